import { formatDate } from "@/lib/core/dates";
import type { EventStatus, StandardChoice } from "@/lib/generated/prisma/enums";

/** Indonesian wording of issue 4. A choice without a label does not compile. */
export const CHOICE_LABEL = {
  KEEP: "Pertahankan",
  REASSESS: "Nilai ulang",
} as const satisfies Record<StandardChoice, string>;

export const CHOICE_MEANING = {
  KEEP: "Penilaian ini tetap memakai standar yang dipakai sejak awal.",
  REASSESS: "Pegawai ini akan dinilai lagi; penilaian ini tidak berubah.",
} as const satisfies Record<StandardChoice, string>;

type Reassessed = {
  readonly status: EventStatus;
  /** First day of the event, and of the standard that replaces the pinned one, if any ("YYYY-MM-DD"). */
  readonly startsOn: string;
  readonly validFrom: string | null;
};

/** What follows on "nilai ulang": a standard is pinned by the first day of the event (DESIGN.md 3), never exchanged. */
export function reassessText({ status, startsOn, validFrom }: Reassessed): string {
  if (validFrom === null) {
    return "Tambahkan pegawai ini ke kegiatan lain setelah standar baru terbit, atau dengan jabatan target yang memiliki standar.";
  }
  // Civil dates sort as text.
  return status === "PREPARING" && startsOn >= validFrom
    ? "Hapus peserta ini dari kegiatan, lalu tambahkan kembali: standar yang baru dipakai dengan sendirinya."
    : `Tambahkan pegawai ini ke kegiatan yang mulai pada atau sesudah ${formatDate(validFrom)}.`;
}
