import { formatDate, todayInJakarta } from "@/lib/core/dates";
import { formatNumber, formatPercent } from "@/lib/core/numbers";
import { endSentence, joinNames } from "@/lib/core/sentences";
import type { NineBoxLimits } from "@/lib/schemes/schema";
import type { Third } from "@/lib/talent/rules";

export const PERFORMANCE_LABEL = {
  LOWER: "Di bawah ekspektasi",
  MIDDLE: "Sesuai ekspektasi",
  UPPER: "Di atas ekspektasi",
} as const satisfies Record<Third, string>;

export const POTENTIAL_LABEL = {
  LOWER: "Rendah",
  MIDDLE: "Menengah",
  UPPER: "Tinggi",
} as const satisfies Record<Third, string>;

/** Where the thirds of both axes begin, as a sentence. */
export function limitsText({ performance, potential }: NineBoxLimits): string {
  return (
    `Kinerja: sesuai ekspektasi mulai ${formatNumber(performance.middle)}, di atas ekspektasi mulai ${formatNumber(performance.upper)}. ` +
    `Potensial menurut kesesuaian: menengah mulai ${formatPercent(potential.middle)}, tinggi mulai ${formatPercent(potential.upper)}.`
  );
}

export const NO_LIMITS = "batas sumbu kinerja dan sumbu potensial: skema penilaian kegiatan ini tidak memuatnya";

/** Performance scores that were replaced after the results were fixed. */
export type ScoreChange = {
  readonly candidateIds: readonly string[];
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
};

type Named = { readonly candidateId: string; readonly name: string };

/** What is said of them at the nine-box, on the page and in files; changes of people who are not shown are left out. */
export function changedScoreSentences(changes: readonly ScoreChange[], shown: readonly Named[]): readonly string[] {
  return changes.flatMap(({ candidateIds, at, by, reason }) => {
    const names = shown.filter(({ candidateId }) => candidateIds.includes(candidateId)).map(({ name }) => name);
    if (names.length === 0) return [];
    const who = `Nilai kinerja diubah setelah hasil ditetapkan: ${joinNames(names)}`;
    return [endSentence(`${who} (${formatDate(todayInJakarta(at))}, oleh ${by}). Alasan: ${reason}`)];
  });
}

/** Whose score is missing, at the nine-box; null where nobody's is. */
export function unscoredText(unscored: number, total: number): string | null {
  return unscored === 0
    ? null
    : `belum ada untuk ${formatNumber(unscored)} dari ${formatNumber(total)} peserta yang mempunyai hasil akhir`;
}
