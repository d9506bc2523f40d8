import { withClient } from "./embedded-database.mjs";
import { applyMigrations } from "./schema-engine.mjs";

// Any number, the same in every replica. Not Prisma's own (72707369): the engine may take that one itself.
const LOCK = 20_260_213;

/** Applies pending migrations. Replicas that start together wait for the first one. */
export async function migrate(url) {
  return withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return applyMigrations(url);
  });
}
