import { notesAt, outlineCompetencies } from "@/lib/catalogue/outline";
import { formatDate } from "@/lib/core/dates";
import type { Group, Row } from "@/lib/pdf/rows";
import { heading, letterheadRow, PAGE, paragraph, STYLE, tableRow, text } from "@/lib/pdf/rows";
import { dataCell, gridColumn, headRow, tableWithHead, termRow, words } from "@/lib/pdf/tables";
import { noteParagraphs } from "@/lib/downloads/pdf-notes";
import type { Download } from "@/lib/downloads/request";
import { correctionText, levelText, sourceText, valueOrUnreadable } from "@/lib/downloads/words";
import { annexName, POSITION_TIER_LABEL, positionTitle, regulationName } from "@/lib/regulations/labels";
import type { StandardDocument } from "@/lib/standards/document";
import { COMPETENCY_KIND_LABEL, UNREADABLE_NAME } from "@/lib/standards/labels";
import { printedValues } from "@/lib/standards/origin";
import { validityText } from "@/lib/standards/validity";

/** The letterhead: whose standard it is, of which position, by which regulation, and since when. */
export function letterhead({ standard, position, leader, day }: Download): readonly Row[] {
  const { regulation, annex } = standard;
  const basis = `${regulationName(regulation)} tentang ${regulation.title}, ${annexName(annex)}`;
  const follows = leader && `Jabatan ini mengikuti standar ${positionTitle(leader)}.`;
  return [
    letterheadRow(position.institution.name),
    { ...heading(1, `Standar Kompetensi Jabatan ${positionTitle(position)}`), before: 20 },
    paragraph(basis),
    paragraph(`Masa berlaku: ${validityText(standard)}. Ini standar yang berlaku per ${formatDate(day)}.`),
    ...(follows ? [paragraph(follows)] : []),
    paragraph("Angka baris di sebelah kanan menunjuk teks sumber peraturan pada portal.", STYLE.small),
  ];
}

/** What the position is, as a table with what stands where. */
export function identityRows({ standard, day }: Download): readonly Row[] {
  const { position, regulation, annex } = standard;
  const group: Group = { tag: "Table" };
  const correction = correctionText(standard);
  const entry = (term: string, value: string): Row => termRow(group, { term, paragraphs: [text(value)], aside: "" });
  return [
    heading(2, "Identitas jabatan"),
    entry("Jenjang", POSITION_TIER_LABEL[position.tier]),
    ...printedValues(standard).flatMap(([key, term]) => printedRow(standard, { key, term, group })),
    entry("Peraturan", regulationName(regulation)),
    entry("Lampiran", `${annexName(annex)}: ${annex.title}`),
    entry("Masa berlaku", validityText(standard)),
    entry("Status", `Berlaku per ${formatDate(day)}, versi ${standard.version}`),
    ...(correction === null ? [] : [entry("Koreksi salinan", correction)]),
  ];
}

type Printed = {
  readonly key: ReturnType<typeof printedValues>[number][0];
  readonly term: string;
  readonly group: Group;
};

/** A value of the form's head; left out where the form has no such line. */
function printedRow(standard: StandardDocument, { key, term, group }: Printed): readonly Row[] {
  const path = `/${key}`;
  const value = valueOrUnreadable(standard, path, standard[key]);
  if (value === null) return [];
  const { spans } = standard.sources[path] ?? { spans: [] };
  const paragraphs = [text(value, standard[key] === null ? STYLE.muted : STYLE.body)];
  const notes = noteParagraphs(notesAt(standard, path), { isSingle: true, beside: spans });
  return [termRow(group, { term, paragraphs: [...paragraphs, ...notes], aside: sourceText({ spans }) })];
}

/** All competencies that have a level, one line each. */
export function overviewRows({ standard }: Download): readonly Row[] {
  const head = headRow(OVERVIEW, ["No.", "Kompetensi", "Jenis", "Level"]);
  const table = tableWithHead(head, (group) =>
    outlineCompetencies(standard).flatMap(({ kind, levelled }) =>
      levelled.map((placed) => {
        const { ordinal, name, level } = placed.row;
        const values = [ordinal ?? "–", name ?? UNREADABLE_NAME, COMPETENCY_KIND_LABEL[kind]];
        const cells = values.map((value, place) => dataCell(OVERVIEW, place, value));
        const own = gridColumn(OVERVIEW, values.length, words(levelText(standard, placed)));
        const column = { ...own, ...(level === null ? {} : { level }) };
        return tableRow(group, [...cells, { tag: "TD", columns: [column] }]);
      }),
    ),
  );
  return table.length === 0 ? [] : [heading(2, "Ringkasan level"), ...table];
}

const OVERVIEW = [
  { x: 0, width: 30 },
  { x: 34, width: 220 },
  { x: 262, width: 84 },
  { x: 350, width: PAGE.width - 350 },
] as const;
