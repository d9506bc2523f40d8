import type { StatementMark } from "@/lib/generated/prisma/enums";
import { formatNumber } from "@/lib/core/numbers";
import type { Spread, Value } from "@/lib/integration/rules";
import { STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";

export const SPREAD_LABEL = {
  unrated: "Tidak ada yang menilai",
  single: "Satu penilaian saja",
  equal: "Sama",
  close: "Selisih satu",
  wide: "Selisih lebih dari satu, perlu dibahas",
} as const satisfies Record<Spread, string>;

/** The same in a column of the grid. */
export const SPREAD_WORD = {
  unrated: "tidak dinilai",
  single: "satu nilai",
  equal: "sama",
  close: "selisih 1",
  wide: "perlu dibahas",
} as const satisfies Record<Spread, string>;

/** "3", "2,75", "Memenuhi"; "belum dinilai" where there is none. */
export function valueText({ level, mark }: Value): string {
  if (level !== null) return formatNumber(level);
  return mark === null ? "belum dinilai" : markText(mark);
}

/** Why a chair with a conflict that HR has not decided about takes no part, and what is to be done. */
export const CHAIR_BARRED =
  "Ketua tim mempunyai benturan kepentingan dengan peserta ini yang belum diputuskan, jadi belum dapat ikut menetapkan nilai akhir atau mengesahkan. Bagian SDM memutuskannya dengan alasan pada halaman penugasan, atau mengganti ketua tim pada tahap persiapan.";

function markText(mark: StatementMark): string {
  return STATEMENT_MARK_LABEL[mark];
}
