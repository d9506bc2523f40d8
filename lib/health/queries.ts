import "server-only";

import { db } from "@/lib/core/db";
import { log } from "@/lib/core/log";

/** Is the database reachable, and are all the migrations it knows of applied? Public: says yes or no, nothing else. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    const [row] = await db.$queryRaw<{ unfinished: bigint }[]>`
      SELECT count(*) AS unfinished FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL`;
    return row?.unfinished === 0n;
  } catch (error) {
    log.error({ err: error }, "health check failed");
    return false;
  }
}
