import type { ImportFinding } from "../draft";
import type { Ledger } from "../ledger";
import { joinWords, type Words } from "../lines";

/** What stands in columns of which the draft has none (kelas jabatan, kode unit): kept together, and told once for each. */
export class FurtherColumns {
  private readonly columns = new Map<string, Words[]>();

  keep(head: string, words: Words): void {
    if (words.text === "") return;
    const column = this.columns.get(head);
    if (column) column.push(words);
    else this.columns.set(head, [words]);
  }

  /** @param table as the sentence calls it: "daftar jabatan" */
  tell(table: string, severity: ImportFinding["severity"], ledger: Ledger): void {
    for (const [head, column] of this.columns) {
      const words = joinWords(column);
      const message = `Kolom "${head}" pada ${table} tidak punya tempat pada rancangan; isinya tidak disimpan.`;
      ledger.form(words);
      ledger.note({ kind: "UNREAD", severity, words, found: `${column.length} isian kolom ${head}`, message });
    }
  }
}
