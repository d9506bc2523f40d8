import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorize } from "@/lib/auth/viewer";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { fingerprint } from "@/lib/editing/fingerprint";
import { requireSeen } from "@/lib/editing/seen";
import type { EditInstitution } from "@/lib/institutions/schema";

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
    // One renaming at a time: two institutions must not take the same name at once.
    await tx.$executeRaw`LOCK TABLE institutions IN SHARE ROW EXCLUSIVE MODE`;
    const where = { id };
    const before = await tx.institution.findUnique({ where, select: { name: true, shortName: true } });
    if (!before) throw refuse.notFound("Instansi");
    requireSeen(fingerprint(before), input, [before, { name, shortName }]);
    for (const field of ["name", "shortName"] as const) {
      const taken = { id: { not: id }, [field]: { equals: input[field], mode: "insensitive" } } as const;
      const other = await tx.institution.findFirst({ where: taken, select: { id: true } });
      if (other) throw refuse.field(field, "Nama ini sudah dipakai instansi lain.");
    }
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
