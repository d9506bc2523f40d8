import { levelOf } from "@/lib/sources/levels";

import type { Ledger } from "../ledger";
import { bare, cellWords, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "../lines";
import { columnsOf, opensRequirements, sectionOf } from "../tables/table-head";
import { opensOther } from "./position-form";

// Competencies that no table holds: a name, and below it what the columns say otherwise, each behind its label.

const LABELS = {
  name: /^nama\s+kompetensi$/i,
  level: /^(?:level|tingkat)(?:\s+(?:kompetensi|kemahiran|penguasaan))?$/i,
  description: /^(?:d[ei]skripsi|definisi|uraian)(?:\s+(?:kompetensi|level))?$/i,
  indicators: /^(?:indikator(?:\s+(?:kompetensi|perilaku|level))?|perilaku(?:\s+kunci)?)$/i,
} as const;
type Field = keyof typeof LABELS;
type Labelled = { readonly field: Field; readonly label: Words; readonly rest: Words };

/** Every row is asked: what has none of these words, or more than fit, is no such line. */
const MAYBE = /^.{0,8}(?:level|tingkat|d[ei]skripsi|definisi|uraian|indikator|perilaku|nama\s)/i;
const LABEL = /^(?:\(?(?:\d{1,2}|[A-Za-z])[.)]\s*)?(\p{L}+(?:\s\p{L}+)?)\s*(?::|$)/u;
/** "Level 3", without a colon. */
const BARE_LEVEL =
  /^(?:\(?(?:\d{1,2}|[A-Za-z])[.)]\s*)?((?:level|tingkat)(?:\s+kompetensi)?)\s+(?=\S{1,5}(?:\s*\([^()]*\))?$)/i;
const MAX_NAME = 120;
/** Lines between the name and the level. */
const MAX_ABOVE = 8;

/**
 * The rows of an annex, with a row of a table for each competency that is written out label by label ("Level : 3",
 * "Deskripsi : …", "Indikator : …"), below a head that their first labels make.
 */
export function withBlocks(rows: readonly Row[], ledger: Ledger): readonly Row[] {
  const starts = startsIn(rows);
  if (starts.size === 0) return rows;
  const read: Row[] = [];
  let [isHeaded, end] = [false, 0];
  rows.forEach((row, at) => {
    if (at < end) return;
    const block = starts.has(at) ? blockAt(rows, at, starts) : null;
    if (block) {
      if (!isHeaded) read.push(headOf(block, ledger));
      read.push(rowOf(row, block, ledger));
      end = block.end;
    } else read.push(row);
    // Requirements and forms end a table; sections go on in it.
    isHeaded = block !== null || (isHeaded && !endsTable(row));
  });
  return read;
}

function endsTable(row: Row): boolean {
  return opensRequirements(row) || opensOther(row);
}

/** Where each competency begins: with its name, above the label of its level and those that may stand between. */
function startsIn(rows: readonly Row[]): ReadonlySet<number> {
  const starts = new Set<number>();
  rows.forEach((row, at) => {
    const labelled = labelledIn(row);
    if (labelled?.field !== "level" || levelOf(labelled.rest.text) === null) return;
    const start = startAbove(rows, at);
    if (start !== null) starts.add(start);
  });
  return starts;
}

function startAbove(rows: readonly Row[], level: number): number | null {
  const from = Math.max(0, level - MAX_ABOVE);
  const above = rows.slice(from, level).map((row) => labelledIn(row)?.field ?? null);
  const own = above.slice(above.findLastIndex((field) => field === "level" || field === "indicators") + 1);
  const named = own.lastIndexOf("name");
  if (named !== -1) return level - own.length + named;
  // A description may go on over some lines.
  const first = own.indexOf("description");
  const places = [level - (first === -1 ? 0 : own.length - first) - 1, level - 1];
  return places.find((at) => rows[at] && isNamed(rows[at])) ?? null;
}

function isNamed(row: Row): boolean {
  const text = bare(rowWords(row)).text;
  if (text === "" || text.length > MAX_NAME || /[.;:]$/.test(text) || labelledIn(row)) return false;
  return sectionOf(row) === null && columnsOf(row) === null && !endsTable(row);
}

function labelledIn(row: Row): Labelled | null {
  if (!MAYBE.test(row.cells.find((cell) => cell !== "") ?? "")) return null;
  const filled = row.cells.flatMap((cell, at) => (cell === "" ? [] : [cellWords(row, at)]));
  const [first = NOTHING, ...others] = filled;
  if (filled.length > 1) {
    const rest = joinWords(others.filter(({ text }) => text !== ":"));
    return filled.length > MAX_CELLS ? null : labelIn(bare(first), rest);
  }
  return labelIn(bare(first), NOTHING);
}

/** A label, its colon and its words may have a cell each. */
const MAX_CELLS = 3;

function labelIn(words: Words, beside: Words): Labelled | null {
  const [whole = "", name = ""] = LABEL.exec(words.text.slice(0, 80)) ?? BARE_LEVEL.exec(words.text.slice(0, 80)) ?? [];
  const field = (Object.keys(LABELS) as Field[]).find((each) => LABELS[each].test(name));
  if (field === undefined) return null;
  const rest = joinWords([sliceWords(words, whole.length), beside]);
  return { field, label: sliceWords(words, 0, whole.length), rest: rest.text.startsWith(":") ? bare(rest) : rest };
}

type Block = {
  readonly values: Readonly<Record<Field, readonly Words[]>>;
  readonly labels: Labels;
  readonly end: number;
};
type Labels = ReadonlyMap<Field, Words>;

/** What stands behind the labels; null where the competency has no more than a level. */
function blockAt(rows: readonly Row[], start: number, starts: ReadonlySet<number>): Block | null {
  const own = rows.slice(start, endOf(rows, start, starts));
  const values: Record<Field, Words[]> = { name: [], level: [], description: [], indicators: [] };
  const labels = new Map<Field, Words>();
  let field: Field = "name";
  for (const row of own) {
    const labelled = labelledIn(row);
    if (labelled) {
      field = labelled.field;
      labels.set(field, joinWords([labels.get(field) ?? NOTHING, labelled.label]));
    }
    // Bullets part the indicators.
    const words = rowWords(row);
    values[field].push(labelled?.rest ?? (field === "indicators" ? words : bare(words)));
  }
  const end = start + own.length;
  return labels.has("description") || labels.has("indicators") ? { values, labels, end } : null;
}

/** Up to the next competency, or whatever else begins. */
function endOf(rows: readonly Row[], start: number, starts: ReadonlySet<number>): number {
  let end = start + 1;
  for (; end < rows.length && !starts.has(end); end += 1) {
    const row = rows[end];
    if (!row || (labelledIn(row) === null && isOther(row))) break;
  }
  return end;
}

function isOther(row: Row): boolean {
  return endsTable(row) || sectionOf(row) !== null || columnsOf(row) !== null || TITLE.test(row.cells[0] ?? "");
}

/** A heading of Markdown, or a line of capitals. */
const TITLE = /^(?:#|[^\p{Ll}]{0,6}\p{Lu}{3}[^\p{Ll}]{0,150}$)/u;

const FIELDS = ["name", "level", "description", "indicators"] as const;
const HEADS = ["Kompetensi", "Level", "Deskripsi", "Indikator Kompetensi"] as const;

/** A head for the rows, which no line of the text prints as such. */
function headOf({ values, labels }: Block, ledger: Ledger): Row {
  const [first] = values.name.flatMap(({ pieces }) => pieces);
  const words = joinWords([...values.name, ...labels.values()]);
  const message =
    "Kompetensi di sini tidak ditulis dalam tabel; tiap kompetensi dibaca dari judul isiannya (level, deskripsi, indikator). Bandingkan.";
  ledger.note({ kind: "TO_VERIFY", severity: "INFO", words, message });
  const { index, line } = first?.row ?? { index: 0, line: 1 };
  return { index, line, cells: HEADS, parts: HEADS.map(() => []) };
}

function rowOf({ index, line }: Row, { values, labels }: Block, ledger: Ledger): Row {
  for (const label of labels.values()) ledger.form(label);
  const words = FIELDS.map((field) => joinWords(values[field]));
  return { index, line, cells: words.map(({ text }) => text), parts: words.map(({ pieces }) => pieces) };
}
