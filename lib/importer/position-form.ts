import type { Ledger } from "./ledger";
import { bare, cellWords, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "./lines";
import { isNearly, plain } from "./words";

/** The identity of a position on its form; several names where several positions share one table. */
export type PositionForm = {
  readonly names: readonly Words[];
  readonly group: Words | null;
  readonly affair: Words | null;
  readonly code: Words | null;
  readonly summary: Words | null;
  readonly headings: readonly Words[];
};

const FIELDS = [
  ["name", "nama jabatan"],
  ["group", "kelompok jabatan"],
  ["affair", "urusan pemerintahan"],
  ["affair", "urusan pemerintah"],
  ["code", "kode jabatan"],
  ["summary", "ikhtisar jabatan"],
] as const;
type Field = (typeof FIELDS)[number][0];

/** The two words of a label, with the number that may stand before them. */
const LABEL = /^(?:(?:\d{1,2}|[A-Z]|[IVXl]{1,4})\s?[.)]\s*)?(\p{L}{3,12}\s+\p{L}{6,13})(?!\p{L})/u;

/** Whether a form begins on this line: "Nama Jabatan : …". A list of positions has the words in its head, not in front. */
export function opensForm(row: Row): boolean {
  const label = labelOf(bare(rowWords(row)));
  if (label?.field !== "name" || row.cells.length > 12) return false;
  const rest = label.after;
  return (
    rest === "" ||
    rest.startsWith(":") ||
    (row.cells.length > 1 && !/^\p{L}/u.test(bare(cellWords(row, 0)).text.slice(12).trim()))
  );
}

/** The name beside "Nama Jabatan :", to be compared; "" where it stands on the next line. */
export function nameOnForm(row: Row): string {
  const label = labelOf(bare(rowWords(row)));
  return label?.field === "name" ? plain(label.rest.text.slice(0, 200)) : "";
}

/** Reads the labelled fields of a form, whose values stand beside the label or on the lines below it. */
export function readForm(rows: readonly Row[], ledger: Ledger): PositionForm {
  const values = new Map<Field, Words[]>();
  const headings: Words[] = [];
  const names: Words[] = [];
  let field: Field | null = null;
  for (const row of rows) {
    const words = bare(rowWords(row));
    const label = labelOf(words);
    if (label) {
      field = label.field;
      headings.push(label.words);
      tellLabel(label, ledger);
      if (field !== "name") values.set(field, values.get(field) ?? []);
      take(label.rest);
    } else if (TITLE.test(words.text)) {
      field = null;
      headings.push(...titleOf(row, ledger));
    } else if (field === null || rowWords(row).text.startsWith("#") || isComplete(field)) {
      headings.push(words);
      const message = "Baris ini bukan isian yang dikenal; disimpan sebagai judul.";
      ledger.note({ kind: "NOT_RECOGNISED", words, message });
    } else take(words);
  }
  // Each field has words of its own, also an empty one: findings are about it.
  const read = (name: Field): Words | null => (values.has(name) ? { ...joinWords(values.get(name) ?? []) } : null);
  const fields = { group: read("group"), affair: read("affair"), code: read("code"), summary: read("summary") };
  tellMissing({ names, ...fields }, { ledger, rows });
  return { names, ...fields, headings };

  function isComplete(of: Field): boolean {
    return of !== "summary" && of !== "name" && (values.get(of)?.length ?? 0) > 0;
  }
  function take(words: Words): void {
    if (words.text === "" || field === null) return;
    if (field === "name") names.push(...splitNames(words, ledger));
    else values.get(field)?.push(words);
  }
}

const TITLE =
  /^(?:(?:(?:II|B)[.)]?\s+)?STANDAR\b|JABATAN\s+(?:PIMPINAN\s+TINGGI|ADMINISTRA|PENGAWAS|FUNGSIONAL|PELAKSANA))/i;

/** The title of the next part; what the scan left in further cells of its row is none of it. */
function titleOf(row: Row, ledger: Ledger): readonly Words[] {
  const filled = row.cells.map((_, cell) => cellWords(row, cell)).filter(({ text }) => text !== "");
  const isNumbered = /^[IVX]{1,4}[.)]?$/.test(filled[0]?.text ?? "");
  const [title, ...rest] = isNumbered ? [joinWords(filled.slice(0, 2)), ...filled.slice(2)] : filled;
  for (const scrap of rest) ledger.rubbish(scrap, "Sisa pemindaian di baris judul; dikeluarkan.");
  return title ? [bare(title)] : [];
}

type Label = { readonly field: Field; readonly words: Words; readonly after: string; readonly rest: Words };

/** A label of the form, also where a letter of it is misread: "Iktisar Jabatan". */
function labelOf(words: Words): Label | null {
  const match = LABEL.exec(words.text.slice(0, 60));
  const read = plain(match?.[1] ?? "");
  const found = match && FIELDS.find(([, label]) => isNearly(read, label));
  if (!found) return null;
  const rest = sliceWords(words, match[0].length);
  return { field: found[0], words: sliceWords(words, 0, match[0].length), after: rest.text, rest: bare(rest) };
}

/** "1. Camat A 2. Camat B", "Camat A; Camat B": the names of positions that share one table. */
function splitNames(words: Words, ledger: Ledger): readonly Words[] {
  const names: Words[] = [];
  const between: Words[] = [];
  let start = 0;
  for (const match of words.text.slice(0, 5000).matchAll(BETWEEN_NAMES)) {
    names.push(sliceWords(words, start, match.index));
    start = match.index + match[0].length;
    between.push(sliceWords(words, match.index, start));
  }
  const filled = [...names, sliceWords(words, start)].filter(({ text }) => text !== "");
  // Numbers that count the names are words of the form; any other number is told.
  const counts = between.map(({ text }) => Number(/\d{1,3}/.exec(text)?.[0] ?? 0));
  if (filled.length > 1 && counts.every((count, at) => count === at + 1)) between.forEach((each) => ledger.form(each));
  return filled;
}

const BETWEEN_NAMES = /\s*;\s*(?:dan\s+)?(?:\d{1,3}[.)]\s+)?|(?:^|\s)\d{1,3}[.)]\s+/g;

type Where = { readonly ledger: Ledger; readonly rows: readonly Row[] };

const USUAL_LABELS: Readonly<Record<Field, string>> = {
  name: "Nama Jabatan",
  group: "Kelompok Jabatan",
  affair: "Urusan Pemerintahan",
  code: "Kode Jabatan",
  summary: "Ikhtisar Jabatan",
};

const LABELS: Readonly<Record<Field, string>> = {
  name: "Nama jabatan",
  group: "Kelompok jabatan",
  affair: "Urusan pemerintahan",
  code: "Kode jabatan",
  summary: "Ikhtisar jabatan",
};

type Read = Omit<PositionForm, "headings">;

function tellMissing(read: Read, { ledger, rows }: Where): void {
  const words = read.names[0] ?? (rows[0] ? rowWords(rows[0]) : NOTHING);
  if (read.names.length === 0) {
    const message = `${LABELS.name} tidak terbaca pada formulir ini.`;
    ledger.note({ kind: "MISSING_NAME", severity: "ERROR", words, found: "", message });
  }
  for (const field of ["group", "affair", "code", "summary"] as const) {
    const value = read[field];
    if (value !== null && value.text !== "") continue;
    const message = `${LABELS[field]} tidak diisi atau tidak terbaca pada formulir ini.`;
    ledger.note({ kind: "MISSING_FIELD", words, found: "", message, ...(value ? { about: value } : {}) });
  }
  const { summary } = read;
  if (summary && /[,\p{L}]$/u.test(summary.text)) {
    const message = "Ikhtisar jabatan tidak diakhiri titik; lanjutannya mungkin hilang.";
    ledger.note({ kind: "CUT_OFF", words: summary, message, about: summary });
  }
}

/** The form of PermenPANRB 38/2017 says "Urusan Pemerintahan"; what differs is kept and told. */
function tellLabel({ field, words }: Label, ledger: Ledger): void {
  const usual = USUAL_LABELS[field];
  if (plain(words.text).endsWith(usual.toLowerCase())) return;
  const message = `Judul isian ini lazimnya tertulis "${usual}".`;
  ledger.note({ kind: "SPELLING_VARIANT", severity: "INFO", words, suggestion: usual, message });
}
