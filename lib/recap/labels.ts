import { formatPercent } from "@/lib/core/numbers";
import type { GapWord, RecapResult } from "@/lib/recap/rules";
import { gapWordOf } from "@/lib/recap/rules";
import { formatGap } from "@/lib/results/explanation";
import { STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";

/** Indonesian wording (DESIGN.md 2). A word added without a label does not compile. */
export const GAP_LABEL = {
  none: "tidak dihitung",
  below: "di bawah",
  "far-below": "jauh di bawah",
  meets: "sesuai",
  above: "di atas",
} as const satisfies Record<GapWord, string>;

/** How the rankings are to be read (lib/recap/rules). */
export const RANKING_RULE =
  "Persentase yang sama berbagi peringkat (seri). Yang tidak memenuhi syarat mutlak tidak diperingkat, berapa pun kesesuaiannya.";

/** "-1, jauh di bawah"; "0, sesuai". */
export function gapText(gap: number | null): string {
  const word = GAP_LABEL[gapWordOf(gap)];
  return gap === null ? word : `${formatGap(gap)}, ${word}`;
}

/** "memenuhi 3, sebagian 1, belum 0"; null where the standard has no statements. */
export function statementText({ statements }: Pick<RecapResult, "statements">): string | null {
  const total = statements.MET + statements.PARTIAL + statements.NOT_MET;
  if (total === 0) return null;
  return (["MET", "PARTIAL", "NOT_MET"] as const)
    .map((mark) => `${STATEMENT_MARK_LABEL[mark].toLowerCase()} ${statements[mark]}`)
    .join(", ");
}

/** "33,33 %"; a share of nobody is no number. */
export function shareText(count: number, total: number): string {
  return total === 0 ? "–" : formatPercent((count / total) * 100);
}
