import "server-only";

import pg from "pg";

import { env } from "@/lib/core/env";
import type { Prisma } from "@/lib/generated/prisma/client";

/** The database refused a statement, or is away. */
export class BulkError extends Error {
  override readonly name = "BulkError";
}

type Execute = (statement: Prisma.Sql) => Promise<void>;

/**
 * Writes tens of megabytes in one transaction, on a connection of its own and past Prisma, which writes every parameter
 * as JSON and reads it back: keeping a regulation of a thousand positions took twice as long that way, and more memory.
 *
 * @throws BulkError where the database does not take it; nothing is kept then
 */
export async function inBulk(write: (execute: Execute) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  // A connection that breaks is told by the statement that it breaks, too.
  client.on("error", () => {});
  const execute = async ({ text, values }: Pick<Prisma.Sql, "text" | "values">): Promise<void> => {
    await client.query(text, values).catch(toBulkError);
  };
  await client.connect().catch(toBulkError);
  try {
    await execute({ text: "BEGIN", values: [] });
    await write(execute);
    await execute({ text: "COMMIT", values: [] });
  } finally {
    // Without its COMMIT the database undoes what was begun.
    await client.end().catch(() => {});
  }
}

function toBulkError(cause: Error): never {
  throw new BulkError(cause.message, { cause });
}
