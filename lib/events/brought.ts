import type { Prisma } from "@/lib/generated/prisma/client";

/** A result that holds and was brought along from an earlier event: its candidate is not assessed here. */
export const BROUGHT = { revokedAt: null, reusedFromId: { not: null } } as const satisfies Prisma.ResultWhereInput;

/** Where a result that was brought along comes from. */
export const BROUGHT_FROM = {
  where: BROUGHT,
  take: 1,
  select: { reusedFrom: { select: { candidate: { select: { event: { select: { name: true } } } } } } },
} as const satisfies Prisma.Candidate$resultsArgs;
