import type { EventPurpose, EventStatus } from "@/lib/generated/prisma/enums";

/** Indonesian wording (DESIGN.md 2). A member added to the schema without a label does not compile. */
export const EVENT_STATUS_LABEL = {
  PREPARING: "Persiapan",
  SCORING: "Penilaian",
  INTEGRATING: "Integrasi",
  FINAL: "Selesai",
  CANCELLED: "Dibatalkan",
} as const satisfies Record<EventStatus, string>;

export const EVENT_PURPOSE_LABEL = {
  APPOINTMENT: "Pengisian jabatan",
  MAPPING: "Pemetaan",
} as const satisfies Record<EventPurpose, string>;
