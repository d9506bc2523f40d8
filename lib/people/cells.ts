import type { Cell, Reading } from "@/lib/core/grid";
import { cellText, listedRows } from "@/lib/core/grid";
import { normaliseNip } from "@/lib/people/rules";

const AS_TEXT =
  "Excel menyimpannya sebagai bilangan, sehingga angka terakhirnya hilang. Ubah format kolom NIP menjadi Teks, lalu ketik ulang 18 angkanya.";
/** What Excel makes of 18 digits, also where it was turned into text since; no sequence number of a NIP is 000. */
const LOST_DIGITS = /^\d{15}000$/;
const SCIENTIFIC = /^\d([.,]\d+)?e\+?\d+$/i;

export function readNip(cell: Cell): Reading<string> {
  if (typeof cell === "number" && !Number.isSafeInteger(cell)) return { problem: AS_TEXT };
  const text = cellText(cell);
  if (SCIENTIFIC.test(text)) return { problem: AS_TEXT };
  // A leading apostrophe is how people keep Excel from calculating with digits.
  const nip = normaliseNip(text.replace(/^'/, ""));
  return LOST_DIGITS.test(nip) ? { problem: AS_TEXT } : { value: nip };
}

type NipRow = { readonly row: number; readonly cell: (key: "nip") => Cell };
export type RowsByNip = ReadonlyMap<string, readonly number[]>;

/** Where each NIP stands in a file. */
export function rowsByNip(rows: readonly NipRow[]): RowsByNip {
  const found = new Map<string, number[]>();
  for (const { row, cell } of rows) {
    const nip = readNip(cell("nip"));
    if (!("value" in nip) || nip.value === "") continue;
    const rowsSoFar = found.get(nip.value);
    if (rowsSoFar) rowsSoFar.push(row);
    else found.set(nip.value, [row]);
  }
  return found;
}

/** What is wrong with a NIP that other rows have as well. */
export function repeatedNip(nip: string, row: number, found: RowsByNip): readonly string[] {
  const others = (found.get(nip) ?? []).filter((other) => other !== row);
  return others.length > 0 ? [`NIP yang sama ada pada baris ${listedRows(others)}; pertahankan satu baris saja.`] : [];
}
