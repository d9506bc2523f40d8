import { formatPercent, formatNumber } from "@/lib/core/numbers";
import type { Fit } from "@/lib/recap/fit";
import type { GapWord, RecapResult } from "@/lib/recap/rules";
import { gapWordOf } from "@/lib/recap/rules";
import { lackingText } from "@/lib/results/coverage";
import { formatGap } from "@/lib/results/explanation";
import { STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

const COMPETENCY_KINDS = ["MANAGERIAL", "SOCIOCULTURAL", "TECHNICAL"] as const;

/** Indonesian wording (DESIGN.md 2). A word added without a label does not compile. */
export const GAP_LABEL = {
  none: "tidak dihitung",
  below: "di bawah",
  "far-below": "jauh di bawah",
  meets: "sesuai",
  above: "di atas",
} as const satisfies Record<GapWord, string>;

/** Why somebody is in no ranking. */
export const WITHOUT_RESULT = { none: "Belum ada hasil akhir", revoked: "Hasil akhir dicabut" } as const;

/** How the rankings are to be read (lib/recap/rules). */
export const RANKING_RULE =
  "Persentase yang sama berbagi peringkat (seri). Yang tidak memenuhi syarat mutlak tidak diperingkat, berapa pun kesesuaiannya. Persyaratan lain tidak mengubah peringkat dan ditulis di samping kategori.";

/** Whose figures count without a row; null where nobody's data were deleted. */
export function erasedSentence(count: number): string | null {
  if (count === 0) return null;
  return `Data pribadi ${formatNumber(count)} peserta sudah dihapus: hasil akhirnya tetap dihitung pada peringkat dan sebaran kategori, tanpa baris sendiri.`;
}

/** What is said with the distribution, which counts them too; null where nobody is knocked out. */
export function knockedOutSentence(results: readonly Pick<RecapResult, "knockOuts">[]): string | null {
  const count = results.filter(({ knockOuts }) => knockOuts.length > 0).length;
  return count === 0 ? null : `Termasuk ${formatNumber(count)} peserta yang gugur karena syarat mutlak.`;
}

/** "−1, jauh di bawah"; "0, sesuai". */
export function gapText(gap: number | null): string {
  const word = GAP_LABEL[gapWordOf(gap)];
  return gap === null ? word : `${formatGap(gap)}, ${word}`;
}

/** "memenuhi 3, sebagian 1, belum 0", and how many nobody marked; null where the standard has no statements. */
export function statementText({ statements }: Pick<RecapResult, "statements">): string | null {
  const { UNMARKED: unmarked, ...marked } = statements;
  const total = marked.MET + marked.PARTIAL + marked.NOT_MET;
  if (total + unmarked === 0) return null;
  const counts = (["MET", "PARTIAL", "NOT_MET"] as const).map(
    (mark) => `${STATEMENT_MARK_LABEL[mark].toLowerCase()} ${marked[mark]}`,
  );
  return [...(total === 0 ? [] : counts), ...(unmarked === 0 ? [] : [`belum dinilai ${unmarked}`])].join(", ");
}

type FitParts = Pick<Fit, "overall" | "byKind" | "levels" | "statements">;

/** "Manajerial 95,00 %, Sosial Kultural 100,00 %": the match of each kind, over what was assessed of it. */
export function kindsText({ byKind }: Pick<Fit, "byKind">): string {
  return COMPETENCY_KINDS.flatMap((kind) => {
    const sum = byKind[kind];
    return sum ? [`${COMPETENCY_KIND_LABEL[kind]} ${formatPercent(sum.percent)}`] : [];
  }).join(", ");
}

/** Why there is no category, and what could be computed all the same; null where nothing is missing. */
export function withoutBandSentence({ overall, byKind, ...coverage }: FitParts): string | null {
  const lacking = lackingText(coverage);
  if (lacking === null) return null;
  const computed = overall === null ? "" : ` Yang dapat dihitung: ${kindsText({ byKind })}.`;
  return `Tanpa kategori: ${lacking}.${computed}`;
}

/** "33,33 %"; a share of nobody is no number. */
export function shareText(count: number, total: number): string {
  return total === 0 ? "–" : formatPercent((count / total) * 100);
}
