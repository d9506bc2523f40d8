import "server-only";

import type { Transaction } from "@/lib/core/db";

/**
 * Gives versions that are about to be published their numbers: each the one after the last that another version of its
 * position was ever published with (docs/adr/0029). Called by whoever publishes, under the lock of the institution.
 */
export async function numberVersions(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE standard_versions v SET version = 1 + coalesce((
      SELECT max(o.version) FROM standard_versions o WHERE o.position_id = v.position_id AND o.id <> v.id), 0)
    WHERE v.id = ANY(${[...ids]}::uuid[])`;
}

/** The same of one; answers its number. */
export async function numberVersion(tx: Transaction, id: string): Promise<number | null> {
  await numberVersions(tx, [id]);
  return (await tx.standardVersion.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;
}
