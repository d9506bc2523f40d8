/** As two spellings of a name are held against each other: case and spaces do not matter. */
export const foldedName = (text: string) => text.normalize("NFKC").trim().replace(/\s+/gu, " ").toLocaleLowerCase("id");

const ANY_NIP = /(?:\d[ .-]?){18}/u;

/**
 * Why a reason cannot stand in the audit trail, or null: the trail is never erased, so it names nobody.
 *
 * @param names of the people whom it is about
 */
export function namingObstacle(reason: string, names: readonly string[]): string | null {
  const words = foldedName(reason);
  const isNaming = ANY_NIP.test(reason) || names.some((name) => words.includes(foldedName(name)));
  return isNaming ? "Alasan ini menetap dalam jejak audit; jangan menyebut nama atau NIP." : null;
}
