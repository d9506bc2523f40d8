import { plain } from "@/lib/importer/words";
import { citedOn } from "@/lib/imports/changes";
import { isCited } from "@/lib/imports/cited";
import type { BenchCompetency, BenchDraft } from "@/lib/imports/keyed";
import { nodeAt } from "@/lib/imports/nodes";
import type { Proposal } from "@/lib/imports/steps";

type Told = Pick<Proposal, "kind" | "standard" | "path" | "found" | "suggestion" | "source">;
type Drafts = { readonly read: BenchDraft; readonly now: BenchDraft };

/**
 * Whether what a finding tells of has been changed since it was read, by whatever way: by an edit, with its row, or by the
 * decision on another finding.
 */
export function isMended(finding: Told, drafts: Drafts): boolean {
  const { kind, path, found } = finding;
  if (kind === "MISSING_ROW") return hasRow(finding, drafts.now);
  if (path !== null) return isOther(finding, path, drafts) || (kind === "LEVEL_DIFFERS" && agrees(path, drafts.now));
  // The head of the regulation could not be read: no value holds that, its kind, number and year are told together.
  if (kind === "MISSING_FIELD")
    return finding.standard === null && isHeadWhole(drafts.now) && !isHeadWhole(drafts.read);
  return found !== "" && holds(finding, drafts.read) !== holds(finding, drafts.now);
}

function hasRow({ standard, suggestion }: Told, { standards }: BenchDraft): boolean {
  const rows = standard === null ? [] : (standards[standard]?.competencies ?? []);
  const wanted = plain(suggestion ?? "");
  return wanted !== "" && rows.some(({ name }) => plain(name.value ?? "") === wanted);
}

function isOther({ kind }: Told, path: string, { read, now }: Drafts): boolean {
  const subjects = subjectsOf(kind, path);
  return subjects.some((subject) => valuesIn(nodeAt(read, subject)) !== valuesIn(nodeAt(now, subject)));
}

/** The values that a finding is about: an unknown name may be mapped to a code instead, a level may have no place of its own. */
function subjectsOf(kind: string, path: string): readonly string[] {
  if (kind === "UNKNOWN_COMPETENCY") return [path, path.replace(/\/name$/, "/code")];
  if (kind === "LEVEL_DIFFERS" && !path.endsWith("/level")) return [`${path}/level`];
  return [path];
}

/** Values without their lines and remarks, so that they can be compared. */
function valuesIn(node: unknown): string {
  return (
    JSON.stringify(node, (key, part: unknown) =>
      key === "rule" || key === "remarks" ? undefined : isCited(part) ? part.value : part,
    ) ?? ""
  );
}

/** The level of a row is that of all its indicator codes. */
function agrees(path: string, now: BenchDraft): boolean {
  const row = nodeAt(now, path.replace(/\/level$/, "")) as BenchCompetency | undefined;
  const level = String(row?.level?.value ?? "");
  const codes = (row?.indicators ?? []).flatMap(({ code }) => (code?.value ? [code.value] : []));
  return level !== "" && codes.every((code) => code.split(".")[0]?.trim() === level);
}

function isHeadWhole({ regulation: { kind, number, year } }: BenchDraft): boolean {
  return kind !== null && number.value !== null && year.value !== null;
}

/** Whether a value of the lines holds the words. */
function holds({ standard, found, source }: Told, draft: BenchDraft): boolean {
  const part = standard === null ? draft.regulation : draft.standards[standard];
  return citedOn(part, { source }).some(({ value }) => typeof value === "string" && value.includes(found));
}
