import "server-only";

import pg from "pg";

import { env } from "@/lib/core/env";
import type { Prisma } from "@/lib/generated/prisma/client";

/** The database refused a statement, or is away. */
export class BulkError extends Error {
  override readonly name = "BulkError";
}

/** Sends a statement; what the database refused of it is thrown by the next one, or by {@link inBulk} at the end. */
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
  let running: Promise<unknown> = Promise.resolve();
  // Waits for the statement before, not for its own: the next one is put together while the database works on this one.
  const execute = async ({ text, values }: Pick<Prisma.Sql, "text" | "values">): Promise<void> => {
    await running;
    running = client.query(text, values).catch(toBulkError);
    // Whoever waits for it next is told; until then it is no failure that nobody heard of.
    running.catch(() => {});
  };
  await client.connect().catch(toBulkError);
  try {
    await execute({ text: "BEGIN", values: [] });
    await write(execute);
    await execute({ text: "COMMIT", values: [] });
    await running;
  } finally {
    // Without its COMMIT the database undoes what was begun.
    await client.end().catch(() => {});
  }
}

function toBulkError(cause: Error): never {
  throw new BulkError(cause.message, { cause });
}
