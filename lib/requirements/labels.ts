import type { CheckOutcome } from "@/lib/generated/prisma/enums";

export const CHECK_OUTCOME_LABEL = {
  MET: "Terpenuhi",
  NOT_MET: "Tidak terpenuhi",
  NOT_PROVEN: "Belum terbukti",
} as const satisfies Record<CheckOutcome, string>;

/** Of a row of the form that holds nothing but a dash. */
export const NOT_REQUIRED_LABEL = "Tidak dipersyaratkan";

/** Of an alternative, once another one is met. */
export const NOT_NEEDED_LABEL = "Tidak diperlukan lagi";
