const COUNTED = "SATU DUA TIGA EMPAT LIMA ENAM TUJUH DELAPAN SEMBILAN SEPULUH SEBELAS".split(" ");
const DIKTUM = new RegExp(`^(?:PERTAMA|KE\\s?(${COUNTED.join("|")})(?:\\s+(BELAS))?)(?=\\s*:|\\s+\\p{Lu}|$)`, "u");

/**
 * The heading of a diktum, by which a Keputusan is parted as a Peraturan is by its pasal (UU 12/2011): "KESATU", "KEDUA
 * BELAS". Capitals only: in a sentence the words count other things.
 *
 * @returns its length and its number, or null
 */
export function diktumAt(text: string): { readonly length: number; readonly number: number } | null {
  const [heading, counted, teens] = DIKTUM.exec(text.slice(0, 60)) ?? [];
  if (heading === undefined) return null;
  const number = counted === undefined ? 1 : COUNTED.indexOf(counted) + 1;
  return { length: heading.length, number: teens === undefined ? number : number + 10 };
}
