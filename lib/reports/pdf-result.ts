import { formatNumber, formatPercent } from "@/lib/core/numbers";
import type { Group, Row } from "@/lib/pdf/rows";
import { heading, item, PAGE, paragraph, STYLE, tableRow, text } from "@/lib/pdf/rows";
import { dataCell, headRow, rowHead, tableWithHead } from "@/lib/pdf/tables";
import { requirementSentence } from "@/lib/requirements/sentence";
import type { FinalReport } from "@/lib/reports/document";
import type { FinalContent } from "@/lib/results/content";
import { rangeText } from "@/lib/results/explanation";
import type { SchemeSettings } from "@/lib/schemes/schema";
import { CompetencyKind } from "@/lib/standards/schema";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

const DECIMALS = 3;
const HUNDRED = 100;

const GRID = [
  { x: 0, width: 180 },
  { x: 188, width: 90 },
  { x: 286, width: 90 },
  { x: 384, width: PAGE.width - 384 },
] as const;

/** The match in words, by kind, with its category, and beside it what no match makes up for. */
export function resultRows({ content, scheme }: Pick<FinalReport, "content" | "scheme">): readonly Row[] {
  const { band, nextBand, overall } = content;
  return [
    heading(2, "Hasil"),
    paragraph(matchSentence(content), STYLE.lead),
    paragraph(`Kategori: ${band.label}`, STYLE.lead),
    ...knockOutRows(content),
    ...sumRows(content),
    paragraph(
      `JPM (job person match) keseluruhan ${formatPercent(overall.percent)}. Jumlah level yang dihitung dibagi jumlah level standar, dibulatkan satu kali ke dua desimal.`,
      STYLE.small,
    ),
    ...(nextBand === null ? [] : [paragraph(nextBand, STYLE.muted)]),
    ...bandRows(content, scheme),
  ];
}

const BAND_GRID = [
  { x: 0, width: 250 },
  { x: 258, width: PAGE.width - 258 },
] as const;

/** Every category of the scheme with its limits, so that a reader sees how far this one reaches. */
function bandRows({ band }: FinalContent, { bands }: SchemeSettings): readonly Row[] {
  const head = headRow(BAND_GRID, ["Kategori menurut skema", "Batas JPM"]);
  return tableWithHead({ ...head, before: 10 }, (group) =>
    bands.map((one) => {
      const name = one.code === band.code ? `${one.label} (hasil ini)` : one.label;
      return tableRow(group, [rowHead(BAND_GRID, name), dataCell(BAND_GRID, 1, rangeText(one, bands))]);
    }),
  );
}

/** "Nilai total kompetensi adalah 24 dari 27 atau setara 88,89 % JPM." */
export function matchSentence({ overall: { counted, required, percent } }: Pick<FinalContent, "overall">): string {
  const sum = `Nilai total kompetensi adalah ${formatNumber(counted, DECIMALS)} dari ${formatNumber(required, DECIMALS)}`;
  const equivalent = `setara ${formatPercent(percent)} JPM`;
  const isPlain = Math.abs((counted / required) * HUNDRED - percent) < 1 / HUNDRED;
  return isPlain ? `${sum} atau ${equivalent}.` : `${sum} atau, dengan bobot menurut jenis kompetensi, ${equivalent}.`;
}

/** Never averaged in, so never left to a later page of its own. */
function knockOutRows({ knockOuts, requirements }: FinalContent): readonly Row[] {
  const sentence = paragraph(`Persyaratan jabatan: ${requirementSentence(requirements)}`);
  if (knockOuts.length === 0) return [sentence];
  const group: Group = { tag: "L" };
  const title = paragraph("Gugur karena syarat mutlak tidak terpenuhi, berapa pun JPM-nya:", STYLE.critical);
  return [
    { ...title, keepsNext: true },
    ...knockOuts.map((knockOut) => item(group, { label: "•", paragraphs: [text(knockOut)] })),
    sentence,
  ];
}

function sumRows({ byKind, overall }: FinalContent): readonly Row[] {
  const kinds = CompetencyKind.options.flatMap((kind) => {
    const sum = byKind[kind];
    return sum ? [{ name: COMPETENCY_KIND_LABEL[kind], ...sum }] : [];
  });
  const head = headRow(GRID, ["Jenis kompetensi", "Dicapai (dihitung)", "Standar", "JPM"]);
  return tableWithHead({ ...head, before: 10 }, (group) =>
    [...kinds, { name: "Keseluruhan", ...overall }].map(({ name, counted, required, percent }) => {
      const values = [formatNumber(counted, DECIMALS), formatNumber(required, DECIMALS), formatPercent(percent)];
      return tableRow(group, [rowHead(GRID, name), ...values.map((value, place) => dataCell(GRID, place + 1, value))]);
    }),
  );
}
