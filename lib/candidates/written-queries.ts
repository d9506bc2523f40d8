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
