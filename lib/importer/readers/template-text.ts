import { CELL_BREAK } from "@/lib/sources/breaks";
import { isTick, WEIGHT_HEADS } from "@/lib/sources/reading";

import { sectionOf as sectionOfRow } from "../tables/table-head";
import { unplacedLine } from "../rows/template-rows";
import { EXAMPLE, TEMPLATE_COLUMNS, templateKeyOf, type TemplateKey } from "./template-columns";
import { Refusal } from "./reading";
import { isRequirementNumber, strayLines, type Placed } from "./template-strays";

/** A sheet as read, cells as text. */
export type TextGrid = readonly (readonly string[])[];
type Places = ReadonlyMap<TemplateKey, number>;
type Row = { readonly at: number; readonly of: (key: TemplateKey) => string };

const MIN_KNOWN = 4;

/** What becomes the cell of a table, in which lines keep apart. */
const OF_TABLE: ReadonlySet<TemplateKey> = new Set(["detail", "text"]);

/** The regulation itself may stand above the headings. */
export const MAX_ABOVE = 20;

export type TemplatePlaces = {
  readonly places: Places;
  /** Of the first row below the headings. */
  readonly start: number;
};

/**
 * The headings of the template, in one of the first rows; null where the sheet is none of the template's.
 *
 * @throws Refusal where it is, but a column is missing without which it cannot be read
 */
export function templatePlaces(grid: TextGrid): TemplatePlaces | null {
  const heads = grid.slice(0, MAX_ABOVE + 1).map(placesIn);
  const head = heads.findIndex(({ size }) => size >= MIN_KNOWN);
  const places = heads[head];
  if (!places) return null;
  const missing = TEMPLATE_COLUMNS.filter(({ key, isNeeded }) => isNeeded && !places.has(key));
  if (missing.length > 0) {
    const titles = missing.map(({ title }) => title).join(", ");
    throw new Refusal(
      `Kolom templat yang tidak ada: ${titles}. Salin isinya ke templat yang baru, lalu kirim kembali.`,
    );
  }
  return { places, start: head + 1 };
}

function placesIn(row: readonly string[]): Places {
  const places = new Map<TemplateKey, number>();
  row.forEach((title, at) => {
    const key = templateKeyOf(title);
    if (key && !places.has(key)) places.set(key, at);
  });
  return places;
}

const SECTIONS = {
  MANAGERIAL: "A. Manajerial",
  SOCIOCULTURAL: "B. Sosial Kultural",
  TECHNICAL: "C. Teknis",
  REQUIREMENTS: "D. Persyaratan Jabatan",
} as const;
type Section = keyof typeof SECTIONS;

/**
 * The rows of a filled template as the form of a position that the importer reads; examples are left out, and a row that
 * does not say where it belongs stands in a line of its own for the importer to tell.
 *
 * @throws Refusal where it names no position
 */
export function templateText(
  grid: TextGrid,
  { places, start }: { places: Places; start: number },
): { readonly lines: readonly string[]; readonly examples: number } {
  const { nameless, positions } = positionsOf(rowsIn(grid, places, start));
  const [first] = nameless;
  if (positions.length === 0 && first) throw new Refusal(`Baris ${first.at}: isi kolom Nama Jabatan.`);
  const own = positions.filter((rows) => !EXAMPLE.test(rows[0]?.of("name") ?? ""));
  if (own.length === 0) {
    throw new Refusal(
      "Templat ini belum diisi: di luar baris contoh tidak ada jabatan. Isi templatnya, lalu kirim kembali.",
    );
  }
  const lines = [
    ...nameless.map((row) => unplaced(row, "tidak ada jabatan di atasnya")),
    ...own.flatMap(positionLines),
  ];
  return { lines, examples: positions.length - own.length };
}

function rowsIn(grid: TextGrid, places: Places, start: number): readonly Row[] {
  return grid.slice(start).flatMap((cells, offset) => {
    if (cells.every((cell) => cell === "")) return [];
    const of = (key: TemplateKey): string =>
      (cells[places.get(key) ?? -1] ?? "").replaceAll("\n", OF_TABLE.has(key) ? CELL_BREAK : " ");
    return [{ at: start + offset + 1, of }];
  });
}

type Positions = { readonly nameless: readonly Row[]; readonly positions: readonly (readonly Row[])[] };

/** A row with a name opens a position; the same name again only repeats it, unless its standard begins again. */
function positionsOf(rows: readonly Row[]): Positions {
  const first = rows.findIndex((row) => row.of("name") !== "");
  const named = first === -1 ? [] : rows.slice(first);
  const positions: Row[][] = [];
  let name = "";
  let held = new Held();
  for (const row of named) {
    const own = row.of("name");
    if (own !== "" && (own !== name || held.opensAgain(row))) {
      positions.push([]);
      held = new Held();
      name = own;
    }
    held.add(row);
    positions.at(-1)?.push(row);
  }
  return { nameless: rows.slice(0, rows.length - named.length), positions };
}

/** What a position holds so far, to tell where the same one begins a second time. */
class Held {
  private section: Section | null = null;
  private subject = "";
  private readonly met = new Set<string>();

  /** A section that was left, or a competency that it has, begins again; requirements of one kind may stand apart. */
  opensAgain(row: Row): boolean {
    const [section, subject] = [sectionOf(row), row.of("subject")];
    if (section === null || section === "UNKNOWN" || section === "REQUIREMENTS") return false;
    const isLeft = section !== this.section && this.met.has(section);
    return isLeft || (subject !== this.subject && this.met.has(`${section} ${subject}`));
  }

  add(row: Row): void {
    const section = sectionOf(row);
    if (section === "UNKNOWN") return;
    this.section = section ?? this.section;
    const subject = row.of("subject");
    if (subject === "" || this.section === null) return;
    this.subject = subject;
    this.met.add(this.section).add(`${this.section} ${subject}`);
  }
}

function positionLines(all: readonly Row[]): readonly string[] {
  const first = (key: TemplateKey): string => all.find((row) => row.of(key) !== "")?.of(key) ?? "";
  const lines = [
    "STANDAR KOMPETENSI JABATAN",
    `Nama Jabatan : ${first("name")}`,
    `Kelompok Jabatan : ${first("group")}`,
    `Urusan Pemerintahan : ${first("affair")}`,
    `Kode Jabatan : ${first("code")}`,
    "Ikhtisar Jabatan",
    first("summary"),
    "Kompetensi\tLevel\tDeskripsi\tIndikator Kompetensi",
  ];
  const { rows, left } = placedRows(all);
  const placed: Placed[] = [];
  let section: Section | null = null;
  let part: Row[] = [];
  for (const row of rows) {
    const own = knownSection(row);
    if (own !== null && own !== section) {
      lines.push(...sectionLines(section, part));
      section = own;
      part = [];
    }
    part.push(row);
    placed.push({ row, isRequirement: section === "REQUIREMENTS" });
  }
  return [...lines, ...sectionLines(section, part), ...left, ...strayLines(all, placed), ""];
}

/** What a row says of a competency or a requirement; a position says who it is in the other columns. */
const VALUES = ["section", "number", "subject", "level", "detail", "text", "importance"] as const;

/**
 * The rows of a position that say where they belong, and lines for those that do not: below an unknown section also what
 * goes on from it, until a row names both a section and a competency or requirement.
 */
function placedRows(all: readonly Row[]): { readonly rows: readonly Row[]; readonly left: readonly string[] } {
  let reason: string | null = NO_SECTION;
  const rows: Row[] = [];
  const left: string[] = [];
  for (const row of all) {
    if (VALUES.every((key) => row.of(key) === "")) continue;
    reason = reasonAt(row, reason);
    if (reason === null) rows.push(row);
    else left.push(unplaced(row, reason));
  }
  return { rows, left };
}

const GOES_ON = "melanjutkan baris yang tidak ditempatkan";
const NO_SECTION = "kolom Bagian kosong";

/** Why the row cannot be placed, after the row above it could not for the reason `above`; null where it can. */
function reasonAt(row: Row, above: string | null): string | null {
  const section = sectionOf(row);
  if (section === "UNKNOWN") return `Bagian "${row.of("section").slice(0, 40)}" tidak dikenal`;
  if (above === null || above === NO_SECTION) return section === null ? above : null;
  return section === null || row.of("subject") === "" ? GOES_ON : null;
}

function unplaced(row: Row, reason: string): string {
  return unplacedLine(
    row.at,
    reason,
    VALUES.map((key) => row.of(key)),
  );
}

function knownSection(row: Row): Section | null {
  const section = sectionOf(row);
  return section === "UNKNOWN" ? null : section;
}

function sectionOf(row: Row): Section | "UNKNOWN" | null {
  const written = row.of("section");
  if (written === "") return null;
  const known = sectionOfRow({ index: 0, line: 0, cells: [written] })?.kind;
  if (known) return known;
  return /^(?:[A-Z][.)]?\s+)?persyaratan/i.test(written) ? "REQUIREMENTS" : "UNKNOWN";
}

function sectionLines(section: Section | null, rows: readonly Row[]): readonly string[] {
  if (section === null) return [];
  if (section !== "REQUIREMENTS") return [`${SECTIONS[section]}\t\t\t`, ...competencyLines(rows)];
  const head = "Jenis Persyaratan\t\tUraian\tMutlak\tPenting\tPerlu";
  return [`${SECTIONS[section]}\t\t\t\t\t`, head, ...requirementLines(rows)];
}

/** A row that names a competency opens one; the others are its further indicators. */
function competencyLines(rows: readonly Row[]): readonly string[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    if (row.of("subject") !== "" || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(row);
  }
  return groups.map((group) => {
    const first = (key: TemplateKey): string => group.find((row) => row.of(key) !== "")?.of(key) ?? "";
    const name = numbered(first("number"), first("subject"));
    const indicators = asItems(group.map((row) => row.of("text")).filter((text) => text !== ""));
    if (first("level") === "" && indicators.length === 0 && first("detail") === "") return name;
    return [name, first("level"), first("detail"), indicators.join(" ")].join("\t");
  });
}

const MARKED = /^(?:\(?(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})\s?[.,)]|[•●▪*–—-])/;

/** Each row holds an indicator: where none of a competency has a mark of its own, a bullet parts them. */
function asItems(texts: readonly string[]): readonly string[] {
  return texts.some((text) => MARKED.test(text)) ? texts : texts.map((text) => `• ${text}`);
}

function requirementLines(rows: readonly Row[]): readonly string[] {
  let letter = 0;
  let before = "";
  return rows.map((row) => {
    const subject = row.of("subject");
    const isNew = subject !== "" && subject !== before;
    if (isNew) {
      letter += 1;
      before = subject;
    }
    const label = isNew ? lettered(letter, subject) : "";
    const number = isRequirementNumber(row.of("number")) ? row.of("number") : "";
    return [label, row.of("detail"), numbered(number, row.of("text")), ...marksOf(row.of("importance"))].join("\t");
  });
}

/** The cells of the importance. A word that is none stands in the first as it was written, for the importer to tell; in quotes where it would be a tick there. */
function marksOf(written: string): readonly string[] {
  const at = WEIGHT_HEADS.indexOf(written.toLowerCase());
  if (at === -1) return [isTick(written) ? `"${written}"` : written, "", ""];
  return WEIGHT_HEADS.map((_, place) => (place === at ? "√" : ""));
}

function numbered(number: string, text: string): string {
  return number === "" || text === "" ? text : `${number.replace(/[.)]$/, "")}. ${text}`;
}

function lettered(at: number, subject: string): string {
  return /^[A-Z][.)]\s/.test(subject) ? subject : `${String.fromCharCode(64 + Math.min(at, 26))}. ${subject}`;
}
