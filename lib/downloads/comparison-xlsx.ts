import { CHANGE_LABEL } from "@/lib/comparison/labels";
import type { ItemChange } from "@/lib/comparison/rules";
import type { TextChange } from "@/lib/comparison/words";
import type { ComparisonDownload } from "@/lib/downloads/comparison";
import {
  competencyChangeText,
  countRows,
  markedChange,
  shownRows,
  sideBasis,
  sideText,
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
    ["Isi berkas", download.onlyDifferences ? "Hanya yang berbeda" : "Semuanya"],
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
  ],
  rows: (download) =>
    shownRows(download, download.comparison.competencies).map((row) => [
      COMPETENCY_KIND_LABEL[row.kind],
      competencyChangeText(row),
      ...bothSides(row.name),
      row.left?.level ?? null,
      row.right?.level ?? null,
      ...bothSides(row.description),
      markedChange(row.name),
      markedChange(row.description),
    ]),
};

const ITEM_COLUMNS = [
  ["Perubahan", 14],
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
    download.comparison.competencies.flatMap(({ left, right, indicators }) =>
      shownRows(download, indicators).map((item) => [(left ?? right)?.name ?? null, ...itemCells(item)]),
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
  return shownRows(download, items).map((item) => [item.label, ...itemCells(item)]);
}

function itemCells(item: ItemChange): readonly CellValue[] {
  return [CHANGE_LABEL[item.change], item.left, item.right, ...bothSides(item), markedChange(item)];
}

function bothSides(text: TextChange): readonly CellValue[] {
  return [sideText(text, "left"), sideText(text, "right")];
}

/** Two standards side by side as a workbook, for sorting and counting. */
export async function renderComparisonXlsx(download: ComparisonDownload): Promise<Buffer> {
  return renderWorkbook([SUMMARY, COMPETENCIES, INDICATORS, REQUIREMENTS, IDENTITY], download);
}
