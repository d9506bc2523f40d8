import { formatNumber } from "@/lib/core/numbers";
import { endSentence, enumerate } from "@/lib/core/sentences";
import { formatDate } from "@/lib/core/dates";
import type { ConflictState } from "@/lib/events/conflicts";
import type { CompetencyKind, Employment, EventStatus } from "@/lib/generated/prisma/enums";
import { nipRemark } from "@/lib/people/rules";

/** Nothing of the event changes any more. */
export function isOver(status: EventStatus): boolean {
  return status === "FINAL" || status === "CANCELLED";
}

/** Assessors are assigned, and withdrawn, until scoring ends. */
export function takesAssessors(status: EventStatus): boolean {
  return status === "PREPARING" || status === "SCORING";
}

/** A competency that the standard of at least one candidate requires. */
export type PlannedCompetency = { readonly id: string; readonly name: string; readonly kind: CompetencyKind };

export type MeasuringInstrument = {
  readonly id: string;
  readonly name: string;
  readonly measuresAll: boolean;
  /** What it measures where it does not measure everything. */
  readonly competencyIds: readonly string[];
};

/** Which instrument of an event measures what. */
export type Matrix = {
  readonly instruments: readonly MeasuringInstrument[];
  readonly competencies: readonly PlannedCompetency[];
};

/** Whether the instrument measures the competency. */
export function measures({ measuresAll, competencyIds }: MeasuringInstrument, competencyId: string): boolean {
  return measuresAll || competencyIds.includes(competencyId);
}

/** The competencies that exactly so many instruments measure. */
export function measuredBy(count: number, { instruments, competencies }: Matrix): readonly PlannedCompetency[] {
  return competencies.filter(({ id }) => instruments.filter((instrument) => measures(instrument, id)).length === count);
}

/** "Kurang dari dua asesor: A, B." about who is named, as a list of one sentence; none where nobody is. */
function about(lead: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [endSentence(`${lead} ${enumerate(names)}`)];
}

export type PlanFacts = {
  readonly status: EventStatus;
  readonly candidates: readonly {
    readonly name: string;
    readonly sheetCount: number;
    /** Brings a result that holds: nobody has to assess them here. */
    readonly isBrought: boolean;
  }[];
  readonly matrix: Matrix;
};

/** What is still missing before scoring can start, as sentences; empty when it can. */
export function startObstacles({ status, candidates, matrix }: PlanFacts): readonly string[] {
  if (status !== "PREPARING") return ["Penilaian hanya dapat dimulai dari tahap persiapan."];
  if (candidates.length === 0) return ["Tambahkan paling sedikit satu peserta."];
  const unmeasured = measuredBy(0, matrix).map(({ name }) => name);
  const unassessed = candidates
    .filter(({ sheetCount, isBrought }) => sheetCount === 0 && !isBrought)
    .map(({ name }) => name);
  return [
    ...about("Tugaskan paling sedikit satu asesor untuk", unassessed),
    ...matrix.instruments
      .filter(({ measuresAll, competencyIds }) => !measuresAll && competencyIds.length === 0)
      .map(({ name }) => `Instrumen ${name} belum mengukur kompetensi apa pun.`),
    ...about("Tidak ada instrumen yang mengukur", unmeasured),
  ];
}

/** Why an event cannot be cancelled, or null. */
export function cancelObstacle(status: EventStatus): string | null {
  if (status === "FINAL") return "Kegiatan yang sudah selesai tidak dapat dibatalkan.";
  if (status === "CANCELLED") return "Kegiatan ini sudah dibatalkan.";
  return null;
}

const EARLY = {
  start:
    "usia dan pengalaman peserta diperiksa per tanggal itu, dan tanggal tidak dapat diubah sesudah penilaian dimulai",
  finish: "hasilnya bertanggal hari ini, sedangkan usia dan pengalaman peserta diperiksa per tanggal itu",
} as const;

/**
 * What is said before scoring starts, and before the results are fixed, where the first day is still to come; null
 * otherwise. Age and experience are checked on that day, and the dates are fixed once scoring has started.
 *
 * @param today "YYYY-MM-DD", as `startsOn`
 */
export function earlyWarning(step: keyof typeof EARLY, startsOn: string, today: string): string | null {
  return today < startsOn ? `Kegiatan ini baru mulai ${formatDate(startsOn)}; ${EARLY[step]}.` : null;
}

export type AssignedCandidate = {
  readonly name: string;
  readonly sheets: readonly {
    readonly assessorId: string;
    readonly assessorName: string;
    readonly instrumentId: string;
  }[];
  /** Assessors who must not assess this candidate, and what came of it. */
  readonly conflicts: readonly { readonly assessorId: string; readonly state: ConflictState }[];
  /** Brings a result that holds: nobody has to assess them here. */
  readonly isBrought: boolean;
};

/** An assessment centre measures every competency twice and lets two people assess (DOMAIN.md, Assessment). */
const LEAST = 2;

/**
 * Candidates of one event above which an assessor's load is pointed out (issue, "Planning"). A working limit of the
 * portal: no regulation that the portal has read sets a number, and it keeps nothing from starting.
 */
export const MANY_CANDIDATES = 20;

/** What a plan lacks against the practice of assessment centres: never an obstacle, always said. */
export function planWarnings(matrix: Matrix, candidates: readonly AssignedCandidate[]): readonly string[] {
  const once = measuredBy(1, matrix).map(({ name }) => name);
  const few = candidates
    .filter(({ isBrought }) => !isBrought)
    .filter(({ sheets }) => new Set(sheets.map(({ assessorId }) => assessorId)).size < LEAST)
    .map(({ name }) => name);
  const undecided = conflictedPairs(candidates, "UNDECIDED");
  const kept = conflictedPairs(candidates, "KEPT");
  return [
    ...about("Diukur satu instrumen saja:", matrix.instruments.length > 1 ? once : []),
    ...about("Kurang dari dua asesor:", few),
    ...matrix.instruments.flatMap((instrument) =>
      about(`Belum ada asesor dengan instrumen ${instrument.name} untuk`, without(instrument, candidates)),
    ),
    ...about(`Lebih dari ${MANY_CANDIDATES} peserta untuk satu asesor:`, busyAssessors(candidates)),
    ...about("Benturan kepentingan belum diputuskan:", undecided),
    ...about("Ditugaskan meskipun ada benturan kepentingan:", kept),
  ];
}

/** Who is assessed here, but by nobody with this instrument; who has no assessor at all keeps scoring from starting. */
function without({ id }: MeasuringInstrument, candidates: readonly AssignedCandidate[]): readonly string[] {
  return candidates
    .filter(({ sheets, isBrought }) => !isBrought && sheets.length > 0)
    .filter(({ sheets }) => sheets.every(({ instrumentId }) => instrumentId !== id))
    .map(({ name }) => name);
}

/** A sheet that was sent, of whom with which instrument. */
export type SentSheet = { readonly candidate: string; readonly assessor: string; readonly instrument: string };

/**
 * What is said before scoring starts again of sheets that were sent before: those that lack what their instrument measures
 * by now.
 */
export function unratedWarnings(sheets: readonly SentSheet[]): readonly string[] {
  const names = sheets.map(({ candidate, assessor, instrument }) => `${instrument} untuk ${candidate} (${assessor})`);
  return about(
    "Lembar yang sudah terkirim belum menilai semua yang diukur instrumennya menurut matriks sekarang, dan perlu dikembalikan:",
    names,
  );
}

type Chaired = { readonly name: string; readonly chairConflict: ConflictState | null };

/** With whom the chair, who agrees on the final values and signs them, has a conflict of interest: undecided, and kept. */
export function chairWarnings(
  chair: { readonly name: string } | null,
  candidates: readonly Chaired[],
): readonly string[] {
  if (!chair) return [];
  const namesOf = (state: ConflictState) =>
    candidates.filter(({ chairConflict }) => chairConflict === state).map(({ name }) => name);
  const who = `Ketua tim, ${chair.name},`;
  return [
    ...about(`${who} belum dapat mengesahkan karena benturan kepentingan yang belum diputuskan:`, namesOf("UNDECIDED")),
    ...about(`${who} mengesahkan meskipun ada benturan kepentingan:`, namesOf("KEPT")),
  ];
}

export type StandardsOfDay = {
  /** Short name. */
  readonly institution: string;
  /** "YYYY-MM-DD", as every day here. */
  readonly startsOn: string;
  /** A position of the institution has a standard that day. */
  readonly hasStandard: boolean;
  /** The first one to come after it. */
  readonly next: { readonly regulation: string; readonly validFrom: string } | null;
};

/** An event on a day without standards: nobody can be added, for a candidate is pinned to what is in force that day. */
export function standardWarnings({ institution, startsOn, hasStandard, next }: StandardsOfDay): readonly string[] {
  if (hasStandard) return [];
  const none = `Pada ${formatDate(startsOn)} tidak ada standar jabatan ${institution} yang berlaku; peserta tidak dapat ditambahkan.`;
  if (!next) return [none];
  return [
    `${none} Sesudah hari itu, ${next.regulation} yang pertama, mulai ${formatDate(next.validFrom)}: ubah tanggal mulai kegiatan bila salah.`,
  ];
}

type NumberedPerson = { readonly name: string; readonly nip: string; readonly employment: Employment };

/**
 * Whose NIP does not look like one of their kind of employment, by name (DOMAIN.md, People's data).
 *
 * @param today "YYYY-MM-DD"
 */
export function nipWarnings(people: readonly NumberedPerson[], today: string): readonly string[] {
  const doubtful = people.filter(({ nip, employment }) => nipRemark(nip, employment, today) !== null);
  const names = doubtful.map(({ name }) => name);
  return about("NIP PPPK yang tersusun seperti NIP PNS:", names);
}

/** "Budi (24 peserta)" of who has more than `MANY_CANDIDATES`. */
function busyAssessors(candidates: readonly AssignedCandidate[]): readonly string[] {
  const loads = new Map<string, { readonly name: string; count: number }>();
  for (const { sheets } of candidates) {
    for (const [id, name] of new Map(sheets.map(({ assessorId, assessorName }) => [assessorId, assessorName]))) {
      const load = loads.get(id) ?? { name, count: 0 };
      load.count += 1;
      loads.set(id, load);
    }
  }
  return [...loads.values()]
    .filter(({ count }) => count > MANY_CANDIDATES)
    .map(({ name, count }) => `${name} (${formatNumber(count)} peserta)`);
}

/** "Budi menilai Ratna", where Budi was assigned before the conflict was declared. */
function conflictedPairs(candidates: readonly AssignedCandidate[], wanted: ConflictState): readonly string[] {
  return candidates.flatMap(({ name, sheets, conflicts }) => {
    const mayNot = new Set(conflicts.filter(({ state }) => state === wanted).map(({ assessorId }) => assessorId));
    const names = sheets.filter(({ assessorId }) => mayNot.has(assessorId)).map(({ assessorName }) => assessorName);
    return [...new Set(names)].map((assessor) => `${assessor} menilai ${name}`);
  });
}
