import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { fingerprint } from "@/lib/editing/fingerprint";

export type EditableInstitution = {
  readonly id: string;
  /** Part of addresses: it never changes. */
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly mark: string;
};

/** The institutions that the viewer administers. */
export async function listEditableInstitutions(viewer: Viewer): Promise<readonly EditableInstitution[]> {
  const rows = await db.institution.findMany({
    where: { id: { in: [...institutionsWhere(viewer, "institution:edit")] } },
    orderBy: { shortName: "asc" },
    select: { id: true, slug: true, name: true, shortName: true },
  });
  return rows.map(({ name, shortName, ...row }) => ({
    ...row,
    name,
    shortName,
    mark: fingerprint({ name, shortName }),
  }));
}
