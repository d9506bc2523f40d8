import type { Prisma } from "@/lib/generated/prisma/client";

/** A result that holds. */
export const HOLDS = { revokedAt: null } as const satisfies Prisma.ResultWhereInput;

/** A result that was revoked for what it is, and after which nobody took the candidate in again: it keeps them out (ADR 0019). */
export const KEEPS_OUT = {
  revokedAt: { not: null },
  isReopened: false,
  readmission: { is: null },
} as const satisfies Prisma.ResultWhereInput;

/** Why somebody gets no new result by themselves. */
export const KEPT_OUT = "Hasilnya dicabut; tidak ikut ditetapkan sampai disertakan kembali dengan alasan.";
