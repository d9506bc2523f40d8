import type { CheckOutcome } from "@/lib/generated/prisma/enums";

export const CHECK_OUTCOME_LABEL = {
  MET: "Terpenuhi",
  NOT_MET: "Tidak terpenuhi",
  NOT_PROVEN: "Belum terbukti",
} as const satisfies Record<CheckOutcome, string>;
