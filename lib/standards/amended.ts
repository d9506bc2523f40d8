import type { Prisma } from "@/lib/generated/prisma/client";

/**
 * Standards that go on beside an amendment: those without an end of the regulations it amends and of their earlier
 * amendments, for `where`. A position that an amendment adds may follow one of them.
 */
export function standardsOfAmended(regulationIds: readonly string[]) {
  const amended = { in: [...regulationIds] };
  const earlier = { status: { not: "DRAFT" }, relations: { some: { type: "AMENDS", targetId: amended } } } as const;
  return {
    status: "PUBLISHED",
    validTo: null,
    regulation: { OR: [{ id: amended, status: { not: "DRAFT" } }, earlier] },
  } satisfies Prisma.StandardVersionWhereInput;
}
