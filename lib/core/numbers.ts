/** A number as Indonesians write it: 1234.5 is "1.234,5", -0.5 "−0,5" (a minus, no hyphen). Rounded, never padded, and never "−0". */
export function formatNumber(value: number, maximumFractionDigits = 2): string {
  return withMinus(formatterOf(maximumFractionDigits), value);
}

function withMinus(formatter: Intl.NumberFormat, value: number): string {
  return formatter.format(value).replace("-", "−");
}

const formatters = new Map<number, Intl.NumberFormat>();

/** Always two decimals, in which percentages are compared (DOMAIN.md): below one another they are read as a column. */
const HUNDREDTHS = new Intl.NumberFormat("id-ID", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "negative",
});

/** Kept: making one takes longer than formatting hundreds of numbers. */
function formatterOf(maximumFractionDigits: number): Intl.NumberFormat {
  const known = formatters.get(maximumFractionDigits);
  if (known) return known;
  const made = new Intl.NumberFormat("id-ID", { maximumFractionDigits, signDisplay: "negative" });
  formatters.set(maximumFractionDigits, made);
  return made;
}

/** A percentage that is already one (79.25, not 0.7925): "79,25 %", and "80,00 %". */
export function formatPercent(percentage: number): string {
  return `${withMinus(HUNDREDTHS, percentage)} %`;
}

/** How far percentages are apart: "2,50 poin persen". */
export function formatPercentagePoints(points: number): string {
  return `${withMinus(HUNDREDTHS, points)} poin persen`;
}

/** A typed number of at most two decimals, "67,5" or "67.5"; NaN for anything else. Thousands have no dots here. */
export function readDecimal(text: string): number {
  return /^\d{1,9}(?:[.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : Number.NaN;
}
