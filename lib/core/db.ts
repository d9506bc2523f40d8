import "server-only";

import { PrismaPg } from "@prisma/adapter-pg";

import { env } from "@/lib/core/env";
import { PrismaClient } from "@/lib/generated/prisma/client";
import type { Prisma } from "@/lib/generated/prisma/client";

const globalForDb = globalThis as unknown as { db?: PrismaClient; indexDb?: PrismaClient };

/** One client per process; `next dev` re-evaluates modules on every edit. */
export const db = (globalForDb.db ??= new PrismaClient({
  adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL }),
}));

const INDEX_ONLY =
  "SELECT set_config('enable_seqscan', 'off', false), set_config('max_parallel_workers_per_gather', '0', false)";

/**
 * Connections that neither scan whole tables nor start parallel workers, for the search (lib/catalogue/index-queries.ts).
 * Set once for each: within a transaction of its own, every search would go to the database four times instead of once.
 */
export const indexDb: Pick<PrismaClient, "$queryRaw"> = (globalForDb.indexDb ??= new PrismaClient({
  adapter: new PrismaPg({
    connectionString: env.DATABASE_URL,
    max: Math.ceil(env.DATABASE_POOL / 2),
    // pg waits for what it answers, which its types do not say.
    onConnect: (client): unknown => client.query(INDEX_ONLY),
  }),
}));

export type Transaction = Prisma.TransactionClient;
