import "server-only";

import { indexDb } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * Runs a search without sequential scans. The planner reckons a scan of a search table to be cheap, because it does not
 * count that every row's words have to be fetched and unpacked: a word that stands nowhere then took 12 s instead of 1 ms.
 * Nor in parallel: starting workers takes longer than the search, and other visitors need them.
 *
 * Public: both search tables hold only what is published.
 */
export async function queryByIndex<Row>(query: Prisma.Sql): Promise<readonly Row[]> {
  return indexDb.$queryRaw<Row[]>(query);
}

/** A tsquery: one of the lexemes, as they stand in the index. */
export function anyOf(lexemes: readonly string[]): Prisma.Sql {
  return toTsquery(lexemes.map(quote));
}

/** A tsquery: a lexeme with one of the beginnings. */
export function startingWith(beginnings: readonly string[]): Prisma.Sql {
  return toTsquery(beginnings.map((beginning) => `${quote(beginning)}:*`));
}

export function eitherOf(...queries: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join([...queries], " || ")})`;
}

export function allOf(queries: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join([...queries], " && ")})`;
}

function toTsquery(operands: readonly string[]): Prisma.Sql {
  return Prisma.sql`CAST(${[...new Set(operands)].join(" | ")} AS tsquery)`;
}

function quote(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, "$&$&")}'`;
}
