import type { Role } from "@/lib/generated/prisma/enums";

export const ROLE_LABEL = {
  ADMIN: "Admin standar",
  VERIFIER: "Verifikator",
  HR: "Analis SDM",
  ASSESSOR: "Asesor",
  AUDITOR: "Auditor",
} as const satisfies Record<Role, string>;
