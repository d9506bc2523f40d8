import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { correctionObstacle, removalObstacle } from "@/lib/candidates/rules";
import { CandidateProfile } from "@/lib/candidates/schema";
import { countWritten } from "@/lib/candidates/written-queries";
import { db } from "@/lib/core/db";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { PositionTier } from "@/lib/generated/prisma/enums";
import { heldByStandard } from "@/lib/standards/following";

type EventKey = { readonly institutionId: string; readonly startsOn: string };

export type TargetPosition = { readonly slug: string; readonly name: string; readonly tier: PositionTier };

/** Positions of the institution whose standard is in force on the event's first day; empty for who may not manage it. */
export async function listTargetPositions(
  viewer: Viewer,
  { institutionId, startsOn }: EventKey,
): Promise<readonly TargetPosition[]> {
  if (!can(viewer, "event:manage", institutionId)) return [];
  return db.position.findMany({
    where: { institutionId, ...heldByStandard(startsOn) },
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

export type CorrectableCandidate = {
  readonly id: string;
  readonly revision: number;
  readonly event: { readonly id: string; readonly name: string };
  readonly person: KnownPerson;
  readonly targetPosition: string;
  /** Empty sheets that go with the candidate. */
  readonly sheetCount: number;
  /** Why nothing can be changed any more, or null. */
  readonly obstacle: string | null;
  /** Why the candidate stays at least, or null. */
  readonly removalObstacle: string | null;
};

/** A candidate as frozen in the event, to be corrected or removed by HR; null for everybody else. */
export async function findCandidateToCorrect(viewer: Viewer, id: string): Promise<CorrectableCandidate | null> {
  const row = await db.candidate.findUnique({
    where: { id },
    select: {
      id: true,
      revision: true,
      profile: true,
      person: { select: { nip: true } },
      targetPosition: { select: { name: true } },
      event: { select: { id: true, name: true, status: true, institutionId: true } },
      _count: { select: { sheets: { where: STANDING_SHEETS } } },
    },
  });
  if (!row || !can(viewer, "event:manage", row.event.institutionId)) return null;
  const facts = { status: row.event.status, ...(await countWritten(db, id)) };
  return {
    id,
    revision: row.revision,
    event: { id: row.event.id, name: row.event.name },
    person: { nip: row.person.nip, ...CandidateProfile.parse(row.profile) },
    targetPosition: row.targetPosition.name,
    sheetCount: row._count.sheets,
    obstacle: correctionObstacle(facts),
    removalObstacle: removalObstacle(facts),
  };
}
