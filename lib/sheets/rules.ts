import type { InstrumentKind, SheetStatus } from "@/lib/generated/prisma/enums";
import { isComputerTest } from "@/lib/instruments/rules";
import type { EvidenceContent, RatingContent } from "@/lib/sheets/schema";
import type { CompetencyDocument } from "@/lib/standards/document";

/** A technical statement has neither level nor description nor indicators: it is marked, not rated (DESIGN.md 4). */
export function isStatement({ kind, level, description, indicators }: CompetencyDocument): boolean {
  return kind === "TECHNICAL" && level === null && description === null && indicators.length === 0;
}

/** A levelled competency whose required level the document has lost may be rated, but does not count and is not missed. */
export function mustBeRated(competency: CompetencyDocument): boolean {
  return isStatement(competency) || competency.level !== null;
}

export type Measures = {
  /** Measures every competency of the standard. */
  readonly measuresAll: boolean;
  /** Codes of the competencies it measures, where it does not measure all. */
  readonly codes: readonly string[];
};

/** The competencies of a standard that an instrument measures: only these are on its sheets. */
export function measuredBy(
  { measuresAll, codes }: Measures,
  competencies: readonly CompetencyDocument[],
): readonly CompetencyDocument[] {
  return measuresAll ? competencies : competencies.filter(({ code }) => codes.includes(code));
}

export type Entries = {
  readonly ratings: Readonly<Record<string, RatingContent>>;
  readonly evidence: Readonly<Record<string, EvidenceContent>>;
};

/** What a competency has on a sheet before anything was written about it. */
export const NO_RATING: RatingContent = { level: null, mark: null, note: "" };

export function isRated(competency: CompetencyDocument, { ratings }: Entries): boolean {
  const rating = ratings[competency.id];
  return isStatement(competency) ? rating?.mark != null : rating?.level != null;
}

/**
 * What is written on: where nobody watches, an indicator is asked about only if something was written about it all the
 * same, so that nothing that is stored is out of sight.
 */
export function askedOn(
  { competencies, kind }: SheetSubject,
  { evidence }: Pick<Entries, "evidence">,
): readonly CompetencyDocument[] {
  if (!isComputerTest(kind)) return competencies;
  return competencies.map((competency) => ({
    ...competency,
    indicators: competency.indicators.filter(({ id }) => id in evidence),
  }));
}

export type Progress = {
  readonly rated: number;
  readonly total: number;
  /** Ids of competencies that must be rated before the sheet can be sent. */
  readonly unrated: readonly string[];
  /** Ids of indicators without an observation. */
  readonly unmarked: readonly string[];
  /** Ids of indicators that were seen without a note that says so: bukti first (DESIGN.md 4). */
  readonly withoutNote: readonly string[];
};

/** What a sheet is about. */
export type SheetSubject = {
  /** Those of the standard that the instrument measures. */
  readonly competencies: readonly CompetencyDocument[];
  readonly kind: InstrumentKind;
};

/** How far a sheet is, and what is missing. A computer test yields no observations, so it misses no evidence. */
export function progressOf({ competencies, kind }: SheetSubject, entries: Entries): Progress {
  const wanted = competencies.filter(mustBeRated);
  const unrated = wanted.filter((competency) => !isRated(competency, entries));
  const indicators = isComputerTest(kind) ? [] : competencies.flatMap((competency) => competency.indicators);
  const seen = indicators.filter(({ id }) => {
    const observation = entries.evidence[id]?.observation;
    return observation === "EVIDENT" || observation === "PARTIAL";
  });
  return {
    rated: wanted.length - unrated.length,
    total: wanted.length,
    unrated: unrated.map(({ id }) => id),
    unmarked: indicators.filter(({ id }) => entries.evidence[id]?.observation == null).map(({ id }) => id),
    withoutNote: seen.filter(({ id }) => !entries.evidence[id]?.note.trim()).map(({ id }) => id),
  };
}

/** Why a sheet cannot be sent, or null. Thin evidence may be sent once the assessor has confirmed it. */
export function submitObstacle(progress: Progress, status: SheetStatus, confirmed: boolean): string | null {
  if (status === "SUBMITTED") return "Lembar ini sudah terkirim.";
  if (progress.unrated.length > 0) return `Masih ada ${progress.unrated.length} kompetensi yang belum dinilai.`;
  const thin = progress.unmarked.length + progress.withoutNote.length;
  return thin > 0 && !confirmed
    ? `Bukti untuk ${thin} indikator belum lengkap. Centang konfirmasi bila tetap akan dikirim.`
    : null;
}

/** How far a sheet is, in the words of the queue. */
export type SheetPhase = "NOT_STARTED" | "RETURNED" | "IN_PROGRESS" | "THIN" | "READY" | "SUBMITTED" | "WITHDRAWN";

/** Belum mulai, dikembalikan, sedang diisi, kurang bukti, siap kirim, terkirim: a sheet on which all is rated lacks only evidence. */
export function phaseOf(status: SheetStatus, { unrated, unmarked, withoutNote }: Progress): SheetPhase {
  if (status !== "IN_PROGRESS") return status;
  if (unrated.length > 0) return "IN_PROGRESS";
  return unmarked.length + withoutNote.length > 0 ? "THIN" : "READY";
}
