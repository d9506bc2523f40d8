import type { Prisma } from "@/lib/generated/prisma/client";

/** Sheets on which something is or was written, or that left their assessor's hands. */
export const WRITTEN_SHEET = {
  OR: [
    { status: { not: "NOT_STARTED" } },
    { ratings: { some: {} } },
    { evidence: { some: {} } },
    { fieldNotes: { some: {} } },
    { history: { some: {} } },
  ],
} as const satisfies Prisma.SheetWhereInput;

/** Sheets on which nothing is written. */
export const EMPTY_SHEET = {
  status: "NOT_STARTED",
  ratings: { none: {} },
  evidence: { none: {} },
  fieldNotes: { none: {} },
} as const satisfies Prisma.SheetWhereInput;
