import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import type { PlannedInstrument } from "@/lib/events/matrix-queries";
import { readMatrix } from "@/lib/events/matrix-queries";
import type { Matrix } from "@/lib/events/rules";

export type InstrumentPlan = {
  readonly event: { readonly id: string; readonly name: string; readonly institution: string };
  readonly canEdit: boolean;
  readonly instruments: readonly PlannedInstrument[];
  readonly competencies: Matrix["competencies"];
};

/** The instruments of an event and the matrix, for HR of the institution; null for everybody else. */
export async function findInstrumentPlan(viewer: Viewer, eventId: string): Promise<InstrumentPlan | null> {
  const event = await db.assessmentEvent.findUnique({
    where: { id: eventId },
    select: { id: true, name: true, status: true, institutionId: true, institution: { select: { shortName: true } } },
  });
  if (!event || !can(viewer, "event:manage", event.institutionId)) return null;
  return {
    event: { id: event.id, name: event.name, institution: event.institution.shortName },
    canEdit: event.status === "PREPARING",
    ...(await readMatrix(db, eventId)),
  };
}
