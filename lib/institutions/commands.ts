import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorize } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { fingerprint } from "@/lib/editing/fingerprint";
import { requireSeen } from "@/lib/editing/seen";
import type { CreateInstitution, EditInstitution } from "@/lib/institutions/schema";

/**
 * Names the institution: in full, as letterheads have it, and short, as lists have it. Final results and frozen standards
 * keep the name they were made with.
 *
 * @returns the mark of the names as they stand now
 * @throws Refusal `forbidden`, `not-found`, `conflict`, `invalid` (a name that another institution has)
 */
export async function editInstitution(viewer: Viewer, { rowId: id, ...input }: EditInstitution): Promise<string> {
  authorize(viewer, "institution:edit", id);
  const { name, shortName } = input;
  await db.$transaction(async (tx) => {
    await lockNames(tx);
    const where = { id };
    const before = await tx.institution.findUnique({ where, select: { name: true, shortName: true } });
    if (!before) throw refuse.notFound("Instansi");
    requireSeen(fingerprint(before), input, [before, { name, shortName }]);
    await requireOwnNames(tx, { id, name, shortName });
    await tx.institution.update({ where, data: { name, shortName }, select: { id: true } });
    await recordAudit(tx, {
      actor: viewer,
      institutionId: id,
      action: "institution.edited",
      subjectType: "institution",
      subjectId: id,
      before,
      after: { name, shortName },
    });
  });
  return fingerprint({ name, shortName });
}

/**
 * An institution joins the portal, made at the server itself: admins rule over their own alone, and this one has none yet.
 * Whoever has typed at the server is nobody of the portal, so that its trail begins without a name.
 *
 * @returns its id
 * @throws Refusal `invalid` (an address or a name that another institution has)
 */
export async function createInstitutionAtServer(input: CreateInstitution): Promise<string> {
  return db.$transaction(async (tx) => {
    await lockNames(tx);
    const other = await tx.institution.findUnique({ where: { slug: input.slug }, select: { id: true } });
    if (other) throw refuse.field("slug", "Alamat ini sudah dipakai instansi lain.");
    await requireOwnNames(tx, input);
    const { id } = await tx.institution.create({ data: input, select: { id: true } });
    const subject = { subjectType: "institution", subjectId: id };
    await recordAudit(tx, { actor: null, institutionId: id, action: "institution.created", ...subject, after: input });
    return id;
  });
}

/** One naming at a time: two institutions must not take the same name at once. */
async function lockNames(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE institutions IN SHARE ROW EXCLUSIVE MODE`;
}

type Named = { readonly id?: string; readonly name: string; readonly shortName: string };

async function requireOwnNames(tx: Transaction, { id, ...names }: Named): Promise<void> {
  for (const field of ["name", "shortName"] as const) {
    const taken = { [field]: { equals: names[field], mode: "insensitive" } } as const;
    const other = await tx.institution.findFirst({
      where: { ...taken, ...(id === undefined ? {} : { id: { not: id } }) },
      select: { id: true },
    });
    if (other) throw refuse.field(field, `“${names[field]}” sudah dipakai instansi lain.`);
  }
}
