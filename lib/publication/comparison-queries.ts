import "server-only";

import { z } from "zod";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/uuid";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";
import type { StandardDocument } from "@/lib/standards/document";
import { PUBLISHED } from "@/lib/standards/in-force";

const OF_DRAFT = { ...STANDARD_ROWS, positionId: true } as const;

export type DraftComparison = { readonly earlier: StandardDocument; readonly draft: StandardDocument };

/**
 * A standard beside the published version of its position before it or, where there is none, beside the one that it was
 * copied from; for whoever drafts or verifies in its institution. Null for everybody else and where there is no such one.
 */
export async function findDraftComparison(viewer: Viewer, id: string): Promise<DraftComparison | null> {
  if (!isUuid(id)) return null;
  const work = [...institutionsWhere(viewer, "regulation:draft"), ...institutionsWhere(viewer, "regulation:publish")];
  const regulation = { institutionId: { in: work } };
  return db.$transaction(async (tx) => {
    const draft = await tx.standardVersion.findFirst({ where: { id, regulation }, select: OF_DRAFT });
    if (!draft) return null;
    const { positionId, validFrom } = draft;
    const replaced = await tx.standardVersion.findFirst({
      where: { status: PUBLISHED, positionId, id: { not: id }, validFrom: { lte: validFrom } },
      orderBy: { validFrom: "desc" },
      select: STANDARD_ROWS,
    });
    const earlier = replaced ?? (await findCopied(tx, id));
    return earlier && { earlier: toStandardDocument(earlier), draft: toStandardDocument(draft) };
  });
}

const Copied = z.object({ copiedFrom: z.uuid() });

/** What it was copied from, as the trail has it; published, so that everybody may read it. */
async function findCopied(tx: Transaction, subjectId: string) {
  const event = await tx.auditEvent.findFirst({
    where: { subjectType: "standard-version", subjectId, action: "standard.drafted" },
    select: { after: true },
  });
  const copied = Copied.safeParse(event?.after).data;
  if (!copied) return null;
  return tx.standardVersion.findFirst({ where: { status: PUBLISHED, id: copied.copiedFrom }, select: STANDARD_ROWS });
}
