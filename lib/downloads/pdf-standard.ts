import type { KindOutline, Placed, RequirementGroup } from "@/lib/catalogue/outline";
import {
  alternativesLead,
  notesAt,
  notesOnRow,
  notesUnder,
  numberText,
  outlineCompetencies,
  outlineRequirements,
} from "@/lib/catalogue/outline";
import type { Caveat } from "@/lib/catalogue/outline-notes";
import { caveatText, sharedCaveats } from "@/lib/catalogue/outline-notes";
import { identityRows, letterhead, overviewRows } from "@/lib/downloads/pdf-identity";
import { noteParagraphs, notesSection } from "@/lib/downloads/pdf-notes";
import type { Cell, Group, Row } from "@/lib/pdf/rows";
import { heading, item, PAGE, paragraph, STYLE, text } from "@/lib/pdf/rows";
import type { Download } from "@/lib/downloads/request";
import {
  importanceText,
  levelText,
  ownSourceText,
  ownSpans,
  sourceText,
  UNREADABLE,
  valueOrUnreadable,
} from "@/lib/downloads/words";
import type { CompetencyDocument, RequirementDocument, StandardDocument } from "@/lib/standards/document";
import {
  COMPETENCY_KIND_LABEL,
  printedText,
  REQUIREMENT_CATEGORY_LABEL,
  UNREADABLE_NAME,
} from "@/lib/standards/labels";

const LEVEL_WIDTH = 142;

/** Everything the file holds, in the order of the page on the portal. */
export function standardRows(download: Download): readonly Row[] {
  const { standard } = download;
  return [
    ...letterhead(download),
    ...identityRows(download),
    ...overviewRows(download),
    ...outlineCompetencies(standard).flatMap((outline) => kindRows(standard, outline)),
    ...requirementRows(standard),
    ...notesSection(standard),
  ];
}

function kindRows(standard: StandardDocument, { kind, levelled, statements }: KindOutline): readonly Row[] {
  const group: Group = { tag: "L" };
  return [
    heading(2, `Kompetensi ${COMPETENCY_KIND_LABEL[kind]}`),
    ...levelled.flatMap((placed) => competencyRows(standard, placed)),
    ...statements.map(({ row, path }) => {
      const paragraphs = [
        text(row.name ?? UNREADABLE),
        ...noteParagraphs(notesUnder(standard, path), { isSingle: true, beside: row.source.spans }),
      ];
      return item(group, { label: labelOf(row.ordinal), paragraphs, source: sourceText(row.source) });
    }),
  ];
}

function competencyRows(standard: StandardDocument, placed: Placed<CompetencyDocument>): readonly Row[] {
  const { row, path } = placed;
  const number = row.ordinal === null ? "" : `${labelOf(row.ordinal)} `;
  const title = `${number}${row.name ?? UNREADABLE_NAME}`;
  const description = valueOrUnreadable(standard, `${path}/description`, row.description);
  const group: Group = { tag: "L" };
  return [
    heading(3, title, [levelCell(levelText(standard, placed), row.level)]),
    ...paragraphs(description ?? "", ownSourceText(standard, path)),
    ...noteRows(standard, path),
    ...row.indicators.map((indicator, index) => {
      const { spans } = indicator.source;
      const own = notesUnder(standard, `${path}/indicators/${index}`);
      const notes = noteParagraphs(own, { isSingle: true, beside: spans });
      const words = [text(indicator.text ?? UNREADABLE), ...notes];
      return item(group, { label: indicator.code ?? "", paragraphs: words, source: sourceText(indicator.source) });
    }),
  ];
}

/** A statement without a description still says where it stands. */
function paragraphs(description: string, source: string): readonly Row[] {
  if (description === "" && source === "") return [];
  return [description === "" ? paragraph(source, STYLE.small) : paragraph(description, STYLE.body, source)];
}

function noteRows(standard: StandardDocument, path: string): readonly Row[] {
  return noteParagraphs(notesOnRow(standard, path), { beside: ownSpans(standard, path) }).map((note) =>
    paragraph(note.text, note.style),
  );
}

function levelCell(words: string, level: number | null): Cell {
  const own = { x: PAGE.width - LEVEL_WIDTH, width: LEVEL_WIDTH };
  const column = { ...own, paragraphs: [{ tag: null, text: words, style: STYLE.body }] };
  return { tag: "P", columns: [level === null ? column : { ...column, level }] };
}

function requirementRows(standard: StandardDocument): readonly Row[] {
  const categories = outlineRequirements(standard);
  const title = heading(2, "Persyaratan jabatan");
  if (categories.length === 0) return [title, paragraph("Lampiran ini tidak memuat persyaratan jabatan.")];
  const caveats = sharedCaveats(notesUnder(standard, "/requirements"), "importance");
  return [
    title,
    ...caveats.map((caveat) => ({ ...paragraph(caveatText(caveat), STYLE.note), keepsNext: true })),
    ...categories.flatMap(({ category, groups }) => {
      const list: Group = { tag: "L" };
      const items = groups.flatMap((group) => requirementItems(group, { standard, caveats, list }));
      return [heading(3, REQUIREMENT_CATEGORY_LABEL[category]), ...items];
    }),
  ];
}

type Listed = { readonly standard: StandardDocument; readonly caveats: readonly Caveat[]; readonly list: Group };

/** Alternatives make a list of their own below the words that say so. */
function requirementItems(group: RequirementGroup, context: Listed): readonly Row[] {
  const { entries } = group;
  const lead = alternativesLead(group);
  if (lead === null) return entries.map((entry) => requirementItem(entry, context));
  const alternatives: Group = { tag: "L" };
  return [
    { ...paragraph(lead, STYLE.strong), keepsNext: true },
    ...entries.map((entry) => requirementItem(entry, { ...context, list: alternatives })),
  ];
}

function requirementItem(placed: Placed<RequirementDocument>, { standard, caveats, list }: Listed): Row {
  const { row, path } = placed;
  const beside = row.source.spans;
  const own = ["ordinal", "label", "text"].flatMap((value) => notesAt(standard, `${path}/${value}`));
  const importance = importanceText(standard, placed);
  const words = [
    ...(row.label === null ? [] : [text(row.label, STYLE.muted)]),
    text(row.text === null ? UNREADABLE : printedText(row.text)),
    ...noteParagraphs(own, { beside, isSingle: true }),
    ...(importance === null
      ? []
      : [
          text(`Tingkat pentingnya: ${importance}`, row.importance === null ? STYLE.muted : STYLE.strong),
          ...noteParagraphs(notesAt(standard, `${path}/importance`), { beside, caveats, isMarked: true }),
        ]),
  ];
  return item(list, { label: labelOf(row.ordinal), paragraphs: words, source: sourceText(row.source) });
}

/** "1."; nothing where no number is printed. */
function labelOf(ordinal: string | null): string {
  return ordinal === null ? "" : numberText(ordinal);
}
