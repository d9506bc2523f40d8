import "server-only";

import type { AuditEntry } from "@/lib/audit/record";
import { recordAudit } from "@/lib/audit/record";
import type { Permission, Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { CorrectionRow } from "@/lib/corrections/correction-queries";
import { CORRECTION } from "@/lib/corrections/correction-queries";
import type { Place } from "@/lib/corrections/paths";
import type { Withdrawal } from "@/lib/publication/withdrawals";
import { positionTitle } from "@/lib/regulations/labels";
import { isPublished } from "@/lib/standards/validity";

type Asked = { readonly standardId: string; readonly permission: Permission };

/**
 * A version of whatever kind, authorised and locked in the order of everybody: institution, regulation, standard.
 *
 * @throws Refusal `not-found`, `forbidden`
 */
export async function lockVersion(
  tx: Transaction,
  viewer: Viewer,
  { standardId, permission }: Asked,
): Promise<CorrectionRow> {
  const where = { id: standardId };
  const found = await tx.standardVersion.findUnique({ where, select: CORRECTION });
  if (!found) throw refuse.notFound("Standar");
  const { institutionId } = found.regulation;
  authorizeRecord(viewer, permission, { institutionId, name: "Standar" });
  await tx.$queryRaw`SELECT 1 FROM institutions WHERE id = ${institutionId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM regulations WHERE id = ${found.regulationId}::uuid FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM standard_versions WHERE id = ${standardId}::uuid FOR UPDATE`;
  const row = await tx.standardVersion.findUnique({ where, select: CORRECTION });
  if (!row) throw refuse.notFound("Standar");
  return row;
}

/**
 * A correction that is still open.
 *
 * @throws Refusal as lockVersion, and `rule` (no correction, published already)
 */
export async function lockCorrection(tx: Transaction, viewer: Viewer, asked: Asked): Promise<CorrectionRow> {
  const row = await lockVersion(tx, viewer, asked);
  if (row.correctionReason === null) throw refuse.rule("Standar ini bukan koreksi salinan.");
  if (isPublished(row)) throw refuse.rule("Koreksi ini sudah terbit.");
  return row;
}

export async function setStatus(tx: Transaction, { id }: CorrectionRow, status: "DRAFT" | "IN_REVIEW"): Promise<void> {
  await tx.standardVersion.update({ where: { id }, data: { status, revision: { increment: 1 } } });
}

export const placeOf = ({ id, regulation }: CorrectionRow): Place => ({ regulation: regulation.slug, standardId: id });

type Entry = Pick<AuditEntry, "actor" | "action"> & {
  /** Beside which correction it is. */
  readonly after?: Readonly<Record<string, string | number | null | Withdrawal["endings"]>>;
};

export async function record(tx: Transaction, row: CorrectionRow, { after, ...entry }: Entry): Promise<void> {
  const { id: subjectId, position, regulation } = row;
  await recordAudit(tx, {
    ...entry,
    institutionId: regulation.institutionId,
    subjectType: "standard-version",
    subjectId,
    after: { position: positionTitle(position), regulation: regulation.slug, ...after },
  });
}
