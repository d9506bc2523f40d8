import { opensAnnex } from "../annexes/annex-head";
import { bareStartOf, isTable, startOf, type Row } from "../lines";

const COPY = /^salinan\s+(?:ini\s+)?sesuai\s+(?:dengan\s+)?asli/i;
const MAX_COPY = 9;

/** "Salinan sesuai dengan aslinya", the office, name, rank and NIP of who certifies it. */
export function certifiedCopies(rows: readonly Row[]): ReadonlySet<Row> {
  const found = new Set<Row>();
  rows.forEach((row, at) => {
    if (!COPY.test(bareStartOf(row, 80))) return;
    const below = rows.slice(at, at + MAX_COPY);
    const nip = below.findIndex((line) => /\bNIP\b/i.test(startOf(line, 200)));
    const end = nip === -1 ? below.findIndex((line, step) => step > 0 && !isShort(line)) : nip + 1;
    for (const line of end === -1 ? below : below.slice(0, end)) found.add(line);
  });
  return found;
}

function isShort(row: Row): boolean {
  return !isTable(row) && startOf(row, 60).length < 60 && !opensAnnex(row);
}
