import "server-only";

import { cache } from "react";

import { db } from "@/lib/core/db";
import { Withdrawal } from "@/lib/publication/withdrawals";
import { REGULATION_NAME, regulationName } from "@/lib/regulations/labels";
import { Slug } from "@/lib/regulations/schema";

/** A publication that was taken back before its first day, as it had been announced. */
export type WithdrawnPublication = Pick<Withdrawal, "regulation" | "effectiveFrom"> & { readonly at: Date };

/**
 * What once stood at the address of a regulation and was withdrawn; null where nothing was, or it is published again.
 * Public: only what the publication had announced, nothing of the draft that it is now. One that has become another
 * regulation since, or is removed, is not known by the address any more.
 *
 * @param slug as typed
 */
export const findWithdrawnPublication = cache(async (slug: string): Promise<WithdrawnPublication | null> => {
  if (!Slug.safeParse(slug).success) return null;
  const regulation = await db.regulation.findFirst({
    where: { slug, status: "DRAFT", reviews: { some: { outcome: "WITHDRAWN" } } },
    select: { id: true, ...REGULATION_NAME },
  });
  if (!regulation) return null;
  const event = await db.auditEvent.findFirst({
    where: { subjectType: "regulation", subjectId: regulation.id, action: "regulation.withdrawn" },
    orderBy: { id: "desc" },
    select: { at: true, after: true },
  });
  const announced = Withdrawal.safeParse(event?.after).data;
  if (!event || announced?.regulation !== regulationName(regulation)) return null;
  return { regulation: announced.regulation, effectiveFrom: announced.effectiveFrom, at: event.at };
});
