import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";

/** A meeting about a candidate that an assessor has to take part in. */
export type OwnMeeting = {
  readonly eventId: string;
  readonly eventName: string;
  readonly candidateId: string;
  readonly candidate: string;
  /** Signed, and nothing was changed since. */
  readonly hasSigned: boolean;
};

/** The meetings that are open for the viewer as an assessor: every own sheet of the candidate is sent. Unsigned ones first. */
export async function listOwnMeetings(viewer: Viewer): Promise<readonly OwnMeeting[]> {
  const rows = await db.candidate.findMany({
    where: {
      erasedAt: null,
      event: { status: "INTEGRATING", institutionId: { in: [...institutionsWhere(viewer, "sheet:score")] } },
      sheets: {
        some: { assessorId: viewer.id },
        none: { assessorId: viewer.id, status: { not: "SUBMITTED" } },
      },
    },
    orderBy: [{ event: { endsOn: "asc" } }, { person: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      person: { select: { name: true } },
      event: { select: { id: true, name: true } },
      signOffs: { where: { userId: viewer.id, voidedAt: null }, select: { userId: true } },
    },
  });
  return rows
    .map(({ id, person, event, signOffs }) => ({
      eventId: event.id,
      eventName: event.name,
      candidateId: id,
      candidate: person.name,
      hasSigned: signOffs.length > 0,
    }))
    .sort((one, other) => Number(one.hasSigned) - Number(other.hasSigned));
}
