import type { ConflictReason } from "@/lib/generated/prisma/enums";

export const CONFLICT_REASON_LABEL = {
  SUPERIOR: "Atasan peserta",
  SAME_UNIT: "Satu unit kerja dengan peserta",
  OTHER: "Alasan lain",
} as const satisfies Record<ConflictReason, string>;
