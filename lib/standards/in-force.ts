import { fromCivilDate } from "@/lib/core/civil-date";
import type { Prisma } from "@/lib/generated/prisma/client";

/** Versions that are in force on a day ("YYYY-MM-DD"). By their dates alone: a status says what was decided, also ahead. */
export function inForceOn(day: string) {
  const date = fromCivilDate(day);
  return {
    status: { in: ["PUBLISHED", "SUPERSEDED"] },
    validFrom: { lte: date },
    OR: [{ validTo: null }, { validTo: { gte: date } }],
  } satisfies Prisma.StandardVersionWhereInput;
}
