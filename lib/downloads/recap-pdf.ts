import { formatDate } from "@/lib/core/dates";
import { formatPercent, formatNumber } from "@/lib/core/numbers";
import { endSentence, joinNames } from "@/lib/core/sentences";
import { gapRows } from "@/lib/downloads/recap-pdf-gaps";
import { authenticityRows, signatureRows } from "@/lib/downloads/recap-pdf-close";
import { nineBoxRows } from "@/lib/downloads/recap-pdf-nine-box";
import { renderTaggedPdf } from "@/lib/pdf/document";
import type { Group, Row } from "@/lib/pdf/rows";
import { heading, item, letterheadRow, PAGE, paragraph, STYLE, tableRow, text } from "@/lib/pdf/rows";
import { asRowHead, dataCell, gridColumn, headRow, rowHead, tableWithHead, termRows } from "@/lib/pdf/tables";
import { maskNip } from "@/lib/people/rules";
import {
  erasedSentence,
  knockedOutSentence,
  RANKING_RULE,
  shareText,
  statementText,
  WITHOUT_RESULT,
} from "@/lib/recap/labels";
import type { ExportedRecap } from "@/lib/recap/looks";
import type { PositionRecap, RecapResult } from "@/lib/recap/rules";
import { distributionOf, recapByPosition } from "@/lib/recap/rules";
import { requirementSentence } from "@/lib/requirements/sentence";
import { METHOD } from "@/lib/results/explanation";

const RANKING_GRID = [
  { x: 0, width: 56 },
  { x: 62, width: 160 },
  { x: 228, width: 52 },
  { x: 286, width: 122 },
  { x: 414, width: PAGE.width - 414 },
] as const;
const DISTRIBUTION_GRID = [
  { x: 0, width: 200 },
  { x: 208, width: 90 },
  { x: 306, width: 70 },
  { x: 384, width: PAGE.width - 384 },
] as const;

/** The final results of an event together as a tagged PDF, for whoever decides on them and for the file. */
export function renderRecapPdf(recap: ExportedRecap): Promise<Buffer> {
  const { event, findings } = recap;
  const positions = recapByPosition(findings.results);
  return renderTaggedPdf({
    title: `Rekap hasil penilaian kompetensi, ${event.name}`,
    author: event.institution.name,
    subject: event.name,
    footer: `Rekap hasil · ${event.name} · ${event.institution.shortName}`,
    rows: [
      ...letterhead(recap),
      ...identityRows(recap),
      ...missingRows(recap),
      ...erasedRows(recap),
      ...rankingsOf(positions, findings.results.length),
      ...distributionRows(recap),
      ...gapRows(positions),
      ...nineBoxRows(recap),
      ...signatureRows(recap),
      ...authenticityRows(recap),
    ],
  });
}

function letterhead({ event }: ExportedRecap): readonly Row[] {
  return [
    letterheadRow(event.institution.name),
    { ...heading(1, "Rekap Hasil Penilaian Kompetensi"), before: 20 },
    paragraph(event.name, STYLE.strong),
    paragraph("Rahasia. Memuat data pribadi; hanya untuk yang berwenang.", STYLE.small),
  ];
}

function identityRows({ event, findings: { total, results } }: ExportedRecap): readonly Row[] {
  return [
    heading(2, "Kegiatan"),
    ...termRows([
      ["Tanggal penilaian", `${formatDate(event.startsOn)} sampai ${formatDate(event.endsOn)}`],
      ["Ketua tim", event.chair ?? "Belum ditetapkan"],
      ["Skema penilaian", event.scheme.name],
      ["Metode", METHOD],
      ["Peserta", `${formatNumber(total)} orang, ${formatNumber(results.length)} dengan hasil akhir`],
    ]),
    ...(event.scheme.verificationNote === "" ? [] : [paragraph(event.scheme.verificationNote, STYLE.small)]),
  ];
}

/** Who has no final result, by name: a ranking that leaves people out silently would mislead. */
function missingRows({ findings: { missing } }: ExportedRecap): readonly Row[] {
  if (missing.length === 0) return [];
  const group: Group = { tag: "L" };
  const title = paragraph(`${formatNumber(missing.length)} peserta tanpa hasil akhir yang berlaku:`, STYLE.strong);
  return [
    { ...title, before: 10, keepsNext: true },
    ...missing.map(({ name, maskedNip, targetName, isRevoked }) => {
      const why = WITHOUT_RESULT[isRevoked ? "revoked" : "none"];
      return item(group, {
        label: "•",
        paragraphs: [text(`${endSentence(`${name}, NIP ${maskedNip}, untuk ${targetName}`)} ${why}.`)],
      });
    }),
  ];
}

/** Nothing at all where whoever had a result may not be named any more. */
function rankingsOf(positions: readonly PositionRecap[], resultCount: number): readonly Row[] {
  if (positions.length === 0 && resultCount > 0) return [];
  return [
    heading(2, "Peringkat per jabatan target"),
    paragraph(RANKING_RULE),
    ...(resultCount === 0 ? [paragraph("Belum ada hasil akhir yang dapat direkap.")] : []),
    ...positions.flatMap(rankingRows),
  ];
}

function erasedRows({ findings: { erasedCount } }: ExportedRecap): readonly Row[] {
  const sentence = erasedSentence(erasedCount);
  return sentence === null ? [] : [paragraph(sentence, STYLE.note)];
}

function rankingRows({ target, ranking, knockedOut, isSameStandard }: PositionRecap): readonly Row[] {
  const head = headRow(RANKING_GRID, ["Peringkat", "Peserta", "JPM", "Kategori dan persyaratan", "Pernyataan teknis"]);
  const table = tableWithHead(head, (group) => [
    ...ranking.map(({ result, rank, isTied }) => rankingRow(group, isTied ? `${rank} (seri)` : `${rank}`, result)),
    ...knockedOut.map((result) => rankingRow(group, "Gugur", result)),
  ]);
  const differs = "Peserta dinilai terhadap versi standar yang berbeda: persentasenya tidak setara.";
  return [heading(3, target.name), ...(isSameStandard ? [] : [paragraph(differs, STYLE.note)]), ...table];
}

function rankingRow(group: Group, rank: string, result: RecapResult): Row {
  const { name, nip, unit, percent, band, knockOuts, requirements } = result;
  const whoElse = [
    text(`NIP ${maskNip(nip)}, ${unit}`, STYLE.small),
    ...(knockOuts.length === 0 ? [] : [text(`Syarat mutlak: ${joinNames(knockOuts)}`, STYLE.critical)]),
  ];
  const paragraphs = [text(name, STYLE.strong), ...whoElse];
  const person = asRowHead({ tag: "TH", columns: [gridColumn(RANKING_GRID, 1, paragraphs)] });
  return tableRow(group, [
    dataCell(RANKING_GRID, 0, rank),
    person,
    dataCell(RANKING_GRID, 2, formatPercent(percent)),
    {
      tag: "TD",
      columns: [gridColumn(RANKING_GRID, 3, [text(band.label), text(requirementSentence(requirements), STYLE.small)])],
    },
    dataCell(RANKING_GRID, 4, statementText(result) ?? "–"),
  ]);
}

function distributionRows({ event, findings: { results } }: ExportedRecap): readonly Row[] {
  const head = headRow(DISTRIBUTION_GRID, ["Kategori", "Mulai dari", "Peserta", "Bagian"]);
  const knockedOut = knockedOutSentence(results);
  return [
    heading(2, "Sebaran kategori"),
    ...tableWithHead(head, (group) =>
      distributionOf(results, event.scheme.bands).map(({ band, count }) => {
        const values = [formatPercent(band.minimum), String(count), shareText(count, results.length)];
        return tableRow(group, [
          rowHead(DISTRIBUTION_GRID, band.label),
          ...values.map((value, place) => dataCell(DISTRIBUTION_GRID, place + 1, value)),
        ]);
      }),
    ),
    ...(knockedOut === null ? [] : [paragraph(knockedOut, STYLE.small)]),
  ];
}
