const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];

/** Order of an annex by its Roman label; "" (a single unnumbered Lampiran) comes first, unknown labels last. */
export function romanOrder(label: string): number {
  const place = ROMAN.indexOf(label);
  return place === -1 ? ROMAN.length : place;
}

/** The sentence for a draft that is being verified, where somebody wants to change it; null when nobody verifies it. */
export function reviewObstacle(openRounds: readonly unknown[]): string | null {
  return openRounds.length === 0
    ? null
    : "Peraturan ini sedang diverifikasi dan tidak dapat diubah. Minta verifikator mengembalikannya lebih dahulu.";
}
