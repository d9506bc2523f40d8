import { CHANGE_LABEL } from "@/lib/comparison/labels";
import type { CompetencyChange, ItemChange } from "@/lib/comparison/rules";
import type { TextChange } from "@/lib/comparison/words";
import type { ComparisonDownload } from "@/lib/downloads/comparison";
import {
  competencyChangeText,
  countRows,
  markedSide,
  shownRows,
  sideBasis,
  sideTitle,
} from "@/lib/downloads/comparison-words";
import { renderTaggedPdf } from "@/lib/pdf/document";
import type { Cell, Group, Row } from "@/lib/pdf/rows";
import { heading, PAGE, paragraph, STYLE, tableRow, text } from "@/lib/pdf/rows";
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
  const { left, right, onlyDifferences } = download;
  const sides: Group = { tag: "Table" };
  const counts: Group = { tag: "Table" };
  const side = (term: string, standard: typeof left) =>
    termRow(sides, { term, paragraphs: [text(sideTitle(standard), STYLE.strong), text(sideBasis(standard))] });
  return [
    { ...heading(1, "Perbandingan dua standar kompetensi jabatan"), rule: true },
    side("Kiri", left),
    side("Kanan", right),
    paragraph("Kata yang dihapus ditulis [dihapus: …] di kiri, yang ditambah [ditambah: …] di kanan.", STYLE.small),
    ...(onlyDifferences ? [paragraph("Berkas ini hanya memuat yang berbeda.", STYLE.strong)] : []),
    heading(2, "Ringkasan"),
    ...countRows(download).map(([term, count]) => termRow(counts, { term, paragraphs: [text(String(count))] })),
  ];
}

function identityRows(download: ComparisonDownload): readonly Row[] {
  const items = shownRows(download, download.comparison.identity);
  return items.length === 0 ? [] : [heading(2, "Identitas jabatan"), ...itemTable(items)];
}

function competencyRows(download: ComparisonDownload): readonly Row[] {
  const { competencies } = download.comparison;
  return CompetencyKind.options.flatMap((kind) => {
    const shown = shownRows(
      download,
      competencies.filter((row) => row.kind === kind),
    );
    const title = heading(2, `Kompetensi ${COMPETENCY_KIND_LABEL[kind]}`);
    if (shown.length === 0) return [title, paragraph("Tidak ada perbedaan.")];
    return [title, ...shown.flatMap((row) => oneCompetency(download, row))];
  });
}

function oneCompetency(download: ComparisonDownload, change: CompetencyChange): readonly Row[] {
  const { left, right, name, description, indicators } = change;
  const title = `${(left ?? right)?.name ?? "Kompetensi tanpa nama"} (${competencyChangeText(change)})`;
  const isLevelled = left?.level != null || right?.level != null;
  const isShown = (text: TextChange) => text.parts.length > 0 && !(download.onlyDifferences && text.change === "SAME");
  const table = sideTable((group) => [
    ...(name.change === "CHANGED" ? [textRow(group, "Nama", name)] : []),
    ...(isLevelled ? [levelRow(group, change)] : []),
    ...(isShown(description) ? [textRow(group, "Deskripsi", description)] : []),
    ...shownRows(download, indicators).map((item) => textRow(group, itemTerm("Indikator", item), item)),
  ]);
  return [heading(3, title), ...table];
}

function requirementRows(download: ComparisonDownload): readonly Row[] {
  const items = shownRows(download, download.comparison.requirements);
  const title = heading(2, "Persyaratan jabatan");
  if (items.length === 0) return [title, paragraph("Tidak ada yang dapat dibandingkan atau tidak ada perbedaan.")];
  return [title, ...itemTable(items)];
}

function itemTable(items: readonly ItemChange[]): readonly Row[] {
  return sideTable((group) => items.map((item) => textRow(group, itemTerm(item.label ?? "", item), item)));
}

const sideTable = (rowsOf: (group: Group) => readonly Row[]) =>
  tableWithHead(headRow(GRID, ["Bagian", "Kiri", "Kanan"]), rowsOf);

/** "Indikator 4.1 → 4.2: berubah". */
function itemTerm(what: string, { left, right, change }: ItemChange): string {
  const numbers = [...new Set([left, right].filter((code) => code !== null))].join(" dan ");
  const term = [what, numbers].filter((part) => part !== "").join(" ");
  return change === "SAME" ? term : `${term}: ${CHANGE_LABEL[change].toLowerCase()}`;
}

function textRow(group: Group, term: string, change: TextChange): Row {
  const cells = [markedSide(change, "left"), markedSide(change, "right")];
  return tableRow(group, [termCell(term), ...cells.map((content, place) => dataCell(GRID, place + 1, content))]);
}

function levelRow(group: Group, { left, right }: CompetencyChange): Row {
  const cells = [left, right].map((competency, place): Cell => {
    const level = competency?.level ?? null;
    const said = level === null ? (competency ? "Tanpa level" : "Tidak ada") : `Level ${level} dari ${MAX_LEVEL}`;
    const column = gridColumn(GRID, place + 1, words(said));
    return { tag: "TD", columns: [level === null ? column : { ...column, level }] };
  });
  return tableRow(group, [termCell("Level"), ...cells]);
}

function termCell(term: string): Cell {
  return asRowHead({ tag: "TH", columns: [gridColumn(GRID, 0, words(term, STYLE.muted))] });
}
