import { levelOf } from "@/lib/sources/levels";

import type { Ledger } from "../ledger";
import { cellWords, isTable, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "../lines";
import type { Entry } from "../tables/entry";
import { columnsOf, sectionOf } from "../tables/table-head";
import { plain } from "../words";
import type { Dictionary } from "./competencies";
import { draftCompetency, withKind } from "./competencies";
import { levelsOf, type Matrix } from "./matrix";
import type { ReadStandard } from "./standards";

type Context = { readonly dictionary: Dictionary; readonly ledger: Ledger };
type Line = { readonly row: Row; readonly kind: Entry["kind"]; readonly isOfAnyKind: boolean };
type Found = {
  readonly head: Row;
  readonly name: number;
  /** Where the names of the positions stand. */
  readonly columns: readonly number[];
  readonly lines: readonly Line[];
  readonly sections: readonly Row[];
};

const HEAD = /^(?:(?:nama|jenis|unit) )?kompetensi$/;
/** What heads a column of something else than a position. */
const OTHER = /\b(?:level|tingkat|nilai|bobot|standar|keterangan|deskripsi|definisi|indikator|kode)\b/i;
const MAX_NAME = 80;
/** So many rows with levels below such a head make it one. */
const MIN_LINES = 3;
const DASH = /^[-–—.\s]*$/;

/**
 * A table that has a competency in each row and a position in each column, with the level where they cross: a standard of
 * levels alone for each column, which is told once.
 */
export function readColumns(rows: readonly Row[], context: Context): Matrix {
  const found = rows.flatMap((row, at) => foundAt(rows, at) ?? []);
  if (found.length === 0) return { standards: [], rest: rows };
  const taken = new Set(
    found.flatMap(({ head, lines, sections }) => [head, ...sections, ...lines.map(({ row }) => row)]),
  );
  return {
    standards: found.flatMap((each) => standardsOf(each, context)),
    rest: rows.filter((row) => !taken.has(row)),
  };
}

function foundAt(rows: readonly Row[], at: number): Found | null {
  const head = rows[at];
  if (!head || !isTable(head) || head.cells.length > 30 || columnsOf(head)) return null;
  const name = head.cells.findIndex(
    (cell) => cell.length < MAX_NAME && /kompetensi/i.test(cell) && HEAD.test(plain(cell)),
  );
  const columns = head.cells.flatMap((cell, place) => (place > name && cell !== "" ? [place] : []));
  if (name === -1 || columns.length < 2 || columns.some((place) => !isPosition(head.cells[place] ?? ""))) return null;
  const body = bodyBelow(rows.slice(at + 1), name, columns);
  return body.lines.length < MIN_LINES ? null : { head, name, columns, ...body };
}

function isPosition(cell: string): boolean {
  return cell.length <= MAX_NAME && !OTHER.test(cell);
}

/** The rows with levels right below the head, and the sections between them. */
function bodyBelow(rows: readonly Row[], name: number, columns: readonly number[]): Pick<Found, "lines" | "sections"> {
  const lines: Line[] = [];
  const sections: Row[] = [];
  let [kind, isOfAnyKind]: [Entry["kind"], boolean] = ["MANAGERIAL", true];
  for (const row of rows) {
    const section = sectionOf(row);
    if (section) {
      sections.push(row);
      [kind, isOfAnyKind] = [section.kind, section.isShared];
    } else if (isTable(row) && hasLevels(row, name, columns)) lines.push({ row, kind, isOfAnyKind });
    else break;
  }
  return { lines, sections };
}

function hasLevels({ cells }: Row, name: number, columns: readonly number[]): boolean {
  const own = columns.map((at) => cells[at] ?? "");
  const levels = own.filter((cell) => levelOf(cell) !== null);
  return (
    (cells[name] ?? "") !== "" && levels.length > 0 && own.every((cell) => levelOf(cell) !== null || DASH.test(cell))
  );
}

function standardsOf({ head, name, columns, lines, sections }: Found, context: Context): readonly ReadStandard[] {
  const { ledger } = context;
  const heads = joinWords([head, ...sections].map(rowWords));
  ledger.form(heads);
  const message =
    `Tabel ini memuat level kompetensi ${columns.length} jabatan, satu jabatan tiap kolom, tanpa deskripsi, indikator dan ` +
    "persyaratan; periksa apakah ada di bagian lain naskah.";
  ledger.note({ kind: "TO_VERIFY", words: heads, message });
  return columns.map((at) => standardOf(cellWords(head, at), linesOf(lines, { name, at }), context));
}

type Place = { readonly name: number; readonly at: number };

/** Where nothing but a dash stands the position is not asked for the competency. */
function linesOf(lines: readonly Line[], { name, at }: Place): readonly Entry[] {
  return lines.flatMap(({ row, kind, isOfAnyKind }): readonly Entry[] => {
    const [ordinal, level] = [cellWords(row, name - 1), cellWords(row, at)];
    const bare = { isStatement: false, isBare: true, isUnnumbered: true, isOfAnyKind };
    return DASH.test(level.text)
      ? []
      : [
          {
            kind,
            ordinal: numberIn(ordinal),
            name: [cellWords(row, name)],
            level,
            description: [],
            indicators: [],
            ...bare,
          },
        ];
  });
}

function numberIn(words: Words): Words {
  return words.text === "" ? NOTHING : sliceWords(words, 0, words.text.replace(/[.)]+$/, "").length);
}

function standardOf(name: Words, entries: readonly Entry[], context: Context): ReadStandard {
  return levelsOf(
    { name, unit: null },
    entries.map((entry) => draftCompetency(withKind(entry, context.dictionary), context)),
  );
}
