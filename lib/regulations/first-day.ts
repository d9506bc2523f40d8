type FirstDay = { readonly year: number; readonly effectiveFrom: string };

/**
 * What is wrong with a first day in force ("YYYY-MM-DD"); null when nothing is. No regulation begins before the year that
 * its number counts in: such a day is a slip of the pen.
 */
export function firstDayObstacle({ year, effectiveFrom }: FirstDay): string | null {
  // Civil dates sort as text.
  if (effectiveFrom >= `${year}-01-01`) return null;
  return `Hari pertama berlaku tidak dapat sebelum tahun peraturannya (${year}). Perbaiki tanggalnya, atau tahun peraturannya.`;
}

/**
 * The day of enactment that a first day precedes; null where it precedes none. A regulation may hold from an earlier day
 * than its own only for strong reasons, which its text says (UU 12/2011, Lampiran II): somebody has to confirm it.
 *
 * @param days enacted, promulgated ("YYYY-MM-DD"), as far as they are known
 */
export function precededDay(effectiveFrom: string, days: readonly (string | null)[]): string | null {
  // Civil dates sort as text.
  const later = days.filter((day): day is string => day !== null && day > effectiveFrom);
  return later.toSorted()[0] ?? null;
}
