import { competencyTitle, lossPair, missingLevelText, nameText } from "@/lib/comparison/labels";
import type { CompetencyChange, ItemChange } from "@/lib/comparison/rules";
import type { ShownSide } from "@/lib/comparison/words";
import type { ComparisonDownload } from "@/lib/downloads/comparison";
import {
  bothSides,
  competencyChangeText,
  countRows,
  itemChangeText,
  legend,
  markedChange,
  selectionText,
  shownRows,
  sideBasis,
  sideTitle,
} from "@/lib/downloads/comparison-words";
import type { CellValue, SheetPlan } from "@/lib/downloads/xlsx-workbook";
import { renderWorkbook } from "@/lib/downloads/xlsx-workbook";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

type Plan = SheetPlan<ComparisonDownload>;

const SUMMARY: Plan = {
  name: "Ringkasan",
  columns: [
    ["Hal", 48],
    ["Nilai", 90],
  ],
  rows: (download) => [
    ["Kiri", sideTitle(download.left)],
    ["Dasar kiri", sideBasis(download.left)],
    ["Kanan", sideTitle(download.right)],
    ["Dasar kanan", sideBasis(download.right)],
    ["Isi berkas", selectionText(download) ?? "Semuanya"],
    ["Perubahan kata", legend(download.view.relation)],
    ...countRows(download).map((row) => [...row]),
  ],
};

const COMPETENCIES: Plan = {
  name: "Kompetensi",
  columns: [
    ["Jenis", 16],
    ["Perubahan", 32],
    ["Kompetensi kiri", 40],
    ["Kompetensi kanan", 40],
    ["Level kiri", 10],
    ["Level kanan", 10],
    ["Deskripsi kiri", 60],
    ["Deskripsi kanan", 60],
    ["Perubahan kata pada nama", 60],
    ["Perubahan kata pada deskripsi", 60],
    ["Tidak terbaca kiri", 40],
    ["Tidak terbaca kanan", 40],
  ],
  rows: (download) =>
    shownRows(download, download.comparison.competencies).map((row) => [
      COMPETENCY_KIND_LABEL[row.kind],
      competencyChangeText(row, download.view.relation),
      nameText(row.left),
      nameText(row.right),
      levelCell(row, "left"),
      levelCell(row, "right"),
      ...bothSides(row.description),
      markedChange(row.name, download.view.relation),
      markedChange(row.description, download.view.relation),
      ...(lossPair(row) ?? [null, null]),
    ]),
};

/** A level that was lost is said; one that the regulation sets none of stays empty. */
function levelCell(row: CompetencyChange, side: ShownSide): CellValue {
  return row[side]?.level ?? (row.losses[side].isLevelLost ? missingLevelText(row, side) : null);
}

const ITEM_COLUMNS = [
  ["Perubahan", 32],
  ["Nomor kiri", 12],
  ["Nomor kanan", 12],
  ["Kiri", 70],
  ["Kanan", 70],
  ["Perubahan kata", 80],
] as const;

const INDICATORS: Plan = {
  name: "Indikator",
  columns: [["Kompetensi", 40], ...ITEM_COLUMNS],
  rows: (download) =>
    download.comparison.competencies.flatMap((row) =>
      shownRows(download, row.indicators).map((item) => [competencyTitle(row), ...itemCells(download, item)]),
    ),
};

const REQUIREMENTS: Plan = {
  name: "Persyaratan",
  columns: [["Kategori", 28], ...ITEM_COLUMNS],
  rows: (download) => labelledRows(download, download.comparison.requirements),
};

const IDENTITY: Plan = {
  name: "Identitas",
  columns: [["Bagian", 28], ...ITEM_COLUMNS],
  rows: (download) => labelledRows(download, download.comparison.identity),
};

function labelledRows(download: ComparisonDownload, items: readonly ItemChange[]) {
  return shownRows(download, items).map((item) => [item.label, ...itemCells(download, item)]);
}

function itemCells({ view: { relation } }: ComparisonDownload, item: ItemChange): readonly CellValue[] {
  return [itemChangeText(item, relation), item.left, item.right, ...bothSides(item), markedChange(item, relation)];
}

/** Two standards side by side as a workbook, for sorting and counting. */
export async function renderComparisonXlsx(download: ComparisonDownload): Promise<Buffer> {
  return renderWorkbook([SUMMARY, COMPETENCIES, INDICATORS, REQUIREMENTS, IDENTITY], download);
}
