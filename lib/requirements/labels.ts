import type { CheckOutcome, Importance } from "@/lib/generated/prisma/enums";

export const CHECK_OUTCOME_LABEL = {
  MET: "Terpenuhi",
  NOT_MET: "Tidak terpenuhi",
  NOT_PROVEN: "Belum terbukti",
} as const satisfies Record<CheckOutcome, string>;

/** Of a row of the form that holds nothing but a dash. */
export const NOT_REQUIRED_LABEL = "Tidak dipersyaratkan";

/** Of an alternative, once another one is met. */
export const NOT_NEEDED_LABEL = "Tidak diperlukan lagi";

type Ticked = { readonly importance: Importance | null; readonly importanceUncertain: boolean };

/** What is said wherever somebody is knocked out by a mutlak tick that the scan shows doubtfully; "" where it is clear. */
export function doubtOfMandatory({ importance, importanceUncertain }: Ticked): string {
  const isDoubtful = importance === "MANDATORY" && importanceUncertain;
  return isDoubtful ? " (tanda mutlaknya perlu verifikasi pada naskah resmi)" : "";
}
