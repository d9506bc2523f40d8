import "server-only";

import { db } from "@/lib/core/db";
import { StandardDocument } from "@/lib/standards/document";

/**
 * Frozen standards by hash: many candidates of an event are pinned to the same one. For queries that have authorized
 * the sheets.
 */
export async function readStandards(
  hashes: readonly string[],
  client: Pick<typeof db, "candidate"> = db,
): Promise<ReadonlyMap<string, StandardDocument>> {
  const frozen = await client.candidate.findMany({
    where: { standardHash: { in: [...new Set(hashes)] } },
    distinct: ["standardHash"],
    select: { standardHash: true, standardSnapshot: true },
  });
  return new Map(
    frozen.map(({ standardHash, standardSnapshot }) => [standardHash, StandardDocument.parse(standardSnapshot)]),
  );
}
