/** A number as Indonesians write it: 1234.5 is "1.234,5". Rounded, never padded, and never "-0". */
export function formatNumber(value: number, maximumFractionDigits = 2): string {
  return new Intl.NumberFormat("id-ID", { maximumFractionDigits, signDisplay: "negative" }).format(value);
}

/** A percentage that is already one (79.25, not 0.7925): "79,25 %". */
export function formatPercent(percentage: number): string {
  return `${formatNumber(percentage)} %`;
}
