import { levelOf } from "@/lib/sources/levels";

import type { Ledger } from "../ledger";
import { cellWords, isTable, joinWords, NOTHING, type Row, type Words } from "../lines";
import type { Entry } from "../tables/entry";
import { plain } from "../words";
import { draftCompetency, type Dictionary } from "./competencies";
import type { ReadStandard } from "./standards";

type Context = { readonly dictionary: Dictionary; readonly ledger: Ledger };
export type Matrix = {
  readonly standards: readonly ReadStandard[];
  /** The rows without what went into the standards: the list of positions that stands in front of it. */
  readonly rest: readonly Row[];
};

/** So many known competencies side by side head a matrix; beside fewer they are words of something else. */
const MIN_KNOWN = 4;
const MAX_NAME = 80;

type Columns = {
  /** The first of the competencies. */
  readonly first: number;
  readonly names: readonly { readonly at: number; readonly words: Words }[];
  readonly name: number;
  readonly unit: number;
};

/** Whether the row heads such a table. */
export function headsMatrix(row: Row, { byName }: Dictionary): boolean {
  if (!isTable(row) || row.cells.length <= MIN_KNOWN) return false;
  return row.cells.filter((cell) => isKnown(cell, byName)).length >= MIN_KNOWN;
}

/**
 * A table that has a position in each row and a competency in each column, with the level where they cross: a standard of
 * levels alone for each row, which is told once.
 *
 * @param front how many rows stand in front of the first standard: there the table lists its positions too
 */
export function readMatrix(rows: readonly Row[], front: number, context: Context): Matrix {
  const parts = partsOf(rows, context.dictionary);
  if (parts.size === 0) return { standards: [], rest: rows };
  const { ledger } = context;
  const standards: ReadStandard[] = [];
  const rest = rows.flatMap((row, at): readonly Row[] => {
    const part = parts.get(row);
    if (!part) return [row];
    if (!part.isHead) standards.push(standardOf(row, part.columns, context));
    return leftOf(row, { ...part, isListed: at < front, ledger });
  });
  const [first] = [...parts.values()].map(({ columns }) => joinWords(columns.names.map(({ words }) => words)));
  const message =
    `Tabel ini memuat level kompetensi ${standards.length} jabatan, satu jabatan tiap baris, tanpa deskripsi, indikator dan ` +
    "persyaratan; periksa apakah ada di bagian lain naskah.";
  ledger.note({ kind: "TO_VERIFY", words: first ?? NOTHING, message });
  return { standards, rest };
}

type Part = { readonly columns: Columns; readonly isHead: boolean };

/** The rows of such tables: their heads, over one row or two, and the rows of positions below. */
function partsOf(rows: readonly Row[], dictionary: Dictionary): ReadonlyMap<Row, Part> {
  const parts = new Map<Row, Part>();
  let columns: Columns | null = null;
  rows.forEach((row, at) => {
    const opened = headsMatrix(row, dictionary) ? columnsIn(rows, at, dictionary) : null;
    const above = rows[at - 1];
    columns = opened ?? columns;
    if (opened && above && isUpperHead(above)) parts.set(above, { columns: opened, isHead: true });
    if (columns && (opened || (isTable(row) && hasLevels(row, columns)))) {
      parts.set(row, { columns, isHead: opened !== null });
    }
  });
  return parts;
}

/** "No | Nama Jabatan | Kompetensi Manajerial": it says what the columns below it are. */
function isUpperHead(row: Row): boolean {
  return (
    isTable(row) && row.cells.some((cell) => cell.length <= MAX_NAME && /^(?:nama\s+)?jabatan\b|kompetensi/i.test(cell))
  );
}

type Left = Part & { readonly isListed: boolean; readonly ledger: Ledger };

/** What a row of the table says beside its levels: of a list of positions, or no more than the standards hold. */
function leftOf(row: Row, { columns: { first, name, unit }, isHead, isListed, ledger }: Left): readonly Row[] {
  row.cells.forEach((_, at) => {
    const isForm = isHead ? at >= first || !isListed : !isListed && at < first && at !== name && at !== unit;
    if (isForm) ledger.form(cellWords(row, at));
  });
  return isListed ? [upTo(row, first)] : [];
}

function columnsIn(rows: readonly Row[], head: number, { byName }: Dictionary): Columns | null {
  const row = rows[head];
  if (!row) return null;
  const first = row.cells.findIndex((cell) => isKnown(cell, byName));
  const names = row.cells.flatMap((cell, at) => (at < first || cell === "" ? [] : [{ at, words: cellWords(row, at) }]));
  const heads = rows.slice(Math.max(0, head - 1), head + 1);
  const at = (pattern: RegExp): number =>
    heads
      .map(({ cells }) => cells.slice(0, first).findIndex((cell) => pattern.test(cell)))
      .find((place) => place !== -1) ?? -1;
  const name = at(/^(?:nama\s+)?jabatan\b/i);
  return name === -1 ? null : { first, names, name, unit: at(/\b(?:unit|perangkat\s+daerah|opd|skpd)\b/i) };
}

function isKnown(cell: string, byName: Dictionary["byName"]): boolean {
  return cell !== "" && cell.length <= MAX_NAME && byName.has(plain(cell));
}

function hasLevels(row: Row, { names, name }: Columns): boolean {
  const levels = names.filter(({ at }) => levelOf(row.cells[at] ?? "") !== null);
  return (row.cells[name] ?? "") !== "" && levels.length * 2 >= names.length;
}

/** The first cells of a row. */
export function upTo(row: Row, end: number): Row {
  const cells = row.cells.slice(0, end);
  return { ...row, cells, parts: cells.map((_, at) => cellWords(row, at).pieces) };
}

function standardOf(row: Row, { names, name, unit }: Columns, context: Context): ReadStandard {
  const entries = names.flatMap(({ at, words }) => entryOf(words, cellWords(row, at), context.dictionary));
  const own = unit === -1 ? NOTHING : cellWords(row, unit);
  const position = { name: cellWords(row, name), unit: own === NOTHING ? null : own };
  return levelsOf(
    position,
    entries.map((entry) => draftCompetency(entry, context)),
  );
}

type Position = { readonly name: Words; readonly unit: Words | null };

/** A standard of which nothing but levels is said. */
export function levelsOf(
  { name, unit }: Position,
  competencies: ReadStandard["standard"]["competencies"],
): ReadStandard {
  const bare = { positionGroup: null, affair: null, positionCode: null, summary: null, headings: [] };
  const standard = { ...bare, competencies, requirements: [], findings: [] };
  return { names: [name], unit, isForm: true, isLevels: true, standard };
}

/** Where nothing but a dash stands the position is not asked for the competency. */
function entryOf(name: Words, level: Words, { byName }: Dictionary): readonly Entry[] {
  if (/^[-–—.\s]*$/.test(level.text)) return [];
  const kind = byName.get(plain(name.text))?.kind ?? "TECHNICAL";
  const bare = { isStatement: false, isBare: true, isUnnumbered: true };
  return [{ kind, ordinal: NOTHING, name: [name], level, description: [], indicators: [], ...bare }];
}
