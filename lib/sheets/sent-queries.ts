import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";

export type SentSheet = {
  readonly candidate: string;
  readonly event: string;
  /** Own sheets of the same candidate that are not sent: until then nothing of others is shown (DESIGN.md 4). */
  readonly remaining: readonly { readonly id: string; readonly instrument: string }[];
  /** The remaining ones can still be filled. */
  readonly isOpen: boolean;
};

/** One's own sheet that is sent, with what keeps its result closed; null for everybody else, and for one that is not sent. */
export async function findSentSheet(viewer: Viewer, id: string): Promise<SentSheet | null> {
  const sheet = await db.sheet.findFirst({
    where: {
      id,
      assessorId: viewer.id,
      status: "SUBMITTED",
      candidate: { erasedAt: null, event: { institutionId: { in: [...institutionsWhere(viewer, "sheet:score")] } } },
    },
    select: {
      candidate: {
        select: {
          person: { select: { name: true } },
          event: { select: { name: true, status: true } },
          sheets: {
            where: { assessorId: viewer.id, status: { not: "SUBMITTED" } },
            orderBy: { instrument: { ordinal: "asc" } },
            select: { id: true, instrument: { select: { name: true } } },
          },
        },
      },
    },
  });
  if (!sheet) return null;
  const { person, event, sheets } = sheet.candidate;
  return {
    candidate: person.name,
    event: event.name,
    remaining: sheets.map(({ id: sheetId, instrument }) => ({ id: sheetId, instrument: instrument.name })),
    isOpen: event.status === "SCORING",
  };
}
