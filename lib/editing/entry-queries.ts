import "server-only";

import { db } from "@/lib/core/db";
import { lettersOf } from "@/lib/editing/rules";
import { Prisma } from "@/lib/generated/prisma/client";
import type { CompetencyKind } from "@/lib/generated/prisma/enums";

const { sql } = Prisma;

/** What `lettersOf` makes of a name, of a column. */
export const lettersIn = (column: Prisma.Sql): Prisma.Sql =>
  sql`regexp_replace(lower(${column}), '[^a-z0-9]', '', 'g')`;

/** Whether an entry (c) goes by one of these names, given as their letters. */
export const goesBy = (letters: readonly string[]): Prisma.Sql => sql`
  (${lettersIn(sql`c.name`)} = ANY(${letters})
   OR EXISTS (SELECT 1 FROM unnest(c.aliases) AS other WHERE ${lettersIn(sql`other`)} = ANY(${letters})))`;

/**
 * Code of the entry of the dictionary that goes by this name, letter by letter; null where none does. The dictionary is
 * public: no viewer is asked.
 */
export async function findEntryCode(kind: CompetencyKind, name: string): Promise<string | null> {
  const letters = lettersOf(name);
  if (letters === "") return null;
  const [entry] = await db.$queryRaw<{ code: string }[]>(sql`
    SELECT c.code FROM competencies c
    WHERE c.kind = ${kind}::competency_kind AND ${goesBy([letters])}
    ORDER BY ${lettersIn(sql`c.name`)} = ${letters} DESC, c.code
    LIMIT 1`);
  return entry?.code ?? null;
}
