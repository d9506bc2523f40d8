import "server-only";

import type { Transaction } from "@/lib/core/db";
import type { Register } from "@/lib/dictionary-editing/import-register";
import { registerOf, textKey } from "@/lib/dictionary-editing/import-register";
import type { EntryUse, EntryWords, LevelWords } from "@/lib/dictionary-editing/rules";
import { goesBy, lettersIn } from "@/lib/editing/entry-queries";
import { fingerprint } from "@/lib/editing/fingerprint";
import { lettersOf } from "@/lib/editing/rules";
import { Prisma } from "@/lib/generated/prisma/client";
import { PUBLISHED } from "@/lib/standards/in-force";

const { sql } = Prisma;

/** Mark of the words of an entry as they stand. */
export function entryMark({ name, kind, definition, aliases }: EntryWords): string {
  return fingerprint({ name, kind, definition, aliases });
}

/** Mark of the text of a level as it stands; of none, too. */
export function levelMark({ description, indicators, source }: LevelWords): string {
  return fingerprint({ description, indicators, source });
}

type Named = { readonly institutionId: string; readonly code: string };

/** Which standards name the entry, seen from one institution. */
export async function readUse(
  client: Pick<Transaction, "competencyRequirement">,
  { institutionId, code }: Named,
): Promise<EntryUse> {
  const competency = { code };
  const [rows, visibleRows, elsewhere] = await Promise.all([
    client.competencyRequirement.count({ where: { competency } }),
    client.competencyRequirement.count({ where: { competency, ...visibleTo(institutionId) } }),
    client.competencyRequirement.count({ where: { competency, ...publishedElsewhere(institutionId) } }),
  ]);
  return { rows, visibleRows, publishedElsewhere: elsewhere };
}

/** Whether anything goes by the entry beside the institution's own texts of its levels; drafts of anybody, too. */
export async function isEntryUsed(tx: Transaction, { institutionId, code }: Named): Promise<boolean> {
  const { _count } = await tx.competency.findUniqueOrThrow({
    where: { code },
    select: {
      _count: {
        select: {
          requirements: true,
          instruments: true,
          suggestions: true,
          levels: { where: { institutionId: { not: institutionId } } },
        },
      },
    },
  });
  return Object.values(_count).some((count) => count > 0);
}

/** Rows of published standards of other institutions. */
function publishedElsewhere(institutionId: string) {
  return {
    standardVersion: { status: PUBLISHED, regulation: { institutionId: { not: institutionId } } },
  } satisfies Prisma.CompetencyRequirementWhereInput;
}

/** Rows of published standards, and of the drafts of one institution: nobody else knows of those. */
export function visibleTo(institutionId: string) {
  return {
    standardVersion: { OR: [{ status: PUBLISHED }, { regulation: { institutionId } }] },
  } satisfies Prisma.CompetencyRequirementWhereInput;
}

const TEXT = { description: true, indicators: true, source: true } as const;

/** The words of an entry, locked until the transaction ends. */
export async function lockEntry(tx: Transaction, code: string) {
  // The table first, as an import does, so that the two never wait for each other.
  await tx.$executeRaw`LOCK TABLE competencies, competency_levels IN ROW EXCLUSIVE MODE`;
  await tx.$queryRaw`SELECT 1 FROM competencies WHERE code = ${code} FOR NO KEY UPDATE`;
  return tx.competency.findUnique({
    where: { code },
    select: { id: true, name: true, kind: true, definition: true, aliases: true },
  });
}

/** The institution's text of one level; null where there is none. */
export function readText(tx: Transaction, where: TextPlace) {
  return tx.competencyLevel.findUnique({ where: { institutionId_competencyId_level: where }, select: TEXT });
}

export type TextPlace = {
  readonly institutionId: string;
  readonly competencyId: string;
  readonly level: number;
};

type Namesake = Pick<EntryWords, "name" | "aliases"> & { readonly code: string };

/**
 * Another entry that goes by one of these names already, letter by letter: of the same kind by any of them, of another kind
 * where an other name is that one's very name. "Integritas" beside a technical competency would draw away what imports look for.
 */
export async function findNamesake(
  tx: Pick<Transaction, "$queryRaw">,
  {
    code,
    kind,
    names,
    aliases,
  }: Pick<EntryWords, "kind" | "aliases"> & { readonly code: string; readonly names: readonly string[] },
): Promise<Namesake | null> {
  const own = names.map(lettersOf);
  const aliased = names.filter((name) => aliases.includes(name)).map(lettersOf);
  const [namesake] = await tx.$queryRaw<Namesake[]>(sql`
    SELECT c.code, c.name, c.aliases FROM competencies c
    WHERE c.code <> ${code}
      AND ((c.kind = ${kind}::competency_kind AND ${goesBy(own)}) OR ${lettersIn(sql`c.name`)} = ANY(${aliased}))
    ORDER BY c.code LIMIT 1`);
  return namesake ?? null;
}

/** All entries with one institution's texts. */
export async function readRegister(client: Pick<Transaction, "competency">, institutionId: string): Promise<Register> {
  const rows = await client.competency.findMany({
    orderBy: { code: "asc" },
    select: {
      code: true,
      name: true,
      kind: true,
      definition: true,
      aliases: true,
      levels: { where: { institutionId }, select: { level: true, ...TEXT } },
      requirements: { where: publishedElsewhere(institutionId), take: 1, select: { id: true } },
    },
  });
  const texts = rows.flatMap(({ code, levels }) =>
    levels.map(({ level, ...text }) => [textKey(code, level), text] as const),
  );
  const entries = new Map(
    rows.map(({ code, levels: _levels, requirements: _requirements, ...words }) => [code, words]),
  );
  const shared = rows.filter(({ requirements }) => requirements.length > 0).map(({ code }) => code);
  return registerOf({ entries, texts: new Map(texts), sharedCodes: new Set(shared) });
}
