import type { ImportFinding } from "../draft";
import type { Ledger } from "../ledger";
import { joinWords, type Words } from "../lines";

/** Heads of what a standard holds: "Kompetensi Manajerial", "Ikhtisar Jabatan", "Kualifikasi Pendidikan". */
const OF_STANDARD =
  /^(?:(?:standar\s+)?kompetensi|ikhtisar|(?:per)?syarat(?:an)?|(?:kualifikasi\s+)?pendidikan|kualifikasi|pelatihan|pengalaman|pangkat)\b/i;

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
      const isOfStandard = OF_STANDARD.test(head.slice(0, 100));
      const message = isOfStandard
        ? `Kolom "${head}" pada ${table} memuat isi standar yang tidak terbaca dari susunan ini; pindahkan ke standar jabatannya.`
        : `Kolom "${head}" pada ${table} tidak punya tempat pada rancangan; isinya tidak disimpan.`;
      const found = `${column.length} isian kolom ${head}`;
      ledger.form(words);
      ledger.note({ kind: "UNREAD", severity: isOfStandard ? "WARNING" : severity, words, found, message });
    }
  }
}
