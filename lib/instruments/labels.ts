import type { InstrumentKind } from "@/lib/generated/prisma/enums";

/** Indonesian wording (DOMAIN.md, Assessment). A member added to the schema without a label does not compile. */
export const INSTRUMENT_KIND_LABEL = {
  GROUP_DISCUSSION: "Diskusi kelompok (LGD)",
  IN_BASKET: "In-basket",
  INTERVIEW: "Wawancara kompetensi",
  PRESENTATION: "Presentasi",
  CASE_ANALYSIS: "Analisis kasus",
  PSYCHOLOGICAL_TEST: "Psikotes",
  COMPUTER_TEST: "CACT",
  OTHER: "Lainnya",
} as const satisfies Record<InstrumentKind, string>;
