import type { Ledger } from "../ledger";
import { bare, cellWords, isTable, joinWords, NOTHING, rowWords, type Row, type Words } from "../lines";
import { splitNames } from "../names";
import { isBulleted } from "../tables/indicators";
import { columnsOf } from "../tables/table-head";
import { NUMBERED, plain } from "../words";
import { hasLabel, labelledParts, labelOf, type Field, type Label } from "./form-labels";

/** The identity of a position on its form; several names where several positions share one table. */
export type PositionForm = {
  readonly names: readonly Words[];
  /** Perangkat daerah, where the form says it. */
  readonly unit: Words | null;
  readonly group: Words | null;
  readonly affair: Words | null;
  readonly code: Words | null;
  readonly summary: Words | null;
  readonly headings: readonly Words[];
};

/** "b. Camat Selatan" on a line of its own. */
const LETTERED_NAME = /^\(?[a-z][.)]\s+\p{Lu}/u;
/** A label that the form of the law does not know: "Eselon :", "Kelas Jabatan :". */
const OTHER_LABEL = /^(?:(?:\d{1,2}|[A-Za-z])\s?[.)]\s*)?\p{Lu}[\p{L} ]{2,40}\s*:(?=\s|$)/u;

/** Whether a form begins on this line: "Nama Jabatan : …". A list of positions has the words in its head, not in front. */
export function opensForm(row: Row): boolean {
  const label = hasLabel(row) ? labelOf(bare(rowWords(row))) : null;
  if (label?.field !== "name" || columnsOf(row)) return false;
  const rest = label.after;
  return rest === "" || /^[:;]/.test(rest) || (isTable(row) && row.cells.some((cell) => isLabelCell(cell, label)));
}

/** The label has a cell of its own; its number may stand before it. */
function isLabelCell(cell: string, { words }: Label): boolean {
  const [own, whole] = [plain(cell.slice(0, MAX_LABEL)), plain(words.text)];
  return own !== "" && whole.endsWith(own) && !/^\d*$/.test(own);
}

const MAX_LABEL = 60;

/** Whether the line has a label of the form ("Kode Jabatan : …"), whichever. */
export function isFormLine(row: Row): boolean {
  return hasLabel(row) && labelOf(bare(rowWords(row))) !== null && !columnsOf(row);
}

/** Whether the line is of another form: one of the labels that only a form has. */
export function opensOther(row: Row): boolean {
  return isFormLine(row) && OF_FORM.test(plain(bare(rowWords(row)).text.slice(0, 60)));
}

const OF_FORM = /\b(?:nama|kelompok|kode|ikhtisar|ringkasan) jabatan\b|\burusan pemerintah/;

/** The name beside "Nama Jabatan :", to be compared; "" where it stands on the next line. */
export function nameOnForm(row: Row): string {
  const label = hasLabel(row) ? labelOf(labelledParts(row)[0] ?? NOTHING) : null;
  return label?.field === "name" ? plain(label.rest.text.slice(0, 200)) : "";
}

type Reading = {
  readonly values: Map<Field, Words[]>;
  readonly headings: Words[];
  readonly ledger: Ledger;
  /** The name, to be compared with a title above it. */
  readonly name: string;
  /** Words behind a bullet: a further name, however the one before ends. */
  readonly opensName: Set<Words>;
  field: Field | null;
  /** What stands below a label that the form does not know ("Uraian Tugas :"); null below any other. */
  below: Words[] | null;
};

/**
 * Reads the labelled fields of a form, whose values stand beside the label or on the lines below it.
 *
 * @param own the name, where it stands above the form and no label says it
 */
export function readForm(rows: readonly Row[], ledger: Ledger, own: readonly Words[] = []): PositionForm {
  const name = plain(rows.map(nameOnForm).find((read) => read !== "") ?? "");
  const opened = { values: new Map(), headings: [], opensName: new Set<Words>(), field: null, below: null };
  const reading: Reading = { ...opened, ledger, name };
  for (const row of rows) readFormRow(reading, row);
  closeOther(reading);
  const { values, headings } = reading;
  // Each field has words of its own, also an empty one: findings are about it.
  const read = (field: Field): Words | null => (values.has(field) ? { ...joinWords(values.get(field) ?? []) } : null);
  const fields = { group: read("group"), affair: read("affair"), code: read("code"), summary: read("summary") };
  const lines = [...own, ...namesOf(values.get("name") ?? [], reading.opensName)];
  const names = lines.flatMap((words) => splitNames(words, ledger));
  tellMissing({ names, ...fields }, { ledger, rows });
  return { names, unit: read("unit"), ...fields, headings };
}

function readFormRow(reading: Reading, row: Row): void {
  const [first = NOTHING, ...further] = labelledParts(row);
  readWords(reading, row, first);
  for (const words of further) readWords(reading, row, words);
}

function readWords(reading: Reading, row: Row, words: Words): void {
  const { headings, ledger } = reading;
  const label = labelOf(words);
  const isTitle = label === null && TITLE.test(words.text);
  if (label || isTitle) closeOther(reading);
  if (label) takeLabel(reading, label);
  else if (isTitle) {
    reading.field = null;
    headings.push(...titleOf(row, ledger));
  } else if (isName(reading, words)) headings.push(words);
  else if (goesOnWith(reading, row, words)) {
    if (isBulleted(rowWords(row)) || LETTERED_NAME.test(words.text)) reading.opensName.add(words);
    take(reading, words);
  } else readUnknown(reading, words);
}

function readUnknown(reading: Reading, words: Words): void {
  const { headings, ledger, below } = reading;
  const isLabel = OTHER_LABEL.test(words.text.slice(0, 60));
  if (below && !isLabel) {
    below.push(words);
    return;
  }
  closeOther(reading);
  if (isLabel || reading.field !== "summary") reading.field = null;
  if (isLabel) reading.below = [];
  headings.push(words);
  const message = "Baris ini bukan isian yang dikenal; disimpan sebagai judul.";
  ledger.note({ kind: "NOT_RECOGNISED", words, message });
}

/** The lines below an unknown label are told together. */
function closeOther(reading: Reading): void {
  const { below, ledger } = reading;
  reading.below = null;
  if (!below || below.length === 0) return;
  const words = joinWords(below);
  const message = `${below.length} baris di bawah isian yang tidak dikenal ini tidak punya tempat pada rancangan; isinya tidak disimpan.`;
  ledger.form(words);
  ledger.note({ kind: "UNREAD", words, message });
}

/** Opens the field of the label. What a second label of one field says stays unread, and is told: "Jenjang Jabatan" beside "Kelompok Jabatan". */
function takeLabel(reading: Reading, label: Label): void {
  const { headings, values, ledger } = reading;
  const { field } = label;
  headings.push(label.words);
  tellLabel(label, ledger);
  const isSecond = (values.get(field)?.length ?? 0) > 0 && field !== "name";
  const isUsual = isUsualLabel(label);
  reading.field = isSecond && !isUsual ? null : field;
  if (!values.has(field) || (isSecond && isUsual)) values.set(field, []);
  take(reading, label.rest);
}

function namesOf(lines: readonly Words[], opensName: ReadonlySet<Words>): readonly Words[] {
  const names: Words[][] = [];
  for (const line of lines) {
    const last = names.at(-1);
    if (last && !opensName.has(line)) last.push(line);
    else names.push([line]);
  }
  return names.map(joinWords);
}

/** Only names and summaries run over several lines, none of them a row of a table with columns of its own. */
function goesOnWith({ field, values }: Reading, row: Row, words: Words): boolean {
  if (isOther(row, words) || row.cells.filter((cell) => cell !== "").length > MAX_FILLED) return false;
  return isOpen({ field, values });
}

/** A number or letter and the words. */
const MAX_FILLED = 2;

/** Whether the field may still take a line. */
function isOpen({ field, values }: Pick<Reading, "field" | "values">): boolean {
  return field === "summary" || field === "name" || (field !== null && (values.get(field)?.length ?? 0) === 0);
}

/** The name once more, as the title of what follows: "JABATAN SEKRETARIS DAERAH". */
function isName(reading: Reading, words: Words): boolean {
  const title = plain(words.text.slice(0, 200).replace(NUMBERED, ""));
  const isSaid = title === reading.name || title === `jabatan ${reading.name}`;
  return reading.name !== "" && isSaid && !isOpen(reading);
}

function take({ field, values }: Reading, words: Words): void {
  if (words.text !== "" && field !== null) values.get(field)?.push(words);
}

function isOther(row: Row, words: Words): boolean {
  return rowWords(row).text.startsWith("#") || OTHER_LABEL.test(words.text.slice(0, 60));
}

const TITLE =
  /^(?:(?:\d{1,3}|[A-Z]|[IVX]{1,4})[.)]?\s+)?(?:(?:STANDAR|IDENTITAS\s+JABATAN)\b|KOMPETENSI(?:\s+JABATAN)?\s*:?$|JABATAN\s+(?:PIMPINAN\s+TINGGI|ADMINISTRA|PENGAWAS|FUNGSIONAL|PELAKSANA))/i;

/** The title of the next part; what the scan left in further cells of its row is none of it. */
function titleOf(row: Row, ledger: Ledger): readonly Words[] {
  const filled = row.cells.map((_, cell) => cellWords(row, cell)).filter(({ text }) => text !== "");
  const isNumbered = /^(?:[IVX]{1,4}|\d{1,2}|[A-Z])[.)]?$/.test(filled[0]?.text ?? "");
  const [title, ...rest] = isNumbered ? [joinWords(filled.slice(0, 2)), ...filled.slice(2)] : filled;
  for (const scrap of rest.filter(({ text }) => text !== ":"))
    ledger.rubbish(scrap, "Sisa pemindaian di baris judul; dikeluarkan.");
  return title ? [bare(title)] : [];
}

type Where = { readonly ledger: Ledger; readonly rows: readonly Row[] };

const USUAL_LABELS: Readonly<Record<Field, string>> = {
  unit: "Perangkat Daerah",
  name: "Nama Jabatan",
  group: "Kelompok Jabatan",
  affair: "Urusan Pemerintahan",
  code: "Kode Jabatan",
  summary: "Ikhtisar Jabatan",
};

const LABELS: Readonly<Record<Exclude<Field, "unit">, string>> = {
  name: "Nama jabatan",
  group: "Kelompok jabatan",
  affair: "Urusan pemerintahan",
  code: "Kode jabatan",
  summary: "Ikhtisar jabatan",
};

type Read = Omit<PositionForm, "headings" | "unit">;

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

function isUsualLabel({ field, words }: Pick<Label, "field" | "words">): boolean {
  return plain(words.text).endsWith(USUAL_LABELS[field].toLowerCase());
}

/** The form of PermenPANRB 38/2017 says "Urusan Pemerintahan"; what differs is kept and told. */
function tellLabel({ field, words }: Label, ledger: Ledger): void {
  const usual = USUAL_LABELS[field];
  // Each institution calls its units by a name of its own.
  if (field === "unit" || isUsualLabel({ field, words })) return;
  const message = `Judul isian ini lazimnya tertulis "${usual}".`;
  ledger.note({ kind: "SPELLING_VARIANT", severity: "INFO", words, suggestion: usual, message });
}
