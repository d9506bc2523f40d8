import "server-only";

import { z } from "zod";

import type { Transaction } from "@/lib/core/db";
import { toCivilDate } from "@/lib/core/civil-date";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Correctable } from "@/lib/corrections/rules";
import type { LastReturn } from "@/lib/corrections/standing";
import type { ReviewOutcome } from "@/lib/generated/prisma/enums";
import { findCorrectors, STANDARD_EDITS } from "@/lib/publication/commented-queries";
import { inForceOn, UNPUBLISHED } from "@/lib/standards/in-force";
import { isPublished, publishedNumber } from "@/lib/standards/validity";
import { REGULATION_NAME } from "@/lib/regulations/labels";

// What commands and pages of corrections read in common; whoever asks is authorized by them.

export const CORRECTION = {
  id: true,
  status: true,
  revision: true,
  version: true,
  correctionReason: true,
  validFrom: true,
  validTo: true,
  draftedById: true,
  positionId: true,
  regulationId: true,
  position: { select: { slug: true, name: true, unit: true, institution: { select: { slug: true } } } },
  regulation: { select: { slug: true, ...REGULATION_NAME, status: true, institutionId: true } },
  _count: { select: { competencies: true, comments: { where: { resolvedAt: null } } } },
} as const satisfies Prisma.StandardVersionSelect;

export type CorrectionRow = Prisma.StandardVersionGetPayload<{ select: typeof CORRECTION }>;

const VERSION = {
  id: true,
  version: true,
  regulationId: true,
  validFrom: true,
  validTo: true,
  regulation: { select: { slug: true, ...REGULATION_NAME } },
} as const;

type VersionRow = Prisma.StandardVersionGetPayload<{ select: typeof VERSION }>;

function toPeriod({ validFrom, validTo }: Pick<VersionRow, "validFrom" | "validTo">) {
  return { validFrom: toCivilDate(validFrom), validTo: validTo && toCivilDate(validTo) };
}

const toVersion = ({ version, ...row }: Pick<VersionRow, "version" | "validFrom" | "validTo">) => ({
  version: publishedNumber(version),
  ...toPeriod(row),
});

/** The published version of the position that is in force on a day, of whatever regulation; null where none is. */
export async function findReplaced(tx: Transaction, { positionId, regulationId }: CorrectionRow, day: string) {
  const row = await tx.standardVersion.findFirst({ where: { positionId, ...inForceOn(day) }, select: VERSION });
  return row && { id: row.id, regulation: row.regulation, ...toVersion(row), isOwn: row.regulationId === regulationId };
}

/** What decides whether a correction of a version can be started. */
export async function readCorrectable(tx: Transaction, row: CorrectionRow): Promise<Correctable> {
  const { positionId, regulationId } = row;
  const own = { positionId, regulationId };
  const open = await tx.standardVersion.count({
    where: { ...own, correctionReason: { not: null }, status: UNPUBLISHED },
  });
  const next = await tx.standardVersion.findFirst({
    where: { ...own, status: "PUBLISHED", validFrom: { gt: row.validFrom } },
    orderBy: { validFrom: "asc" },
    select: VERSION,
  });
  return {
    ...toPeriod(row),
    isPublished: isPublished(row),
    hasOpenCorrection: open > 0,
    next: next && toVersion(next),
  };
}

/** What the rules of publishing ask of an open correction. */
export async function readSent(tx: Transaction, row: CorrectionRow) {
  return {
    state: row.status === "IN_REVIEW" ? ("IN_REVIEW" as const) : ("DRAFT" as const),
    editorIds: await findCorrectors(tx, { ...row, institutionId: row.regulation.institutionId }, STANDARD_EDITS),
    isEmpty: row._count.competencies === 0,
    openCommentCount: row._count.comments,
  };
}

/** Whether anything was edited in the copy with which a correction begins, as the audit trail has it. */
export async function isEdited(tx: Transaction, { id, regulation }: CorrectionRow): Promise<boolean> {
  const edited = { subjectType: "standard-version", subjectId: id, action: "standard.edited" };
  return (await tx.auditEvent.count({ where: { institutionId: regulation.institutionId, ...edited } })) > 0;
}

const Returned = z.object({ reason: z.string() });

/** What is said of a draft that was further on its way before. */
const OUTCOME: Readonly<Record<string, ReviewOutcome>> = {
  "correction.returned": "RETURNED",
  "correction.recalled": "RECALLED",
  "correction.withdrawn": "WITHDRAWN",
};

/** Why a correction came back from its verifiers, where that was its last step, as the audit trail has it. */
export async function findLastReturn(
  tx: Transaction,
  subject: { readonly subjectType: string; readonly subjectId: string },
): Promise<LastReturn | null> {
  const event = await tx.auditEvent.findFirst({
    where: { ...subject, action: { startsWith: "correction.", not: "correction.edited" } },
    orderBy: { id: "desc" },
    select: { action: true, at: true, after: true, actor: { select: { name: true } } },
  });
  const outcome = OUTCOME[event?.action ?? ""];
  if (!event || outcome === undefined) return null;
  return { outcome, by: event.actor?.name ?? "", at: event.at, ...Returned.parse(event.after) };
}
