import { endSentence, joinNames } from "@/lib/core/sentences";
import type { ConflictState } from "@/lib/events/conflicts";
import type { StatementMark } from "@/lib/generated/prisma/enums";
import { medianMarkOf, medianOf } from "@/lib/results/rules";
import { isStatement, mustBeRated } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";

/** What one sheet says of one competency, or what was agreed: a level, or the mark of a statement. */
export type Value = { readonly level: number | null; readonly mark: StatementMark | null };

export const NO_VALUE: Value = { level: null, mark: null };

/** Median of what the sheets say (DESIGN.md 4); what nobody rated has none. */
export function medianValue(values: readonly Value[]): Value {
  return {
    level: medianOf(values.flatMap(({ level }) => level ?? [])),
    mark: medianMarkOf(values.flatMap(({ mark }) => mark ?? [])),
  };
}

export function isSameValue(a: Value, b: Value): boolean {
  return a.level === b.level && a.mark === b.mark;
}

export type Spread = "unrated" | "single" | "equal" | "close" | "wide";

const MARK_ORDER: Record<StatementMark, number> = { NOT_MET: 0, PARTIAL: 1, MET: 2 };

/** How far the sheets are apart: `close` is one level or mark, `wide` more, to be talked about. */
export function spreadOf(values: readonly Value[]): Spread {
  const places = values.flatMap(({ level, mark }) => level ?? (mark === null ? [] : MARK_ORDER[mark]));
  if (places.length === 0) return "unrated";
  if (places.length === 1) return "single";
  const distance = Math.max(...places) - Math.min(...places);
  if (distance === 0) return "equal";
  return distance <= 1 ? "close" : "wide";
}

type Agreed = Value & { readonly reason: string };
type Talked = {
  readonly spread: Spread;
  readonly median: Value;
  readonly decision: Agreed | null;
  readonly dissents: readonly unknown[];
};

/**
 * What the meeting has to talk about: sheets far apart, nothing to take a median of, an agreed value that lacks its
 * reason, or somebody thinks otherwise.
 */
export function needsTalk({ spread, median, decision, dissents }: Talked): boolean {
  return spread === "wide" || spread === "unrated" || lacksReason(median, decision) || dissents.length > 0;
}

/** Whether the median may become the agreed value without a word: not where the sheets are far apart, or nothing was rated. */
export function isMedianTaken(spread: Spread): boolean {
  return spread !== "wide" && spread !== "unrated";
}

/** A reason is due where the agreed value is not the median, or there is no median. */
export function needsReason(median: Value, decided: Value): boolean {
  return !isSameValue(median, decided);
}

/** An agreed value that was the median once, and is no more since a sheet fell away or came back: a reason is due now. */
export function lacksReason(median: Value, agreed: Agreed | null): boolean {
  return agreed !== null && agreed.reason === "" && needsReason(median, agreed);
}

/** Why a value cannot be the agreed one of this competency, beside the field it belongs to; null when it can. */
export function valueProblem(
  competency: CompetencyDocument,
  { level, mark }: Value,
): { readonly field: "level" | "mark"; readonly message: string } | null {
  if (isStatement(competency)) {
    return mark === null || level !== null ? { field: "mark", message: "Pilih memenuhi, sebagian, atau belum." } : null;
  }
  return level === null || mark !== null ? { field: "level", message: "Isi level akhir 0 sampai 5." } : null;
}

type Decided = ReadonlyMap<string, unknown>;

/** The competencies that still have no agreed value. */
export function undecided(competencies: readonly CompetencyDocument[], decided: Decided): CompetencyDocument[] {
  return competencies.filter((competency) => mustBeRated(competency) && !decided.has(competency.id));
}

export type Signer = { readonly id: string; readonly name: string; readonly hasSigned: boolean };

type Named = { readonly name: string };

export type SigningFacts = {
  readonly chair: { readonly chairId: string | null; readonly chair: Named | null };
  /** The submitted ones. */
  readonly sheets: readonly { readonly assessorId: string; readonly assessor: Named }[];
  /** Ids of those who signed what stands there now; a sign-off of another content is none. */
  readonly signed: ReadonlySet<string>;
};

/** Who has to sign: everybody who assessed the candidate, and the chair. */
export function signersOf({ chair: { chairId, chair }, sheets, signed }: SigningFacts): readonly Signer[] {
  const people = new Map(sheets.map(({ assessorId, assessor }) => [assessorId, assessor.name]));
  if (chairId !== null && chair) people.set(chairId, chair.name);
  return [...people].map(([id, name]) => ({ id, name, hasSigned: signed.has(id) }));
}

export type CandidateProgress = {
  readonly undecidedCount: number;
  readonly signers: readonly Signer[];
  /** Of the chair with the candidate. */
  readonly chairConflict: ConflictState | null;
};

/** What keeps a candidate from a final result, as sentences; empty when nothing does. */
export function finalObstacles({ undecidedCount, signers, chairConflict }: CandidateProgress): readonly string[] {
  const unsigned = signers.filter(({ hasSigned }) => !hasSigned).map(({ name }) => name);
  return [
    ...(undecidedCount > 0 ? [`${undecidedCount} kompetensi belum punya nilai akhir.`] : []),
    ...(signers.length === 0 ? ["Tidak ada asesor yang dapat mengesahkan."] : []),
    ...(chairConflict === "UNDECIDED" ? ["Benturan kepentingan ketua tim belum diputuskan."] : []),
    ...(unsigned.length > 0 ? [endSentence(`Belum disahkan oleh ${joinNames(unsigned)}`)] : []),
  ];
}
