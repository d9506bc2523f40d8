import "server-only";

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { db } from "@/lib/core/db";
import { log } from "@/lib/core/log";

/** Is the database reachable, with every migration that this release brings? Public: says yes or no, nothing else. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    const rows = await db.$queryRaw<{ name: string; isFinished: boolean }[]>`
      SELECT migration_name AS name, finished_at IS NOT NULL AS "isFinished"
      FROM _prisma_migrations WHERE rolled_back_at IS NULL`;
    const applied = new Set(rows.map(({ name }) => name));
    return rows.every(({ isFinished }) => isFinished) && listMigrations().every((name) => applied.has(name));
  } catch (error) {
    log.error({ err: error }, "health check failed");
    return false;
  }
}

/** Read at each check: a replica that was updated on disk but not restarted is better seen than missed. */
function listMigrations(): readonly string[] {
  // Not for the bundler: the folder belongs to the release, beside the server.
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "prisma/migrations");
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
}
