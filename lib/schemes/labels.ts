import type { EventPurpose } from "@/lib/generated/prisma/enums";

export const PURPOSE_LABEL = {
  APPOINTMENT: "Pengisian jabatan",
  MAPPING: "Pemetaan",
} as const satisfies Record<EventPurpose, string>;
