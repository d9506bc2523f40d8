import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { CandidateProfile } from "@/lib/candidates/schema";
import { fromCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { PositionTier } from "@/lib/generated/prisma/enums";

type EventKey = { readonly institutionId: string; readonly startsOn: string };

export type TargetPosition = { readonly slug: string; readonly name: string; readonly tier: PositionTier };

/** Positions of the institution whose standard is in force on the event's first day; empty for who may not manage it. */
export async function listTargetPositions(
  viewer: Viewer,
  { institutionId, startsOn }: EventKey,
): Promise<readonly TargetPosition[]> {
  if (!can(viewer, "event:manage", institutionId)) return [];
  const day = fromCivilDate(startsOn);
  const inForce = {
    some: {
      status: { in: ["PUBLISHED" as const, "SUPERSEDED" as const] },
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gte: day } }],
    },
  };
  return db.position.findMany({
    where: { institutionId, OR: [{ standards: inForce }, { follows: { standards: inForce } }] },
    orderBy: [{ tier: "asc" }, { name: "asc" }],
    select: { slug: true, name: true, tier: true },
  });
}

export type KnownPerson = CandidateProfile & { readonly nip: string };

/** A person as last frozen in an event of the institution, to confirm instead of typing again; null for strangers. */
export async function findKnownPerson(viewer: Viewer, institutionId: string, nip: string): Promise<KnownPerson | null> {
  // What cannot be a NIP is not asked for: PostgreSQL refuses U+0000 with an error instead of finding nothing.
  if (!can(viewer, "event:manage", institutionId) || !/^\d+$/.test(nip)) return null;
  const latest = await db.candidate.findFirst({
    where: { person: { institutionId, nip } },
    orderBy: { createdAt: "desc" },
    select: { profile: true },
  });
  return latest && { nip, ...CandidateProfile.parse(latest.profile) };
}
