import "server-only";

import type { AuditEntry } from "@/lib/audit/record";
import { recordAudit } from "@/lib/audit/record";
import type { Permission, Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { BodyCorrectionRow } from "@/lib/body-corrections/correction-queries";
import { BODY_CORRECTION } from "@/lib/body-corrections/correction-queries";
import type { BodyPlace } from "@/lib/body-corrections/paths";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { Prisma } from "@/lib/generated/prisma/client";

type Asked = { readonly id: string; readonly permission: Permission };

/** Authorised and locked: first the regulation, so that two corrections of it never pass each other. */
export async function lockCorrection(
  tx: Transaction,
  viewer: Viewer,
  { id, permission }: Asked,
): Promise<BodyCorrectionRow> {
  const where = { id };
  const found = await tx.bodyCorrection.findUnique({
    where,
    select: { regulationId: true, regulation: { select: { institutionId: true } } },
  });
  if (!found) throw refuse.notFound("Koreksi");
  authorizeRecord(viewer, permission, { institutionId: found.regulation.institutionId, name: "Koreksi" });
  await lockRegulation(tx, found.regulationId);
  const row = await tx.bodyCorrection.findUnique({ where, select: BODY_CORRECTION });
  if (!row) throw refuse.notFound("Koreksi");
  return row;
}

/** One that can still be written. */
export async function lockDraft(tx: Transaction, viewer: Viewer, id: string): Promise<BodyCorrectionRow> {
  const row = await lockCorrection(tx, viewer, { id, permission: "regulation:draft" });
  if (row.status === "PUBLISHED") throw refuse.rule("Koreksi ini sudah terbit.");
  if (row.status === "IN_REVIEW") throw refuse.rule("Koreksi ini sudah dikirim dan sedang diverifikasi.");
  return row;
}

/** Two corrections of it are never started, written or published at once. */
export async function lockRegulation(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM regulations WHERE id = ${id}::uuid FOR UPDATE`;
}

type Step = Pick<Prisma.BodyCorrectionUncheckedUpdateInput, "status" | "validFrom" | "publishedById" | "publishedAt">;

export async function setStatus(tx: Transaction, { id }: BodyCorrectionRow, step: Step): Promise<void> {
  await tx.bodyCorrection.update({ where: { id }, data: { ...step, revision: { increment: 1 } } });
}

export const placeOf = ({ id, regulation }: BodyCorrectionRow): BodyPlace => ({ regulation: regulation.slug, id });

export type Values = Readonly<Record<string, string | null>>;
type Entry = Pick<AuditEntry, "actor" | "action" | "before"> & { readonly after?: Values };

export async function record(
  tx: Transaction,
  { id, regulation }: BodyCorrectionRow,
  { after, ...entry }: Entry,
): Promise<void> {
  await recordAudit(tx, {
    ...entry,
    institutionId: regulation.institutionId,
    subjectType: "body-correction",
    subjectId: id,
    after: { regulation: regulation.slug, ...after },
  });
}
