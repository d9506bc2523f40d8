import type { FindingDecision } from "@/lib/generated/prisma/enums";
import type { FindingKind, ImportFinding } from "@/lib/importer/draft";
import type { ImportStatus } from "@/lib/imports/rules";
import type { FindingState } from "@/lib/imports/schema";

export const IMPORT_STATUS_LABEL = {
  READING: "Sedang dibaca",
  UNREADABLE: "Gagal dibaca",
  CANCELLED: "Dibatalkan",
  IN_REVIEW: "Sedang diperiksa",
  DRAFTING: "Rancangan sedang dibuat",
  DRAFTED: "Rancangan sudah dibuat",
} as const satisfies Record<ImportStatus, string>;

export const FINDING_KIND_LABEL = {
  NOT_RECOGNISED: "Tidak dikenali",
  MISSING_FIELD: "Isian hilang",
  MISSING_ROW: "Baris hilang",
  MISSING_NAME: "Nama hilang",
  MISSING_LEVEL: "Level hilang",
  MISSING_INDICATOR: "Indikator hilang",
  NUMBERING: "Penomoran",
  OUT_OF_ORDER: "Urutan",
  LEVEL_DIFFERS: "Level berbeda dari kode indikator",
  UNKNOWN_COMPETENCY: "Kompetensi belum dikenal",
  JOINED: "Terpotong halaman, disambung",
  CUT_OFF: "Teks terpotong",
  MISSPELLING: "Mungkin salah tulis",
  SPELLING_VARIANT: "Ejaan lain",
  RUBBISH: "Sisa pindaian",
  DUPLICATE_POSITION: "Jabatan ganda",
  SHARED_TABLE: "Tabel bersama",
  NO_DETAILS: "Tanpa rincian",
  TO_VERIFY: "Perlu diperiksa",
  UNREAD: "Belum masuk nilai",
} as const satisfies Record<FindingKind, string>;

export const SEVERITY_LABEL = {
  INFO: "Catatan",
  WARNING: "Perlu dilihat",
  ERROR: "Harus dibetulkan",
} as const satisfies Record<ImportFinding["severity"], string>;

export const STATE_LABEL = {
  terbuka: "Belum diputuskan",
  nanti: "Ditunda",
  selesai: "Selesai",
} as const satisfies Record<FindingState, string>;

export const DECISION_LABEL = {
  ACCEPTED: "Saran diterima",
  DISMISSED: "Diabaikan",
  LATER: "Ditunda",
} as const satisfies Record<FindingDecision, string>;
