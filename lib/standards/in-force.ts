import { fromCivilDate } from "@/lib/core/civil-date";
import type { Prisma } from "@/lib/generated/prisma/client";

/** Status of versions that are published, whatever became of them since; and of those that still may change. */
export const PUBLISHED = { in: ["PUBLISHED", "SUPERSEDED"] } satisfies Prisma.EnumStandardStatusFilter;
export const UNPUBLISHED = { in: ["DRAFT", "IN_REVIEW"] } satisfies Prisma.EnumStandardStatusFilter;

/** Versions that are in force on a day ("YYYY-MM-DD"). By their dates alone: a status says what was decided, also ahead. */
export function inForceOn(day: string) {
  const date = fromCivilDate(day);
  return {
    status: PUBLISHED,
    validFrom: { lte: date },
    OR: [{ validTo: null }, { validTo: { gte: date } }],
  } satisfies Prisma.StandardVersionWhereInput;
}
