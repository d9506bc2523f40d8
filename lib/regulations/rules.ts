const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];

/** Order of an annex by its Roman label; "" (a single unnumbered Lampiran) comes first, unknown labels last. */
export function romanOrder(label: string): number {
  const place = ROMAN.indexOf(label);
  return place === -1 ? ROMAN.length : place;
}
