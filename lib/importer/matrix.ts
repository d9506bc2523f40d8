import { levelOf } from "@/lib/sources/levels";

import { draftCompetency, type Dictionary } from "./competencies";
import type { Entry } from "./entry";
import type { Ledger } from "./ledger";
import { cellWords, isTable, joinWords, NOTHING, type Row, type Words } from "./lines";
import type { ReadStandard } from "./standards";
import { plain } from "./words";

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
  /** Where the names of the competencies stand, and the first of their columns. */
  readonly head: number;
  readonly first: number;
  readonly names: readonly { readonly at: number; readonly words: Words }[];
  readonly name: number;
  readonly unit: number;
};

/**
 * A table that has a position in each row and a competency in each column, with the level where they cross: a standard of
 * levels alone for each row, which is told once.
 */
export function readMatrix(rows: readonly Row[], context: Context): Matrix {
  const columns = columnsIn(rows, context.dictionary);
  if (!columns) return { standards: [], rest: rows };
  const { ledger } = context;
  const rest: Row[] = [];
  const standards: ReadStandard[] = [];
  rows.forEach((row, at) => {
    const isBody = at > columns.head && isTable(row) && hasLevels(row, columns);
    const isHead = isTable(row) && at <= columns.head && at >= columns.head - 1;
    if (isBody) standards.push(standardOf(row, columns, context));
    if (isHead)
      row.cells.slice(columns.first).forEach((_, place) => ledger.form(cellWords(row, columns.first + place)));
    rest.push(isBody || isHead ? upTo(row, columns.first) : row);
  });
  const words = joinWords(columns.names.map((each) => each.words));
  const message =
    `Tabel ini memuat level kompetensi ${standards.length} jabatan, satu jabatan tiap baris, tanpa deskripsi, indikator dan ` +
    "persyaratan; periksa apakah ada di bagian lain naskah.";
  ledger.note({ kind: "TO_VERIFY", words, message });
  return { standards, rest };
}

function columnsIn(rows: readonly Row[], { byName }: Dictionary): Columns | null {
  const head = rows.findIndex(
    (row) => isTable(row) && row.cells.filter((cell) => isKnown(cell, byName)).length >= MIN_KNOWN,
  );
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
  return name === -1 ? null : { head, first, names, name, unit: at(/\b(?:unit|perangkat\s+daerah|opd|skpd)\b/i) };
}

function isKnown(cell: string, byName: Dictionary["byName"]): boolean {
  return cell !== "" && cell.length <= MAX_NAME && byName.has(plain(cell));
}

function hasLevels(row: Row, { names, name }: Columns): boolean {
  const levels = names.filter(({ at }) => levelOf(row.cells[at] ?? "") !== null);
  return (row.cells[name] ?? "") !== "" && levels.length * 2 >= names.length;
}

function upTo(row: Row, end: number): Row {
  const cells = row.cells.slice(0, end);
  return { ...row, cells, parts: cells.map((_, at) => cellWords(row, at).pieces) };
}

function standardOf(row: Row, { names, name, unit }: Columns, context: Context): ReadStandard {
  const entries = names.flatMap(({ at, words }) => entryOf(words, cellWords(row, at), context.dictionary));
  const own = unit === -1 ? NOTHING : cellWords(row, unit);
  return {
    names: [cellWords(row, name)],
    unit: own === NOTHING ? null : own,
    isForm: true,
    standard: {
      positionGroup: null,
      affair: null,
      positionCode: null,
      summary: null,
      headings: [],
      competencies: entries.map((entry) => draftCompetency(entry, context)),
      requirements: [],
      findings: [],
    },
  };
}

/** Where nothing but a dash stands the position is not asked for the competency. */
function entryOf(name: Words, level: Words, { byName }: Dictionary): readonly Entry[] {
  if (/^[-–—.\s]*$/.test(level.text)) return [];
  const kind = byName.get(plain(name.text))?.kind ?? "TECHNICAL";
  const bare = { isStatement: false, isBare: true, isUnnumbered: true };
  return [{ kind, ordinal: NOTHING, name: [name], level, description: [], indicators: [], ...bare }];
}
