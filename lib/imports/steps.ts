import type { Change } from "@/lib/imports/changes";
import { standardIn } from "@/lib/imports/rules";
import type { SourceSpan } from "@/lib/sources/schema";

/** A step with its moment (milliseconds) and the standard that it changes, null for the regulation itself. */
export type Decided = { readonly standard: number | null; readonly at: number; readonly change: Change };

type StoredFinding = {
  readonly kind: string;
  readonly standard: number | null;
  readonly path: string | null;
  readonly found: string;
  readonly suggestion: string | null;
  readonly replacement: string | null;
  readonly message: string;
  readonly source: readonly SourceSpan[];
  readonly decidedAt: Date | null;
};

/** What an accepted finding changes; null where it changes nothing. */
export function stepOfFinding(finding: StoredFinding): Decided | null {
  const change = changeOfFinding(finding);
  return change && { standard: changedBy(change, finding.standard), at: finding.decidedAt?.getTime() ?? 0, change };
}

/** The part that a change is made in: a finding on a position may be about its tier, which its annex holds. */
function changedBy(change: Change, standard: number | null): number | null {
  return change.kind === "WORDS" ? standard : standardIn(change.path);
}

/** Why a value reads otherwise than the importer has it or proposes it, where nobody gave another reason. */
export const EDITED_AT_BENCH = "Disunting di meja periksa.";

export type Proposal = Omit<StoredFinding, "decidedAt">;

/** What a finding would change with its suggestion, or with what is typed instead. */
export function changeOfFinding({
  standard,
  path,
  found,
  suggestion,
  replacement,
  message,
  source,
  kind,
}: Proposal): Change | null {
  const value = replacement ?? suggestion;
  // A row that is missing has no value to change: it is added by hand.
  if (value === null || kind === "MISSING_ROW") return null;
  // What somebody put in place of the suggestion is not for the reason that the suggestion was made.
  const isOwn = suggestion !== null && value !== suggestion;
  const ground = { reason: isOwn ? EDITED_AT_BENCH : message, source };
  return path === null
    ? { kind: "WORDS", standard, found, value, ...ground }
    : { kind: "VALUE", path, value, ...ground };
}

export type StoredEdit = {
  readonly id: string;
  readonly kind: Exclude<Change["kind"], "WORDS">;
  readonly standard: number | null;
  readonly path: string;
  readonly value: string | null;
  readonly reason: string;
  readonly source: readonly SourceSpan[];
  readonly decidedAt: Date;
};

export function stepOfEdit({ id, kind, standard, path, value, reason, source, decidedAt }: StoredEdit): Decided {
  return { standard, at: decidedAt.getTime(), change: { kind, path, value: value ?? "", reason, source, key: id } };
}

/** Whether the value under a pointer stands in the table, so that all positions that share it have it. */
export function isOfTable(path: string): boolean {
  return OF_THE_TABLE.test(path);
}

const OF_THE_TABLE =
  /^\/standards\/\d+\/(?:competencies|requirements|positionGroup|affair|positionCode|summary)(?=\/|$)/;

/** What was decided on a shared table, as it holds for another of its positions. */
export function onTable(steps: readonly Decided[], standard: number): readonly Decided[] {
  return steps.flatMap(({ change, at }): readonly Decided[] => {
    if (change.kind === "WORDS") return [{ standard, at, change: { ...change, standard } }];
    if (!isOfTable(change.path)) return [];
    const path = change.path.replace(/^\/standards\/\d+/, `/standards/${standard}`);
    return [{ standard, at, change: { ...change, path } }];
  });
}
