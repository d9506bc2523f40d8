import { toCivilDate } from "@/lib/core/civil-date";
import type { Prisma } from "@/lib/generated/prisma/client";

/** What is asked of a candidate's own standard: its last day may have been written after the copy was frozen. */
export const PINNED = { id: true, validFrom: true, validTo: true } as const satisfies Prisma.StandardVersionSelect;

type Row = { readonly id: string; readonly validFrom: Date; readonly validTo: Date | null };

/** With civil dates, "YYYY-MM-DD". */
export function toPinned({ id, validFrom, validTo }: Row) {
  return { id, validFrom: toCivilDate(validFrom), validTo: validTo && toCivilDate(validTo) };
}
