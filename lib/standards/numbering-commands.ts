import "server-only";

import type { Transaction } from "@/lib/core/db";

/**
 * Gives versions that are about to be published their numbers: each the one after the last that another version of its
 * position was ever published with (docs/adr/0029). Called by whoever publishes, under the lock of the institution.
 *
 * @returns the numbers, in no order
 */
export function numberVersions(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly version: number }[]> {
  return tx.$queryRaw`
    UPDATE standard_versions v SET version = 1 + coalesce((
      SELECT max(o.version) FROM standard_versions o WHERE o.position_id = v.position_id AND o.id <> v.id), 0)
    WHERE v.id = ANY(${[...ids]}::uuid[]) RETURNING v.id::text, v.version::int`;
}
