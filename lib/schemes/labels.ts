import { formatNumber } from "@/lib/core/numbers";
import type { SchemeSettings } from "@/lib/schemes/schema";

/** The rule of rounding, which no regulation defines (DOMAIN.md): every scheme has this one. */
export const ROUNDING_RULE =
  "Kesesuaian dihitung penuh, dibulatkan ke dua desimal (setengah ke atas), baru dibandingkan dengan batas kategori.";

/** What weights mean that are no percentages of a whole; null where they sum up to 100, or none are set. */
export function weightsRemark(weights: SchemeSettings["weights"]): string | null {
  if (weights === null) return null;
  // In hundredths: the sum of decimals is not exact.
  const sum = Object.values(weights).reduce((total, weight) => total + Math.round(weight * 100), 0) / 100;
  return sum === 100 ? null : `Jumlah bobotnya ${formatNumber(sum)}, bukan 100: yang dihitung perbandingannya.`;
}
