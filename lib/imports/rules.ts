import type { FindingDecision, JobKind, JobStatus } from "@/lib/generated/prisma/enums";
import type { ImportFinding, ImportResult } from "@/lib/importer/draft";

/** What one sees of an import as a whole. */
export type ImportStatus = "READING" | "UNREADABLE" | "CANCELLED" | "IN_REVIEW" | "DRAFTING" | "DRAFTED";

type Stored = {
  readonly isRead: boolean;
  readonly draftSlug: string | null;
  readonly job: { readonly kind: JobKind; readonly status: JobStatus };
};

/** Where an import stands, by its last job and what is there. */
export function statusOf({ isRead, draftSlug, job: { kind, status } }: Stored): ImportStatus {
  const isOpen = status === "QUEUED" || status === "RUNNING";
  if (kind === "IMPORT_DRAFT" && isOpen) return "DRAFTING";
  if (draftSlug !== null) return "DRAFTED";
  if (isRead) return "IN_REVIEW";
  // Done leaves something to review; where nothing is seen of it yet, the one was looked up before the other.
  if (isOpen || status === "DONE") return "READING";
  return status === "CANCELLED" ? "CANCELLED" : "UNREADABLE";
}

/** Whether accepting the suggestion can change a value: a row that is missing has none, it is added by hand. */
export function isApplicable({ kind, suggestion }: Pick<ImportFinding, "kind" | "suggestion">): boolean {
  return suggestion !== null && kind !== "MISSING_ROW";
}

type DecidedSo = { readonly decision: FindingDecision | null; readonly replacement: string | null };

/** What is decided on a finding, as a form sends back what it showed. */
export function decisionMark({ decision, replacement }: DecidedSo): string {
  return replacement === null ? (decision ?? "") : `${decision ?? ""} ${replacement}`;
}

const ABOUT_NO_WORDS: readonly string[] = [
  "UNREAD",
  "RUBBISH",
  "SIGN_OFF",
  "NOT_RECOGNISED",
  "NO_DETAILS",
  "DICTIONARY",
  "SHARED_TABLE",
  "MISSING_ROW",
];

/** Whether a value can be typed instead: the finding is about one, or about words that a value holds. */
export function isReplaceable({ kind, path, found }: Pick<ImportFinding, "kind" | "path" | "found">): boolean {
  // A part that is missing whole has no words that could be replaced.
  if (ABOUT_NO_WORDS.includes(kind) || (kind === "MISSING_FIELD" && path === null)) return false;
  return path === null ? found !== "" : !ROWS.test(path);
}

/** A list of a standard, or one of its rows: no value, and none can be typed for it. */
const ROWS =
  /^\/standards\/\d+\/(?:(?:competencies|requirements)(?:\/[^/]+)?|competencies\/[^/]+\/indicators(?:\/[^/]+)?)$/;

type LineRange = { readonly lineFrom: number; readonly lineTo: number };

/** The lines from the first to the last value of a standard; the whole text where it cites none. */
export function linesOfStandard(standard: ImportResult["standards"][number], lineCount: number): LineRange {
  let [lineFrom, lineTo] = [Infinity, 0];
  walkSpans(standard, (span) => {
    lineFrom = Math.min(lineFrom, span.lineFrom);
    lineTo = Math.max(lineTo, span.lineTo);
  });
  return lineTo === 0 ? { lineFrom: 1, lineTo: lineCount } : { lineFrom, lineTo };
}

/** Finds the standard that a finding is about: by its path, else by its first line; null for the regulation itself. */
export function standardFinder(
  ranges: readonly LineRange[],
  lineCount: number,
): (finding: Pick<ImportFinding, "path" | "source">) => number | null {
  const byLine = new Map<number, number>();
  ranges.forEach(({ lineFrom, lineTo }, ordinal) => {
    // Several positions may share a table: its findings belong to the first of them.
    if (lineFrom === 1 && lineTo === lineCount) return;
    for (let line = lineFrom; line <= lineTo; line += 1) if (!byLine.has(line)) byLine.set(line, ordinal);
  });
  return ({ path, source: [first] }) => {
    if (path !== null) return standardIn(path);
    return first ? (byLine.get(first.lineFrom) ?? null) : null;
  };
}

/** The place of the standard that a pointer leads into; null where it leads into the regulation. */
export function standardIn(path: string): number | null {
  const place = /^\/standards\/(\d{1,6})(?:\/|$)/.exec(path)?.[1];
  return place === undefined ? null : Number(place);
}

function walkSpans(node: unknown, visit: (span: LineRange) => void): void {
  if (typeof node !== "object" || node === null) return;
  if ("lineFrom" in node && "lineTo" in node) visit(node as LineRange);
  else for (const child of Object.values(node)) walkSpans(child, visit);
}

/** What a reading does, in its order; how far it is, is counted in these. */
export const READ_STEPS = ["membuka teks", "mengenali isi", "menyimpan hasil"] as const;

type Progress = { readonly completed: number; readonly total: number };

/** What is under way, as a sentence. */
export function progressSentence(status: "READING" | "DRAFTING", { completed, total }: Progress): string {
  if (status === "READING") {
    const step = READ_STEPS[Math.min(completed, READ_STEPS.length - 1)];
    return `Membaca naskah, langkah ${Math.min(completed + 1, total)} dari ${total}: ${step}.`;
  }
  return `Membuat rancangan: ${completed} dari ${total} bagian.`;
}

/** Somebody who has the bench open, and at which standard; null for the regulation itself. */
export type Present = { readonly name: string; readonly standard: number | null };
