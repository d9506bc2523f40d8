import "server-only";

import { PrismaPg } from "@prisma/adapter-pg";

import { env } from "@/lib/core/env";
import { createStatementNames } from "@/lib/core/statement-names";
import { PrismaClient } from "@/lib/generated/prisma/client";
import type { Prisma } from "@/lib/generated/prisma/client";

const globalForDb = globalThis as unknown as { db?: PrismaClient; indexDb?: PrismaClient };

/** Ten seconds, as pg has it, would let most visitors of a quiet portal wait for a new connection. */
const IDLE_MS = 300_000;

/** After Prisma's two and five seconds, a busy machine answered the page of a large regulation with an error. */
const PATIENCE = { maxWait: 15_000, timeout: 30_000 };

/** One client per process; `next dev` re-evaluates modules on every edit. */
export const db = (globalForDb.db ??= new PrismaClient({
  adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL, idleTimeoutMillis: IDLE_MS }),
  transactionOptions: PATIENCE,
}));

const INDEX_ONLY =
  "SELECT set_config('enable_seqscan', 'off', false), set_config('max_parallel_workers_per_gather', '0', false)";

/** More than the search asks in one combination of words and filters after the other, in the forms people use. */
const SEARCH_STATEMENTS = 64;

/**
 * Connections that neither scan whole tables nor start parallel workers, for the search (lib/catalogue/index-queries.ts).
 * Set once for each: within a transaction of its own, every search would go to the database four times instead of once.
 * They keep their statements prepared: to plan one took three times as long as to run it.
 */
export const indexDb: Pick<PrismaClient, "$queryRaw"> = (globalForDb.indexDb ??= new PrismaClient({
  adapter: new PrismaPg(
    {
      connectionString: env.DATABASE_URL,
      max: Math.ceil(env.DATABASE_POOL / 2),
      idleTimeoutMillis: IDLE_MS,
      // pg waits for what it answers, which its types do not say.
      onConnect: (client): unknown => client.query(INDEX_ONLY),
    },
    { statementNameGenerator: createStatementNames(SEARCH_STATEMENTS) },
  ),
}));

export type Transaction = Prisma.TransactionClient;
