import { notesAt, outlineCompetencies } from "@/lib/catalogue/outline";
import { formatDate } from "@/lib/core/dates";
import type { Cell, Column, Group, Paragraph, Row, Style } from "@/lib/pdf/rows";
import { heading, PAGE, paragraph, STYLE, tableRow, text } from "@/lib/pdf/rows";
import { noteParagraphs } from "@/lib/downloads/pdf-notes";
import type { Download } from "@/lib/downloads/request";
import {
  levelText,
  positionTitle,
  PRINTED_VALUES,
  sourceText,
  UNREADABLE,
  valueOrUnreadable,
} from "@/lib/downloads/words";
import { annexName, POSITION_TIER_LABEL, regulationName } from "@/lib/regulations/labels";
import type { StandardDocument } from "@/lib/standards/document";
import { COMPETENCY_KIND_LABEL, STANDARD_STATUS_LABEL } from "@/lib/standards/labels";
import { validityText } from "@/lib/standards/validity";

const TERM_WIDTH = 150;
const LINES_WIDTH = 74;

/** The letterhead: whose standard it is, of which position, by which regulation, and since when. */
export function letterhead({ standard, position, day }: Download): readonly Row[] {
  const { regulation, annex } = standard;
  const basis = `${regulationName(regulation)} tentang ${regulation.title}, ${annexName(annex)}`;
  const follows = position.follows && `Jabatan ini mengikuti standar ${positionTitle(position.follows)}.`;
  return [
    paragraph(position.institution.name, STYLE.institution),
    { ...heading(1, `Standar Kompetensi Jabatan ${positionTitle(position)}`), rule: true },
    paragraph(basis),
    paragraph(`Masa berlaku: ${validityText(standard)}. Ini standar yang berlaku per ${formatDate(day)}.`),
    ...(follows ? [paragraph(follows)] : []),
    paragraph("Angka baris di sebelah kanan menunjuk teks sumber peraturan pada portal.", STYLE.small),
  ];
}

/** What the position is, as a table with what stands where. */
export function identityRows({ standard }: Download): readonly Row[] {
  const { position, regulation, annex } = standard;
  const group: Group = { tag: "Table" };
  const entry = (term: string, words: string): Row => tableRow(group, entryCells(term, [text(words)]));
  return [
    heading(2, "Identitas jabatan"),
    entry("Jenjang", POSITION_TIER_LABEL[position.tier]),
    ...PRINTED_VALUES.flatMap(([key, term]) => printedRow(standard, { key, term, group })),
    entry("Peraturan", regulationName(regulation)),
    entry("Lampiran", `${annexName(annex)}: ${annex.title}`),
    entry("Masa berlaku", validityText(standard)),
    entry("Status", `${STANDARD_STATUS_LABEL[standard.status]}, versi ${standard.version}`),
  ];
}

type Printed = {
  readonly key: (typeof PRINTED_VALUES)[number][0];
  readonly term: string;
  readonly group: Group;
};

/** A value of the form's head; left out where the form has no such line. */
function printedRow(standard: StandardDocument, { key, term, group }: Printed): readonly Row[] {
  const path = `/${key}`;
  const value = valueOrUnreadable(standard, path, standard[key]);
  if (value === null) return [];
  const source = sourceText(standard.sources[path] ?? { spans: [] });
  const paragraphs = [text(value, standard[key] === null ? STYLE.muted : STYLE.body)];
  const notes = noteParagraphs(notesAt(standard, path));
  return [tableRow(group, entryCells(term, [...paragraphs, ...notes], source))];
}

/** The rows of a table have equally many cells, also where a value of the portal stands in no source. */
function entryCells(term: string, paragraphs: readonly Paragraph[], source = ""): readonly Cell[] {
  const width = PAGE.width - TERM_WIDTH - LINES_WIDTH - 8;
  const head = { x: 0, width: TERM_WIDTH - 8, paragraphs: [{ tag: null, text: term, style: STYLE.muted }] };
  const lines = { x: PAGE.width - LINES_WIDTH, width: LINES_WIDTH, paragraphs: [text(source, STYLE.small)] };
  return [
    { tag: "TH", scope: "Row", columns: [head] },
    { tag: "TD", columns: [{ x: TERM_WIDTH, width, paragraphs }] },
    { tag: "TD", columns: source === "" ? [] : [lines] },
  ];
}

/** All competencies that have a level, one line each. */
export function overviewRows({ standard }: Download): readonly Row[] {
  const titles = ["No.", "Kompetensi", "Jenis", "Level"] as const;
  const head = tableRow(null, titles.map(headCell));
  const group: Group = { tag: "Table", head };
  const rows = outlineCompetencies(standard).flatMap(({ kind, levelled }) =>
    levelled.map((placed) => {
      const { ordinal, name, level } = placed.row;
      const cells = [ordinal ?? "–", name ?? `Nama ${UNREADABLE}`, COMPETENCY_KIND_LABEL[kind]].map(valueCell);
      const column = { ...overviewColumn(levelText(standard, placed), 3), ...(level === null ? {} : { level }) };
      return tableRow(group, [...cells, { tag: "TD", columns: [column] }]);
    }),
  );
  if (rows.length === 0) return [];
  return [heading(2, "Ringkasan level"), { ...head, group, keepsNext: true }, ...rows];
}

const OVERVIEW = [
  { x: 0, width: 30 },
  { x: 34, width: 220 },
  { x: 262, width: 84 },
  { x: 350, width: PAGE.width - 350 },
] as const;

function overviewColumn(words: string, place: number, style: Style = STYLE.body): Column {
  const { x, width } = OVERVIEW[place] ?? OVERVIEW[0];
  return { x, width, paragraphs: [{ tag: null, text: words, style }] };
}

function headCell(title: string, place: number): Cell {
  return { tag: "TH", scope: "Column", columns: [overviewColumn(title, place, STYLE.strong)] };
}

function valueCell(words: string, place: number): Cell {
  return { tag: "TD", columns: [overviewColumn(words, place)] };
}
