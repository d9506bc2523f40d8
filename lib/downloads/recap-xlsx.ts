import { joinNames } from "@/lib/core/sentences";
import type { SheetPlan } from "@/lib/downloads/xlsx-workbook";
import { renderWorkbook, TWO_DECIMALS } from "@/lib/downloads/xlsx-workbook";
import { maskNip } from "@/lib/people/rules";
import { erasedSentence, gapText, knockedOutSentence, statementText, WITHOUT_RESULT } from "@/lib/recap/labels";
import type { ExportedRecap } from "@/lib/recap/looks";
import type { RecapResult } from "@/lib/recap/rules";
import { distributionOf, knownOf, recapByPosition } from "@/lib/recap/rules";
import { requirementSentence } from "@/lib/requirements/sentence";
import type { NineBoxLimits } from "@/lib/schemes/schema";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { changedScoreSentences } from "@/lib/talent/labels";
import { boxOf } from "@/lib/talent/rules";

type Placed = { readonly result: RecapResult; readonly rank: number | null; readonly remark: string };

function rankingRow({ result, rank, remark }: Placed, limits: NineBoxLimits | null) {
  const { target, name, nip, unit, percent, band, performance, requirements } = result;
  return [
    ...[target.name, rank, remark, name, maskNip(nip), unit, percent, band.label],
    ...[requirementSentence(requirements), statementText(result)],
    ...[performance, limits && boxOf(result, limits)],
  ];
}

const RANKING: SheetPlan<ExportedRecap> = {
  name: "Peringkat",
  columns: [
    ["Jabatan target", 32],
    ["Peringkat", 10],
    ["Keterangan", 32],
    ["Nama", 32],
    ["NIP", 24],
    ["Unit kerja", 32],
    ["Kesesuaian (%)", 14, TWO_DECIMALS],
    ["Kategori", 28],
    ["Persyaratan", 48],
    ["Pernyataan teknis", 32],
    ["Nilai kinerja", 14],
    ["Kotak talenta (1-9)", 14],
  ],
  rows: ({ event, findings: { results, missing } }) => [
    ...recapByPosition(results)
      .flatMap(({ ranking, knockedOut }): readonly Placed[] => [
        ...ranking.map(({ result, rank, isTied }) => ({ result, rank, remark: isTied ? "seri" : "" })),
        ...knockedOut.map((result) => ({
          ...{ result, rank: null },
          remark: `Gugur karena syarat mutlak: ${joinNames(result.knockOuts)}`,
        })),
      ])
      .map((placed) => rankingRow(placed, event.scheme.nineBox)),
    ...missing.map(({ targetName, name, maskedNip, isRevoked }) => [
      ...[targetName, null, WITHOUT_RESULT[isRevoked ? "revoked" : "none"], name, maskedNip],
      ...[null, null, null, null, null, null, null],
    ]),
  ],
};

const DISTRIBUTION: SheetPlan<ExportedRecap> = {
  name: "Sebaran kategori",
  columns: [
    ["Kategori", 32],
    ["Paling rendah (%)", 16, TWO_DECIMALS],
    ["Jumlah peserta", 16],
    ["Keterangan", 56],
  ],
  rows: ({ event, findings: { results } }) =>
    distributionOf(results, event.scheme.bands).map(({ band, count }) => {
      const own = results.filter((result) => result.band.code === band.code);
      return [band.label, band.minimum, count, knockedOutSentence(own)];
    }),
};

const GAPS: SheetPlan<ExportedRecap> = {
  name: "Kesenjangan",
  columns: [
    ["Jabatan target", 32],
    ["Nama", 32],
    ["Jenis", 16],
    ["Kompetensi", 40],
    ["Syarat", 8],
    ["Dicapai", 8],
    ["Kesenjangan", 12],
    ["Keterangan", 24],
  ],
  rows: ({ findings: { results } }) =>
    knownOf(results).flatMap(({ target, name, competencies }) =>
      competencies.map((row) => [
        ...[target.name, name, COMPETENCY_KIND_LABEL[row.kind], row.name, row.required, row.level, row.gap],
        gapText(row.gap),
      ]),
    ),
};

const BASIS: SheetPlan<ExportedRecap> = {
  name: "Dasar",
  columns: [
    ["Hal", 28],
    ["Nilai", 80],
  ],
  rows: ({ event, findings: { total, results, erasedCount, scoreChanges } }) => [
    ["Instansi", event.institution.name],
    ["Kegiatan", event.name],
    ["Skema penilaian", event.scheme.name],
    ["Catatan skema", event.scheme.verificationNote],
    ["Peserta dengan hasil akhir", results.length],
    ["Peserta tanpa hasil akhir", total - results.length],
    ["Data pribadi dihapus", erasedSentence(erasedCount) ?? "Tidak ada"],
    ["Peringkat", "Per jabatan target; persentase yang sama berbagi peringkat (seri). Yang gugur tidak diperingkat."],
    ...changedScoreSentences(scoreChanges, knownOf(results)).map((sentence) => ["Nilai kinerja", sentence]),
    ["Kesenjangan", "Level yang dicapai dikurangi level yang dipersyaratkan. Pernyataan teknis tidak berlevel."],
  ],
};

/** The recap of an event as a workbook. */
export async function renderRecapXlsx(recap: ExportedRecap): Promise<Buffer> {
  return renderWorkbook([RANKING, DISTRIBUTION, GAPS, BASIS], recap);
}
