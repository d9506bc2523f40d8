import { WEIGHT_HEADS } from "@/lib/sources/reading";

import { cellWords, isTable, joinWords, startOf, type Row, type Words } from "../lines";
import { isNearly, plain } from "../words";

export type Columns = {
  readonly number: number | null;
  readonly name: number;
  readonly level: number;
  readonly description: number | null;
  /** Null where the table says no more of a competency than its level. */
  readonly indicators: number | null;
  /** Columns of the table that the form of the law does not know. */
  readonly others: readonly { readonly at: number; readonly head: string }[];
};

/** Where a table has several of one column, the one that stands first here is meant. */
const HEADS = {
  number: ["no", "nomor"],
  name: [
    "nama kompetensi",
    "kompetensi",
    "unit kompetensi",
    "nama jenis kompetensi",
    "jenis nama kompetensi",
    "jenis kompetensi",
    "standar kompetensi",
    "kompetensi jabatan",
  ],
  level: [
    "level",
    "lv",
    "tingkat",
    "level kompetensi",
    "tingkat kompetensi",
    "level tingkat",
    "tingkat level",
    "tingkat kemahiran",
    "tingkat penguasaan",
    "level penguasaan",
    "level standar",
    "standar level",
    "level yang dipersyaratkan",
    "tingkat yang dipersyaratkan",
  ],
  description: [
    "deskripsi level",
    "deskripsi level kompetensi",
    "deskripsi",
    "diskripsi",
    "deskripsi kompetensi",
    "uraian",
    "uraian kompetensi",
    "definisi",
    "definisi kompetensi",
  ],
  indicators: [
    "indikator kompetensi",
    "indikator",
    "indikator perilaku",
    "indikator kompetensi perilaku",
    "indikator perilaku kompetensi",
    "indikator level",
    "perilaku",
    "perilaku kunci",
    "indikator perilaku kunci",
  ],
} as const;

/** No head is longer; what is, is words of a table: asked for every row, that must cost little. */
const MAX_HEAD = 60;

/** Number, name and level. */
const BARE_HEADS = 3;

function shortWords(cell: string): string {
  return cell.length > MAX_HEAD ? "" : plain(cell);
}

/** Each part of the reading asks it of every row. */
const read = new WeakMap<Row, Columns | null>();

/** The columns of a competency table, read from its head; null where the row is no such head. */
export function columnsOf(row: Row): Columns | null {
  if (!isTable(row) || row.cells.length > 30) return null;
  const known = read.get(row);
  if (known !== undefined) return known;
  const columns = columnsIn(row);
  read.set(row, columns);
  return columns;
}

function columnsIn(row: Row): Columns | null {
  const cells = row.cells.map(shortWords);
  const at = (name: keyof typeof HEADS): number | null => {
    for (const head of HEADS[name]) {
      const place = cells.findIndex((cell) => isNearly(cell, head));
      if (place !== -1) return place;
    }
    return null;
  };
  const level = at("level");
  const name = level === null ? null : (at("name") ?? sectionHeadIn(row));
  if (name === null || level === null) return null;
  const [number, indicators] = [at("number"), at("indicators")];
  // "No. | Kompetensi | Level" is a table by itself only where nothing else heads it.
  const isBare = number !== null && cells.filter((cell) => cell !== "").length === BARE_HEADS;
  if (indicators === null && !isBare) return null;
  const columns = { number, name, level, description: at("description"), indicators };
  return { ...columns, others: othersIn(row, Object.values(columns)) };
}

/** "Kompetensi Manajerial" over the names of one section, whose table has a head of its own; null where none is. */
function sectionHeadIn({ cells }: Row): number | null {
  const place = cells.findIndex((cell) => cell !== "" && kindNamed(cell) !== null);
  return place === -1 ? null : place;
}

/** Heads that are none of the form's; what spans others in a head over two rows stands in no column of its own. */
function othersIn(row: Row, known: readonly (number | null)[]): Columns["others"] {
  return row.cells.flatMap((head, at) => {
    const isOwn = cellWords(row, at).pieces.every((piece) => piece.cell === at);
    return !known.includes(at) && isOwn && /\p{L}{2}/u.test(head) ? [{ at, head }] : [];
  });
}

const NUMBER_OF_HEADING = /^[#*\s]*(?:(?:[A-Za-z]|[IVX]{1,4}|\d{1,2})(?:\.(?:[A-Z]|\d{1,2}))*(?:[.)]\s*|,?\s+))?/;

/** The usual spelling of a column head or section that is written another way ("Diskripsi", "Sosiai Kultural"). */
export function usualHeading(text: string): string | null {
  const read = plain(text.slice(0, 80).replace(NUMBER_OF_HEADING, ""));
  if (USUAL.includes(read)) return null;
  return USUAL.find((usual) => isNearly(read, usual)) ?? null;
}

const USUAL = [
  "kompetensi",
  "level",
  "deskripsi",
  "indikator kompetensi",
  "manajerial",
  "sosial kultural",
  "sosio kultural",
  "teknis",
];

export type Section = {
  readonly kind: "MANAGERIAL" | "SOCIOCULTURAL" | "TECHNICAL";
  /** One heading for the managerial and the socio-cultural ones together. */
  readonly isShared: boolean;
  readonly heading: Words;
  /** What else the row holds. */
  readonly rest: readonly Words[];
  /** The heading again, in further cells. */
  readonly repeated: readonly Words[];
};

const ORDINAL = /^(?:[A-Za-z]|[IVX]{1,4}|\d{1,2})(?:\.(?:[A-Z]|\d{1,2}))*[.)]?$/;

const SOCIOCULTURAL_NAMES = ["sosial kultural", "sosio kultural", "sosiokultural"];

/** The names of each kind as they may be headed: alone or behind these words, all of them also misread. */
const headed = (names: readonly string[]) =>
  ["", "kompetensi ", "standar kompetensi "].flatMap((before) => names.map((name) => `${before}${name}`));
const SECTIONS = [
  ["MANAGERIAL", headed(["manajerial"])],
  ["SOCIOCULTURAL", headed(SOCIOCULTURAL_NAMES)],
  ["TECHNICAL", headed(["teknis"])],
] as const;
/** "Manajerial dan Sosial Kultural": the names of the common section of both. */
const SHARED = headed(SOCIOCULTURAL_NAMES.flatMap((name) => [`manajerial dan ${name}`, `manajerial ${name}`]));

/** "A. Manajerial", "B Sosio Kultural", "C. Teknis": the row that opens a section of the competencies. */
export function sectionOf(row: Row): Section | null {
  const kind = kindOfSection(row);
  if (kind === null) return null;
  const filled = row.cells.flatMap((cell, at) => (cell === "" ? [] : [cellWords(row, at)]));
  // Its number may stand in a cell of its own.
  const size = ORDINAL.test(filled[0]?.text ?? "") ? 2 : 1;
  const [heading, others] = [joinWords(filled.slice(0, size)), filled.slice(size)];
  // A cell over the whole width that a converter has printed in each of its columns.
  const rest = others.filter(({ text }) => text !== heading.text);
  const repeated = others.filter(({ text }) => text === heading.text);
  return rest.length > 2 ? null : { ...kind, heading, rest, repeated };
}

/** By the first words of the row alone: every row is asked. */
function kindOfSection({ cells }: Row): Pick<Section, "kind" | "isShared"> | null {
  const at = cells.findIndex((cell) => cell !== "");
  const first = cells[at] ?? "";
  if (first === "" || first.length > MAX_HEAD) return null;
  const second = ORDINAL.test(first) ? cells.find((cell, place) => place > at && cell !== "") : undefined;
  const heading = second === undefined ? first : `${first} ${second}`;
  return kindNamed(heading);
}

/** The kind of competencies that words name, "Manajerial"; null where they name none. */
export function kindNamed(heading: string): Pick<Section, "kind" | "isShared"> | null {
  if (heading.length > MAX_HEAD) return null;
  const name = plain(heading.replace(NUMBER_OF_HEADING, ""));
  const isNamed = (known: readonly string[]): boolean => known.some((own) => isNearly(name, own));
  if (isNamed(SHARED)) return { kind: "MANAGERIAL", isShared: true };
  const kind = SECTIONS.find(([, known]) => isNamed(known))?.[0];
  return kind ? { kind, isShared: false } : null;
}

/** "D. Persyaratan Jabatan", "III. PERSYAR RATAN JABATAN", "PERSYARATAN JABATAN:": the row that opens the requirements. */
export function opensRequirements(row: Row): boolean {
  if (row.cells.length > 30) return false;
  if (headsRequirements(row)) return true;
  const text = startOf(row, MAX_HEAD);
  return (
    text.length < MAX_HEAD &&
    (/^[#*\s]*(?:[A-Z]|[IVX]{1,4}|\d{1,2})(?:\.(?:[A-Z]|\d{1,2}))*(?:[.)]\s*|\s+)(?:PERSYAR|SYARAT\s+JABATAN)/i.test(
      text,
    ) ||
      /^[#*\s]*(?:PERSYARATAN|SYARAT)(?:\s+(?:MENDUDUKI\s+)?JABATAN)?[\s:*]*$/i.test(text))
  );
}

/** Asked for every row: what has none of it is no head of requirements. */
const MAYBE_REQUIREMENTS = /syarat|mutlak/i;

/** The head of their table, where the title above it is lost. */
function headsRequirements(row: Row): boolean {
  if (!isTable(row) || !row.cells.some((cell) => MAYBE_REQUIREMENTS.test(cell))) return false;
  const cells = row.cells.map(shortWords);
  if (WEIGHT_HEADS.every((mark) => cells.includes(mark)) || cells.includes("jenis persyaratan")) {
    return true;
  }
  const [first = "", ...others] = cells.filter((cell) => cell !== "");
  return /^(?:per)?syaratan(?: jabatan)?$/.test(first) && others.some((cell) => cell.includes("pentingnya"));
}
