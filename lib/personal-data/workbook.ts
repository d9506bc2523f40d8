import { CONFLICT_DECIDED_LABEL, CONFLICT_REASON_LABEL } from "@/lib/assignments/labels";
import { formatDate, formatDateTime } from "@/lib/core/dates";
import type { CellValue, SheetPlan } from "@/lib/downloads/xlsx-workbook";
import { renderWorkbook, TWO_DECIMALS } from "@/lib/downloads/xlsx-workbook";
import { EVENT_PURPOSE_LABEL, EVENT_STATUS_LABEL } from "@/lib/events/labels";
import { EMPLOYMENT_LABEL, SEX_LABEL } from "@/lib/people/labels";
import { formatNip } from "@/lib/people/rules";
import type { AssessmentData, PersonalData, ResultData, SheetData } from "@/lib/personal-data/document";
import { EDUCATION_LABEL } from "@/lib/ranks/labels";
import { rankName } from "@/lib/ranks/rules";
import { CHOICE_LABEL } from "@/lib/replacements/labels";
import { CHECK_OUTCOME_LABEL } from "@/lib/requirements/labels";
import { OBSERVATION_LABEL, SHEET_STATUS_LABEL, STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";

type Plan = SheetPlan<PersonalData>;

const moment = (at: string | null) => at && formatDateTime(new Date(at));
const day = (at: string | null) => at && formatDate(at);

/** Rows about one assessment, each with the name of its event first. */
function perAssessment(rows: (assessment: AssessmentData) => readonly (readonly CellValue[])[]): Plan["rows"] {
  return ({ assessments }) =>
    assessments.flatMap((assessment) => rows(assessment).map((row) => [assessment.event.name, ...row]));
}

/** Rows about one sheet, each with event, instrument and assessor first. */
function perSheet(rows: (sheet: SheetData) => readonly (readonly CellValue[])[]): Plan["rows"] {
  return perAssessment(({ sheets }) =>
    sheets.flatMap((sheet) => rows(sheet).map((row) => [sheet.instrument, sheet.assessor, ...row])),
  );
}

const EVENT = ["Kegiatan", 32] as const;
const ON_SHEET = [EVENT, ["Instrumen", 28], ["Asesor", 28]] as const;

const WITHHELD =
  "Isi lembar, nilai integrasi dan saran tidak disertakan selama penilaian berlangsung, agar asesor tetap menilai mandiri.";

const IDENTITY: Plan = {
  name: "Identitas",
  columns: [
    ["Hal", 28],
    ["Nilai", 60],
  ],
  rows: ({ institution, person, exportedAt, assessments }) => [
    ["Instansi", institution],
    ["NIP", formatNip(person.nip)],
    ["Nama", person.name],
    ["Status kepegawaian", EMPLOYMENT_LABEL[person.employment]],
    ["Jenis kelamin", SEX_LABEL[person.sex]],
    ["Tanggal lahir", day(person.birthDate)],
    ["Diekspor", moment(exportedAt)],
    ...(assessments.every(({ areMarksIncluded }) => areMarksIncluded) ? [] : [["Catatan", WITHHELD]]),
  ],
};

const EVENTS: Plan = {
  name: "Kegiatan",
  columns: [
    EVENT,
    ["Tujuan", 20],
    ["Tahap", 14],
    ["Mulai", 20],
    ["Selesai", 20],
    ["Disimpan sampai", 20],
    ["Jabatan target", 32],
    ["Nama saat itu", 32],
    ["Pangkat", 24],
    ["Pendidikan", 28],
    ["Unit kerja", 32],
    ["Jabatan saat itu", 32],
    ["Lama pengalaman kerja (tahun)", 12],
    ["Nilai kinerja", 12],
    ["Sidik standar", 66],
  ],
  rows: perAssessment(({ event, targetPosition, profile, performanceScore, standardHash }) => [
    [
      ...[EVENT_PURPOSE_LABEL[event.purpose], EVENT_STATUS_LABEL[event.status]],
      ...[day(event.startsOn), day(event.endsOn), day(event.retentionUntil), targetPosition, profile.name],
      ...[
        rankName(profile.rank),
        [EDUCATION_LABEL[profile.education], profile.educationField].filter(Boolean).join(", "),
      ],
      ...[profile.unit, profile.currentPosition, profile.experienceYears ?? null, performanceScore, standardHash],
    ],
  ]),
};

const CHECKS: Plan = {
  name: "Persyaratan",
  columns: [EVENT, ["Persyaratan", 60], ["Hasil", 18], ["Dokumen yang dilihat", 40], ["Oleh", 28], ["Pada", 32]],
  rows: perAssessment(({ checks }) =>
    checks.map((check) => [
      ...[check.requirement, CHECK_OUTCOME_LABEL[check.outcome], check.documentSeen, check.checkedBy],
      moment(check.checkedAt),
    ]),
  ),
};

const STANDARD_DECISIONS: Plan = {
  name: "Keputusan atas standar",
  columns: [
    EVENT,
    ["Standar baru", 40],
    ["Keputusan", 18],
    ["Alasan", 60],
    ["Diputuskan oleh", 28],
    ["Diputuskan", 32],
  ],
  rows: perAssessment(({ standardDecisions }) =>
    standardDecisions.map(({ standard, choice, reason, decidedBy, decidedAt }) => [
      ...[standard ?? "Tanpa pengganti", CHOICE_LABEL[choice], reason, decidedBy, moment(decidedAt)],
    ]),
  ),
};

const CONFLICTS: Plan = {
  name: "Benturan kepentingan",
  columns: [EVENT, ["Asesor", 28], ["Alasan", 32], ["Catatan", 48], ["Dinyatakan", 32]],
  rows: perAssessment(({ conflicts }) =>
    conflicts.map(({ assessor, reason, note, declaredAt }) => [
      ...[assessor, CONFLICT_REASON_LABEL[reason], note, moment(declaredAt)],
    ]),
  ),
};

const CONFLICT_DECISIONS: Plan = {
  name: "Keputusan atas benturan",
  columns: [EVENT, ["Asesor", 28], ["Keputusan", 26], ["Alasan", 60], ["Diputuskan oleh", 28], ["Diputuskan", 32]],
  rows: perAssessment(({ conflictDecisions }) =>
    conflictDecisions.map(({ assessor, choice, reason, decidedBy, decidedAt }) => [
      ...[assessor, CONFLICT_DECIDED_LABEL[choice], reason, decidedBy, moment(decidedAt)],
    ]),
  ),
};

const SHEETS: Plan = {
  name: "Lembar",
  columns: [...ON_SHEET, ["Status", 18], ["Dikirim", 32], ["Alasan dikembalikan", 48], ["Ditarik", 32]],
  rows: perSheet(({ status, submittedAt, returnReason, withdrawnAt }) => [
    [SHEET_STATUS_LABEL[status], moment(submittedAt), returnReason, moment(withdrawnAt)],
  ]),
};

const RATINGS: Plan = {
  name: "Nilai",
  columns: [...ON_SHEET, ["Kompetensi", 40], ["Level", 8], ["Pernyataan", 14], ["Catatan", 60], ["Disimpan", 32]],
  rows: perSheet(({ ratings }) =>
    ratings.map(({ competency, level, mark, note, savedAt }) => [
      ...[competency, level, mark && STATEMENT_MARK_LABEL[mark], note, moment(savedAt)],
    ]),
  ),
};

const EVIDENCE: Plan = {
  name: "Bukti",
  columns: [...ON_SHEET, ["Indikator", 60], ["Pengamatan", 16], ["Catatan", 60], ["Disimpan", 32]],
  rows: perSheet(({ evidence }) =>
    evidence.map(({ indicator, observation, note, savedAt }) => [
      ...[indicator, observation && OBSERVATION_LABEL[observation], note, moment(savedAt)],
    ]),
  ),
};

const OBSERVATIONS: Plan = {
  name: "Catatan pengamatan",
  columns: [...ON_SHEET, ["Teramati", 32], ["Catatan", 60], ["Indikator", 60], ["Keterangan", 16]],
  rows: perSheet(({ observations }) =>
    observations.map(({ observedAt, text, indicator, isRemoved }) => [
      ...[moment(observedAt), text, indicator, isRemoved ? "dikeluarkan" : null],
    ]),
  ),
};

const HISTORY: Plan = {
  name: "Riwayat isian",
  columns: [...ON_SHEET, ["Hal", 60], ["Versi", 8], ["Isi", 80], ["Disimpan", 32]],
  rows: perSheet(({ history }) =>
    history.map(({ subject, revision, content, savedAt }) => [
      ...[subject, revision, JSON.stringify(content), moment(savedAt)],
    ]),
  ),
};

const AGREED: Plan = {
  name: "Integrasi",
  columns: [
    EVENT,
    ["Kompetensi", 40],
    ["Level", 8],
    ["Pernyataan", 14],
    ["Alasan", 60],
    ["Pendapat berbeda", 60],
    ["Saran", 60],
  ],
  rows: perAssessment(({ agreed, advice }) =>
    agreed.map(({ competency, level, mark, reason, dissents }) => [
      ...[competency, level, mark && STATEMENT_MARK_LABEL[mark], reason],
      dissents.map(({ name, opinion }) => `${name}: ${opinion}`).join("\n"),
      advice.find((one) => one.competency === competency)?.text ?? null,
    ]),
  ),
};

function causeOf({ revokedAt, isReopened }: ResultData): string | null {
  if (revokedAt === null) return null;
  return isReopened ? "kegiatan dibuka kembali" : "dicabut";
}

const RESULTS: Plan = {
  name: "Hasil akhir",
  columns: [
    EVENT,
    ["Kesesuaian (%)", 14, TWO_DECIMALS],
    ["Kategori", 28],
    ["Ditetapkan", 32],
    ["Berlaku sampai", 20],
    ["Dicabut", 32],
    ["Alasan pencabutan", 40],
    ["Sebab pencabutan", 24],
    ["Alasan disertakan kembali", 40],
    ["Kode periksa", 24],
    ["Sidik isi", 66],
  ],
  rows: perAssessment(({ results }) =>
    results.map((result) => [
      ...[result.percent, result.category, moment(result.createdAt), day(result.validUntil)],
      ...[moment(result.revokedAt), result.revokeReason, causeOf(result), result.readmission?.reason ?? null],
      ...[result.checkCode, result.contentHash],
    ]),
  ),
};

const TRAIL: Plan = {
  name: "Jejak",
  columns: [
    ["Waktu", 32],
    ["Tindakan", 40],
    ["Objek", 24],
  ],
  rows: ({ trail }) => trail.map(({ at, action, subject }) => [moment(at), action, subject]),
};

const PLANS = [
  ...[
    IDENTITY,
    EVENTS,
    CHECKS,
    STANDARD_DECISIONS,
    CONFLICTS,
    CONFLICT_DECISIONS,
    SHEETS,
    RATINGS,
    EVIDENCE,
    OBSERVATIONS,
    HISTORY,
    AGREED,
    RESULTS,
    TRAIL,
  ],
];

/** The data as a workbook that the person can read; what a report prints is in the JSON and in the report itself. */
export async function renderPersonXlsx(data: PersonalData): Promise<Buffer> {
  return renderWorkbook(PLANS, data);
}
