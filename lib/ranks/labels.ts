import type { Education } from "@/lib/ranks/rules";

export const EDUCATION_LABEL = {
  SD: "SD",
  SMP: "SMP",
  SMA: "SMA sederajat",
  D1: "Diploma I",
  D2: "Diploma II",
  D3: "Diploma III",
  D4: "Diploma IV (setara S1)",
  S1: "Sarjana (S1)",
  S2: "Magister (S2)",
  S3: "Doktor (S3)",
} as const satisfies Record<Education, string>;
