import { formatDate, isCivilDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { enumerate } from "@/lib/core/sentences";
import { POSITION_TIER_LABEL, REGULATION_KIND_LABEL, RELATION_TYPE_LABEL } from "@/lib/regulations/labels";
import { isCompetencyKind } from "@/lib/imports/values";
import { COMPETENCY_KIND_LABEL, IMPORTANCE_LABEL, REQUIREMENT_CATEGORY_LABEL } from "@/lib/standards/labels";
import type { FindingDecision, ImportEditKind } from "@/lib/generated/prisma/enums";
import type { FindingKind, ImportFinding } from "@/lib/importer/draft";
import type { PositionChange } from "@/lib/imports/diff";
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
  JOINED: "Disambung",
  CUT_OFF: "Teks terpotong",
  MISSPELLING: "Mungkin salah tulis",
  SPELLING_VARIANT: "Ejaan lain",
  RUBBISH: "Sisa pindaian",
  SIGN_OFF: "Cap dan tanda tangan",
  DUPLICATE_POSITION: "Jabatan ganda",
  SHARED_TABLE: "Tabel bersama",
  NO_DETAILS: "Tanpa rincian",
  DICTIONARY: "Kamus kompetensi",
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
  ACCEPTED: "Usul diterima",
  DISMISSED: "Diabaikan",
  LATER: "Ditunda",
  MENDED: "Sudah diperbaiki",
} as const satisfies Record<FindingDecision, string>;

type DecidedFinding = Pick<ImportFinding, "suggestion"> & {
  readonly decision: FindingDecision;
  readonly replacement: string | null;
};

/** What was decided on a finding; a value of one's own is never called the suggestion. */
export function decisionLabel({ decision, replacement, suggestion }: DecidedFinding): string {
  if (decision !== "ACCEPTED") return DECISION_LABEL[decision];
  if (replacement !== null && replacement !== suggestion) return "Diisi sendiri";
  // A competency that is mapped or made new had no suggestion.
  return suggestion === null ? "Diputuskan" : DECISION_LABEL.ACCEPTED;
}

/** What an edit did, where it is listed. */
export const EDIT_LABEL = {
  VALUE: "Nilai diubah",
  ADDED: "Baris ditambahkan",
  REMOVED: "Baris dihapus",
  MOVED: "Baris dipindahkan",
  SPLIT: "Baris dipisah",
  MERGED: "Baris digabung",
} as const satisfies Record<Exclude<ImportEditKind, "UNDONE">, string>;

/** What a decided field may be, in words; null for a field in which one writes. */
export function choicesOf(path: string): readonly (readonly [string, string])[] | null {
  const field = path.slice(path.lastIndexOf("/") + 1);
  const labels = isCompetencyKind(path) ? COMPETENCY_KIND_LABEL : CHOICES.get(field);
  return labels ? Object.entries(labels) : null;
}

const CHOICES: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries({
    kind: REGULATION_KIND_LABEL,
    tier: POSITION_TIER_LABEL,
    type: { ...RELATION_TYPE_LABEL, BASED_ON: "Berdasar pada (mengingat)" },
    level: { 1: "1", 2: "2", 3: "3", 4: "4", 5: "5" },
    category: REQUIREMENT_CATEGORY_LABEL,
    importance: IMPORTANCE_LABEL,
    isLeftOut: { tidak: "Tidak", ya: "Ya" },
  }),
);

/** What is said of a value that there is none of. */
export function nothingSaid(path: string): string {
  return path.endsWith("/tier") ? "belum diketahui" : "–";
}

/** A value of the bench as people read it. */
export function shownValue({ path, value }: { readonly path: string; readonly value: string }): string {
  const chosen = choicesOf(path)?.find(([key]) => key === value);
  if (chosen) return chosen[1];
  return isCivilDate(value) ? formatDate(value) : value;
}

export const POSITION_CHANGE_LABEL = {
  NEW: "Baru",
  RAISED: "Level naik",
  LOWERED: "Level turun",
  CHANGED: "Berubah",
  GONE: "Hilang",
  SAME: "Sama",
  STAYS: "Tetap berlaku",
} as const satisfies Record<PositionChange["change"], string>;

/** Where findings that nobody settled have gone, once there is a draft (docs/adr/0024); null where there are none. */
export function undecidedSentence(count: number): string | null {
  if (count === 0) return null;
  return (
    `${formatNumber(count)} temuan “Perlu dilihat” belum diputuskan di sini dan menjadi catatan pada rancangan itu; tutup di sana setelah dicocokkan dengan naskah. ` +
    "Yang masih terbuka saat terbit ikut terbit di samping nilainya sebagai catatan “Belum diputuskan saat penerbitan”."
  );
}

const COUNTED = {
  NEW: "baru",
  RAISED: "level naik",
  LOWERED: "level turun",
  CHANGED: "berubah isi lain",
  GONE: "hilang",
  SAME: "sama",
  STAYS: "tetap berlaku di luar naskah ini",
} as const satisfies Record<PositionChange["change"], string>;

/** "12 baru, 3 level naik, 1 hilang, 40 sama": positions by what happens to them, without what is zero; which ones are gone is said too. */
export function diffSentence(changes: readonly Pick<PositionChange, "change" | "name" | "renamedFrom">[]): string {
  const parts = Object.entries(COUNTED).flatMap(([kind, words]) => {
    const own = changes.filter(({ change }) => change === kind);
    const names =
      kind === "GONE"
        ? ` (${enumerate(
            own.map(({ name }) => name),
            MOST_NAMES,
          )})`
        : "";
    return own.length === 0 ? [] : [`${formatNumber(own.length)} ${words}${names}`];
  });
  if (parts.length === 0) return "Tidak ada jabatan";
  const renamed = changes.filter(({ renamedFrom }) => renamedFrom !== undefined).length;
  const among = renamed > 0 ? [`${formatNumber(renamed)} di antaranya tampaknya berganti nama`] : [];
  return [parts.join(", "), ...among].join("; ");
}

const MOST_NAMES = 20;
