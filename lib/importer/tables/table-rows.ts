import type { Ledger } from "../ledger";
import { joinWords, NOTHING } from "../lines";
import type { Entry } from "./entry";

// What the rows of a competency table are, seen together.

/** Without a head the columns are those of the table before, or taken in their usual order, which is told. */
export function tellHeadless(entries: readonly Entry[], isUsualOrder: boolean, ledger: Ledger): void {
  const first = entries.find(({ isStatement }) => !isStatement);
  if (!first) return;
  const order = isUsualOrder ? "menurut urutan yang lazim" : "menurut kepala tabel di atasnya";
  const message = `Kepala kolom tabel ini tidak ditemukan; kolomnya dibaca ${order}.`;
  ledger.note({ kind: "TO_VERIFY", words: joinWords([first.ordinal, ...first.name]), message });
}

/** Indicators behind bullets, or items of HTML: they are counted, but not numbered. Told once. */
export function tellItems(entries: readonly Entry[], ledger: Ledger): void {
  const items = entries.flatMap(({ indicators }) => indicators.filter(({ code, isItem }) => code === null && isItem));
  const [first] = items;
  if (!first) return;
  const message = `${items.length} indikator tabel ini tidak bernomor, hanya bertanda butir.`;
  ledger.note({ kind: "NUMBERING", severity: "INFO", words: joinWords(first.texts), message });
}

/** A table of levels alone: what each level means stands elsewhere, mostly in a dictionary. Told once. */
export function tellBare(entries: readonly Entry[], ledger: Ledger): void {
  const bareRows = entries.filter(({ isBare, description }) => isBare && description.length === 0);
  const [first] = bareRows;
  if (!first) return;
  const message = `Tabel ini hanya memuat level ${bareRows.length} kompetensi, tanpa deskripsi dan indikator; periksa apakah ada di bagian lain naskah.`;
  ledger.note({ kind: "TO_VERIFY", words: joinWords([first.ordinal, ...first.name]), message });
}

/** Technical rows of which none has a level, a description or an indicator are statements that stand in a table. */
export function withStatements(entries: readonly Entry[]): readonly Entry[] {
  const technical = entries.filter(({ kind }) => kind === "TECHNICAL");
  const areBare = technical.every(
    ({ level, description, indicators }) =>
      (level?.text ?? "") === "" && description.length === 0 && indicators.length === 0,
  );
  if (!areBare) return entries;
  return entries.map((entry) => (entry.kind === "TECHNICAL" ? { ...entry, level: null, isStatement: true } : entry));
}

/** Rows of which none has a number: the table does not number them, which is told once. */
export function withoutNumbers(entries: readonly Entry[], ledger: Ledger): readonly Entry[] {
  const rows = entries.filter(({ isStatement }) => !isStatement);
  const [first] = rows;
  if (!first || rows.length < 2 || rows.some(({ ordinal }) => ordinal !== NOTHING)) return entries;
  const message = `Tabel ini tidak menomori kompetensinya (${rows.length} baris).`;
  ledger.note({ kind: "NUMBERING", severity: "INFO", words: joinWords(first.name), message });
  return entries.map((entry) => (entry.isStatement ? entry : { ...entry, isUnnumbered: true }));
}
