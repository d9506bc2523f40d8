import { levelOf } from "@/lib/sources/levels";

import type { Ledger } from "../ledger";
import {
  bare,
  bareStartOf,
  cellWords,
  isTable,
  joinWords,
  NOTHING,
  rowWords,
  sliceWords,
  withWords,
  type Row,
  type Words,
} from "../lines";
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
/** "1. Integritas (Level 3)": the level behind the name. */
const NAMED_LEVEL = /\s*[([–—:,-]\s*((?:level|lv)\s*[.:]?\s*(?:[1-5]|IV|V|I{1,3}))\s*[)\]]?$/i;
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
  const [starts, named] = [new Set<number>(), new Set<number>()];
  const levels = rows.flatMap((row, at) => (isLevel(row) || namedLevelIn(row) ? [{ row, at }] : []));
  const required = levels.length === 0 ? new Set() : requiredRows(rows);
  for (const { row, at } of levels.filter((each) => !required.has(each.row))) {
    const start = isLevel(row) ? startAbove(rows, at) : null;
    if (start !== null) starts.add(start);
    else if (namedLevelIn(row) && isNamed(row)) named.add(at);
  }
  // One alone is a name, or a sentence, that speaks of a level.
  return named.size > 1 ? new Set([...starts, ...named]) : starts;
}

function isLevel(row: Row): boolean {
  const labelled = labelledIn(row);
  return labelled?.field === "level" && levelOf(labelled.rest.text) !== null;
}

/** "2. Sertifikat pengadaan - level 1" is a requirement. */
function requiredRows(rows: readonly Row[]): ReadonlySet<Row> {
  let isRequired = false;
  return new Set(
    rows.filter((row) => {
      isRequired = opensRequirements(row) || (isRequired && !opensTable(row));
      return isRequired;
    }),
  );
}

function opensTable(row: Row): boolean {
  return opensOther(row) || columnsOf(row) !== null || COMPETENCIES.test(bareStartOf(row, MAX_NAME));
}

const COMPETENCIES = /^(?:[A-Z\d]{1,4}[.)]\s*)?(?:STANDAR\s+)?KOMPETENSI\b/i;

/** The name and the level that one line says; null for any other. */
function namedLevelIn(row: Row): { readonly name: Words; readonly level: Words } | null {
  if (isTable(row) || !MAYBE_LEVEL.test((row.cells[0] ?? "").slice(0, MAX_NAME))) return null;
  const words = bare(cellWords(row, 0));
  const match = words.text.length > MAX_NAME ? null : NAMED_LEVEL.exec(words.text);
  if (!match?.[1] || match.index < 3) return null;
  const at = match.index + match[0].indexOf(match[1]);
  return { name: sliceWords(words, 0, match.index), level: sliceWords(words, at, at + match[1].length) };
}

const MAYBE_LEVEL = /\S\s.*\bl(?:evel|v)\b/i;

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
  const field = FIELDS.find((each) => LABELS[each].test(name));
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
  const named = own[0] ? namedLevelIn(own[0]) : null;
  const values = {
    name: named ? [named.name] : [],
    level: named ? [named.level] : [],
    description: [],
    indicators: [],
  };
  const block: Open = { values, labels: new Map(), isNamed: named !== null, field: named ? "description" : "name" };
  for (const row of named ? own.slice(1) : own) readRow(block, row);
  return isMore(block) ? { ...block, end: start + own.length } : null;
}

/** What stands below a name with its level is a description where indicators follow it: else it may be of anything. */
function isMore({ values: { description, indicators }, labels }: Open): boolean {
  return indicators.length > 0 || (labels.size > 0 && description.length > 0);
}

type Open = {
  readonly values: Record<Field, Words[]>;
  readonly labels: Map<Field, Words>;
  readonly isNamed: boolean;
  field: Field;
};

function readRow(block: Open, row: Row): void {
  const { values, labels } = block;
  const labelled = labelledIn(row);
  if (labelled) {
    block.field = labelled.field;
    labels.set(labelled.field, joinWords([labels.get(labelled.field) ?? NOTHING, labelled.label]));
  } else if (block.isNamed && INDICATOR.test(row.cells[0] ?? "")) block.field = "indicators";
  // Bullets part the indicators.
  const words = rowWords(row);
  values[block.field].push(labelled?.rest ?? (block.field === "indicators" ? words : bare(words)));
}

/** Without labels the first number or bullet ends the description. */
const INDICATOR = /^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]?\s|[•●▪■◦‣➢*·–—-]\s)/u;

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
  return withWords({ index, line }, words);
}
