import type { ImportedRegulation, ImportedStandard, KnownCompetency } from "@/lib/importer/draft";
import { plain, slugOf } from "@/lib/importer/words";
import { isCivilDate } from "@/lib/core/dates";
import { printedForm, verbatimOf } from "@/lib/sources/reading";
import type { SourceSpan, TranscriptionRemark } from "@/lib/sources/schema";

/** A finding whose suggestion was accepted, or in whose place a value was typed. */
export type Accepted = {
  readonly ordinal: number;
  readonly path: string | null;
  readonly found: string;
  readonly suggestion: string | null;
  readonly replacement: string | null;
  readonly message: string;
  readonly source: readonly SourceSpan[];
};

/** What was read; `standards` by their place, all of them or those one looks at. */
export type ReadDraft = {
  readonly regulation: ImportedRegulation;
  readonly standards: Readonly<Record<number, ImportedStandard>>;
};

type CitedNode = { value: string | number | null; source: SourceSpan[]; remark?: TranscriptionRemark };

export type Applied = {
  readonly draft: ReadDraft;
  /** Ordinals of the findings that changed nothing: no value holds what they are about. */
  readonly idle: readonly number[];
};

/**
 * The draft with what was accepted. A changed value keeps its lines and readings and says why it differs
 * (docs/adr/0008). Pure: the draft that is given stays as it is.
 */
export function applyAccepted(
  given: ReadDraft,
  accepted: readonly Accepted[],
  dictionary: readonly KnownCompetency[],
): Applied {
  const draft = structuredClone(given);
  const codes = codesOf(dictionary);
  let byLine: ReadonlyMap<number, readonly CitedNode[]> | null = null;
  const idle = accepted.filter((finding) => {
    if (finding.path !== null) {
      const isDone = changeAt(draft, finding.path, finding);
      if (isDone) recode(draft, finding.path, codes);
      return !isDone;
    }
    byLine ??= citedByLine(draft);
    return !changeWords(byLine, finding);
  });
  return { draft, idle: idle.map(({ ordinal }) => ordinal) };
}

/** The value under a pointer, where it is one that was read. */
export function citedAt(draft: ReadDraft, path: string): Readonly<CitedNode> | null {
  const node = nodeAt(draft, path);
  return isCited(node) ? node : null;
}

function nodeAt(draft: ReadDraft, path: string): unknown {
  let node: unknown = draft;
  for (const key of path.split("/").slice(1)) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return null;
    node = (node as Record<string, unknown>)[key];
  }
  return node;
}

function isCited(node: unknown): node is CitedNode {
  return typeof node === "object" && node !== null && "value" in node && "source" in node;
}

function changeAt(draft: ReadDraft, path: string, finding: Accepted): boolean {
  const node = nodeAt(draft, path);
  if (!isCited(node)) return false;
  const value = valueFor(path, node, finding);
  return value !== null && settle(node, value, { reason: finding.message, instead: finding.source });
}

/** The words of the finding in each value that was read from its lines. */
function changeWords(byLine: ReadonlyMap<number, readonly CitedNode[]>, finding: Accepted): boolean {
  const { found, message, source } = finding;
  const words = finding.replacement ?? finding.suggestion;
  if (found === "" || words === null) return false;
  const nodes = new Set(source.flatMap(({ lineFrom }) => byLine.get(lineFrom) ?? []));
  const holding = [...nodes].filter(({ value }) => typeof value === "string" && value.includes(found));
  for (const node of holding) {
    settle(
      node,
      String(node.value).replaceAll(found, () => words),
      { reason: message, instead: source },
    );
  }
  return holding.length > 0;
}

/** What the value becomes; null where that is no value of its kind. */
function valueFor(path: string, node: CitedNode, { found, suggestion, replacement }: Accepted) {
  const words = (replacement ?? suggestion ?? "").replace(/\s+/g, " ").trim();
  if (words === "") return null;
  const read = READ[path.slice(path.lastIndexOf("/") + 1)];
  if (read) return read(words);
  const isPart = replacement === null && typeof node.value === "string" && found !== "" && node.value.includes(found);
  return isPart ? String(node.value).replace(found, () => words) : words;
}

/** How words become a value, for fields that are no text. */
const READ: Readonly<Record<string, (words: string) => string | number | null>> = {
  level: levelOf,
  year: (words) => (/^\d{4}$/.test(words) ? Number(words) : null),
  date: (words) => (isCivilDate(words) ? words : null),
  importance: (words) => IMPORTANCE_WORDS[words.toLowerCase()] ?? null,
};

const ROMAN = ["I", "II", "III", "IV", "V"];
const IMPORTANCE_WORDS: Readonly<Record<string, string>> = {
  mutlak: "MANDATORY",
  penting: "IMPORTANT",
  perlu: "USEFUL",
};

/** "4", "IV" or "Level 4" as 4. */
function levelOf(words: string): number | null {
  const read = words.replace(/^level\s*/i, "").toUpperCase();
  const level = ROMAN.includes(read) ? ROMAN.indexOf(read) + 1 : Number(read);
  return Number.isInteger(level) && level >= 1 && level <= 5 ? level : null;
}

type Ground = { readonly reason: string; readonly instead: readonly SourceSpan[] };

/** Puts the value in with its remark; where it has no reading of its own, it cites the lines it was judged by. */
export function settle(node: CitedNode, value: string | number, { reason, instead }: Ground): boolean {
  const isRead = ({ reading }: SourceSpan) => reading !== "";
  const own = node.source.filter(isRead);
  const source = own.length > 0 ? own : instead.filter(isRead);
  if (source.length === 0) return false;
  const before = node.remark;
  node.value = value;
  node.source = source;
  delete node.remark;
  if (printedForm(value) === verbatimOf({ source })) return true;
  const isSecond = before?.kind === "CORRECTED" && before.reason !== reason;
  node.remark = { kind: "CORRECTED", reason: isSecond ? `${before.reason} ${reason}` : reason };
  return true;
}

function citedByLine(draft: ReadDraft): ReadonlyMap<number, readonly CitedNode[]> {
  const byLine = new Map<number, CitedNode[]>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (!isCited(node)) return Object.values(node).forEach(visit);
    for (const { lineFrom, lineTo } of node.source) {
      for (let line = lineFrom; line <= lineTo; line += 1) {
        const list = byLine.get(line);
        if (list) list.push(node);
        else byLine.set(line, [node]);
      }
    }
  };
  visit(draft);
  return byLine;
}

function codesOf(dictionary: readonly KnownCompetency[]): ReadonlyMap<string, string> {
  return new Map(
    dictionary.flatMap(({ name, aliases = [], code, kind }) =>
      [name, ...aliases].map((word) => [`${kind} ${plain(word)}`, code] as const),
    ),
  );
}

/** A competency that got another name is the one of that name. */
function recode({ standards }: ReadDraft, path: string, codes: ReadonlyMap<string, string>): void {
  const [, place, row] = /^\/standards\/(\d+)\/competencies\/(\d+)\/name$/.exec(path) ?? [];
  const competency = standards[Number(place)]?.competencies[Number(row)];
  if (!competency || competency.name.value === null) return;
  const { kind, name } = competency;
  competency.code = codes.get(`${kind} ${plain(name.value ?? "")}`) ?? slugOf(name.value ?? "");
}
