import { existsSync } from "node:fs";
import { join } from "node:path";

import { openEmbeddedDatabase } from "./embedded-database.mjs";
import { DATA, ROOT } from "./paths.mjs";

/** Reads `.env`, as Next does; what is already set wins. */
export function loadEnvironmentFile() {
  const path = join(ROOT, ".env");
  if (existsSync(path)) process.loadEnvFile(path);
}

/**
 * Calls `work` with the address of the database that the environment names, or of the embedded one. An embedded
 * server that had to be started for it is stopped again; one that somebody already uses keeps running.
 */
export async function withDatabase(work) {
  loadEnvironmentFile();
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const database = await openEmbeddedDatabase(DATA);
  try {
    return await work(database.url);
  } finally {
    if (!database.adopted) await database.stop();
  }
}
