import "server-only";

import { PrismaPg } from "@prisma/adapter-pg";

import { env } from "@/lib/core/env";
import { PrismaClient } from "@/lib/generated/prisma/client";
import type { Prisma } from "@/lib/generated/prisma/client";

const globalForDb = globalThis as unknown as { db?: PrismaClient };

/** One client per process; `next dev` re-evaluates modules on every edit. */
export const db = (globalForDb.db ??= new PrismaClient({
  adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL }),
}));

export type Transaction = Prisma.TransactionClient;
