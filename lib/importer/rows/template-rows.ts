import type { Ledger } from "../ledger";
import { rowWords, type Row } from "../lines";

const UNPLACED = /^Baris \d{1,7} templat tidak ditempatkan: .{1,200}\.$/;

/** A row of the template that does not say where it belongs, as the line by which `withoutUnplaced` knows it. */
export function unplacedLine(at: number, reason: string, values: readonly string[]): string {
  return [`Baris ${at} templat tidak ditempatkan: ${reason}.`, ...values].join("\t");
}

/** Takes out such rows, each with a finding that has to be decided: they stand in no position by guess. */
export function withoutUnplaced(rows: readonly Row[], ledger: Ledger): readonly Row[] {
  return rows.filter((row) => {
    const [sentence = "", ...values] = row.cells;
    if (values.length === 0 || !UNPLACED.test(sentence)) return true;
    const words = rowWords(row);
    const found = values.filter((value) => value !== "").join(" ");
    ledger.form(words);
    ledger.note({ kind: "UNREAD", severity: "ERROR", words, found, message: `${sentence} Tempatkan atau tolak.` });
    return false;
  });
}
