import "server-only";

import type { Transaction } from "@/lib/core/db";
import type { Register } from "@/lib/dictionary-editing/import-register";
import { registerOf, textKey } from "@/lib/dictionary-editing/import-register";
import type { EntryUse, EntryWords, LevelWords } from "@/lib/dictionary-editing/rules";
import { fingerprint } from "@/lib/editing/fingerprint";

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
  const [rows, publishedElsewhere] = await Promise.all([
    client.competencyRequirement.count({ where: { competency } }),
    client.competencyRequirement.count({
      where: {
        competency,
        standardVersion: {
          status: { in: ["PUBLISHED", "SUPERSEDED"] },
          regulation: { institutionId: { not: institutionId } },
        },
      },
    }),
  ]);
  return { rows, publishedElsewhere };
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

/** Another entry of the same kind that goes by one of these names already. */
export function findNamesake(
  tx: Transaction,
  {
    code,
    kind,
    names,
  }: { readonly code: string; readonly kind: EntryWords["kind"]; readonly names: readonly string[] },
) {
  return tx.competency.findFirst({
    where: {
      kind,
      code: { not: code },
      OR: [{ name: { in: [...names], mode: "insensitive" } }, { aliases: { hasSome: [...names] } }],
    },
    select: { code: true, name: true, aliases: true },
  });
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
    },
  });
  const texts = rows.flatMap(({ code, levels }) =>
    levels.map(({ level, ...text }) => [textKey(code, level), text] as const),
  );
  return registerOf(new Map(rows.map(({ code, levels: _levels, ...words }) => [code, words])), new Map(texts));
}
