const ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"] as const;
const ROMAN = ["", "X", "XX", "XXX"].flatMap((tens) => ONES.map((ones) => tens + ones)).slice(1);
const NUMBERS = Array.from({ length: 99 }, (_, place) => String(place + 1));
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** In which order annexes are numbered; the first series that holds all of them: I is a number before it is a letter. */
function seriesOf(labels: readonly string[]): readonly string[] | undefined {
  return [ROMAN, NUMBERS, LETTERS].find((series) => labels.every((label) => series.includes(label)));
}

/** What the next annex is probably called: "II" after "I"; "" where the labels follow no series. */
export function nextLabel(labels: readonly string[]): string {
  const series = seriesOf(labels) ?? [];
  const last = Math.max(-1, ...labels.map((label) => series.indexOf(label)));
  return series[last + 1] ?? "";
}

/**
 * What the head of the next annex probably says: what that of the last one says, with its own label. The annexes of a regulation
 * name it alike (UU 12/2011, Lampiran II).
 *
 * @param last label and head (lines) of the annex before; the regulation may have none
 */
export function nextHeading(
  last: { readonly label: string; readonly heading: string } | undefined,
  label: string,
): string {
  if (!last) return "";
  return last.heading.replace(new RegExp(`^(LAMPIRAN) ${last.label}\\b`, "i"), `$1 ${label}`.trimEnd());
}

/** The place of a new label among those in print: before the first that comes after it, otherwise last. */
export function placeAmong(labels: readonly string[], label: string): number {
  const series = seriesOf([...labels, label]) ?? [];
  const place = labels.findIndex((other) => series.indexOf(other) > series.indexOf(label));
  return place === -1 ? labels.length : place;
}

/** Why no further annex is added yet; null where one can be. */
export function additionObstacle(labels: readonly string[]): string | null {
  return labels.includes("")
    ? "Lampiran yang ada belum bernomor. Simpan dulu nomor atau hurufnya, misalnya I; setelah itu lampiran berikutnya dapat ditambahkan."
    : null;
}
