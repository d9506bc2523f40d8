/** A number as Indonesians write it: 1234.5 is "1.234,5". Rounded, never padded, and never "-0". */
export function formatNumber(value: number, maximumFractionDigits = 2): string {
  return formatterOf(maximumFractionDigits).format(value);
}

const formatters = new Map<number, Intl.NumberFormat>();

/** Kept: making one takes longer than formatting hundreds of numbers. */
function formatterOf(maximumFractionDigits: number): Intl.NumberFormat {
  const known = formatters.get(maximumFractionDigits);
  if (known) return known;
  const made = new Intl.NumberFormat("id-ID", { maximumFractionDigits, signDisplay: "negative" });
  formatters.set(maximumFractionDigits, made);
  return made;
}

/** A percentage that is already one (79.25, not 0.7925): "79,25 %". */
export function formatPercent(percentage: number): string {
  return `${formatNumber(percentage)} %`;
}

/** A typed number of at most two decimals, "67,5" or "67.5"; NaN for anything else. Thousands have no dots here. */
export function readDecimal(text: string): number {
  return /^\d{1,9}(?:[.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : Number.NaN;
}
