import {
  competencyTitle,
  hasLevel,
  lossPair,
  missingLevelText,
  nothingShownText,
  placeText,
  SIDE_LABEL,
  textChangeLabel,
} from "@/lib/comparison/labels";
import type { CompetencyChange, ItemChange } from "@/lib/comparison/rules";
import { isSelected } from "@/lib/comparison/rules";
import type { View } from "@/lib/comparison/sides";
import type { TextChange } from "@/lib/comparison/words";
import type { ComparisonDownload } from "@/lib/downloads/comparison";
import {
  competencyChangeText,
  countRows,
  legend,
  markedSides,
  namePair,
  selectionText,
  shownRows,
  sideBasis,
  sideTitle,
} from "@/lib/downloads/comparison-words";
import { renderTaggedPdf } from "@/lib/pdf/document";
import type { Cell, Group, Row } from "@/lib/pdf/rows";
import { heading, letterheadRow, PAGE, paragraph, STYLE, tableRow, text } from "@/lib/pdf/rows";
import { asRowHead, dataCell, gridColumn, headRow, tableWithHead, termRow, words } from "@/lib/pdf/tables";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { CompetencyKind, MAX_LEVEL } from "@/lib/standards/schema";

const SIDE_WIDTH = (PAGE.width - 92) / 2;
const GRID = [
  { x: 0, width: 80 },
  { x: 84, width: SIDE_WIDTH },
  { x: 84 + SIDE_WIDTH + 8, width: SIDE_WIDTH },
] as const;

/** Two standards side by side as a tagged PDF; what changed is said in words, for it may be printed without colour. */
export function renderComparisonPdf(download: ComparisonDownload): Promise<Buffer> {
  const { left, right } = download;
  const title = `Perbandingan standar: ${sideTitle(left)} dan ${sideTitle(right)}`;
  return renderTaggedPdf({
    title,
    author: left.regulation.institution.name,
    subject: "Perbandingan standar kompetensi jabatan",
    footer: title,
    rows: [...headRows(download), ...identityRows(download), ...competencyRows(download), ...requirementRows(download)],
  });
}

function headRows(download: ComparisonDownload): readonly Row[] {
  const { left, right, view } = download;
  const selection = selectionText(download);
  const sides: Group = { tag: "Table" };
  const counts: Group = { tag: "Table" };
  const side = (term: string, standard: typeof left) =>
    termRow(sides, { term, paragraphs: [text(sideTitle(standard), STYLE.strong), text(sideBasis(standard))] });
  return [
    letterheadRow(left.position.institution.name, right.position.institution.name),
    { ...heading(1, "Perbandingan dua standar kompetensi jabatan"), before: 20 },
    side("Kiri", left),
    side("Kanan", right),
    paragraph(legend(view.relation), STYLE.small),
    ...(selection === null ? [] : [paragraph(selection, STYLE.strong)]),
    heading(2, "Ringkasan"),
    ...countRows(download).map(([term, count]) => termRow(counts, { term, paragraphs: [text(count)] })),
  ];
}

function identityRows(download: ComparisonDownload): readonly Row[] {
  const items = shownRows(download, download.comparison.identity);
  return items.length === 0 ? [] : [heading(2, "Identitas jabatan"), ...itemTable(download, items)];
}

function competencyRows(download: ComparisonDownload): readonly Row[] {
  const { competencies } = download.comparison;
  return CompetencyKind.options.flatMap((kind) => {
    const rows = competencies.filter((row) => row.kind === kind);
    const shown = shownRows(download, rows);
    const title = heading(2, `Kompetensi ${COMPETENCY_KIND_LABEL[kind]}`);
    if (shown.length === 0) return [title, paragraph(nothingShownText(rows))];
    return [title, ...shown.flatMap((row) => oneCompetency(download, row))];
  });
}

function oneCompetency(download: ComparisonDownload, change: CompetencyChange): readonly Row[] {
  const { view } = download;
  const title = `${competencyTitle(change)} (${competencyChangeText(change, view.relation)})`;
  return [heading(3, title), ...sideTable(view, (group) => competencyLines(group, change, view))];
}

function competencyLines(group: Group, change: CompetencyChange, view: View): readonly Row[] {
  const { name, description, indicators } = change;
  const names = isSelected(name, view.selection) || name.change === "SAME" ? namePair(change, view.relation) : null;
  const losses = lossPair(change);
  const isDescribed = description.parts.length > 0 && isSelected(description, view.selection);
  return [
    ...(names === null ? [] : [cellsRow(group, "Nama", names)]),
    ...(hasLevel(change) ? [levelRow(group, change)] : []),
    ...(isDescribed ? [textRow({ group, view, term: "Deskripsi" }, description)] : []),
    ...indicators
      .filter((item) => isSelected(item, view.selection))
      .map((item) => textRow({ group, view, term: numbered("Indikator", item) }, item)),
    ...(losses === null ? [] : [cellsRow(group, "Tidak terbaca", losses)]),
  ];
}

function requirementRows(download: ComparisonDownload): readonly Row[] {
  const { requirements } = download.comparison;
  const items = shownRows(download, requirements);
  const title = heading(2, "Persyaratan jabatan");
  if (items.length === 0) return [title, paragraph(nothingShownText(requirements))];
  return [title, ...itemTable(download, items)];
}

function itemTable({ view }: ComparisonDownload, items: readonly ItemChange[]): readonly Row[] {
  return sideTable(view, (group) =>
    items.map((item) => textRow({ group, view, term: numbered(item.label ?? "", item) }, item)),
  );
}

/** The head says whose column it is, on every page. */
function sideTable({ names }: View, rowsOf: (group: Group) => readonly Row[]): readonly Row[] {
  const heads = [`${SIDE_LABEL.left}: ${names.left}`, `${SIDE_LABEL.right}: ${names.right}`];
  return tableWithHead(headRow(GRID, ["Bagian", ...heads]), rowsOf);
}

/** "Indikator 4.1 dan 4.2". */
function numbered(what: string, { left, right }: ItemChange): string {
  const numbers = [...new Set([left, right].filter((code) => code !== null))].join(" dan ");
  return [what, numbers].filter((part) => part !== "").join(" ");
}

type Place = { readonly group: Group; readonly view: View; readonly term: string };

/** "Indikator 4.1 dan 4.2: berubah, nomor 4.1 menjadi 4.2", and the words of both sides. */
function textRow({ group, view: { relation }, term }: Place, change: TextChange & Partial<ItemChange>): Row {
  const said = [
    change.change === "SAME" ? null : textChangeLabel(change, relation),
    placeText(change.place ?? null, relation),
  ].filter((part) => part !== null);
  const happened = said.length === 0 ? [] : [said.join(", ").toLowerCase()];
  return cellsRow(group, [term, ...happened].join(": "), markedSides(change, relation));
}

function cellsRow(group: Group, term: string, cells: readonly string[]): Row {
  return tableRow(group, [termCell(term), ...cells.map((content, place) => dataCell(GRID, place + 1, content))]);
}

function levelRow(group: Group, change: CompetencyChange): Row {
  const cells = (["left", "right"] as const).map((side, place): Cell => {
    const level = change[side]?.level ?? null;
    const said = level === null ? missingLevelText(change, side) : `Level ${level} dari ${MAX_LEVEL}`;
    const column = gridColumn(GRID, place + 1, words(said));
    return { tag: "TD", columns: [level === null ? column : { ...column, level }] };
  });
  return tableRow(group, [termCell("Level"), ...cells]);
}

function termCell(term: string): Cell {
  return asRowHead({ tag: "TH", columns: [gridColumn(GRID, 0, words(term, STYLE.muted))] });
}
