import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import type { RelationType } from "@/lib/generated/prisma/enums";
import { isCited } from "@/lib/imports/targets";
import { overCaution } from "@/lib/publication/cautions";
import { REGULATION_NAME, regulationName } from "@/lib/regulations/labels";

type Relation = {
  readonly type: RelationType;
  readonly citation: { readonly value: string | null };
  readonly target: string | null;
};

/**
 * What a text revokes or amends is named by kind, number and year: where the institution has published it, it is that.
 * Authorized by whoever asks.
 */
export async function withTargets<Row extends Relation>(
  db: Pick<Transaction, "regulation">,
  institutionId: string,
  relations: readonly Row[],
): Promise<Row[]> {
  const own = await db.regulation.findMany({
    where: { institutionId, status: { not: "DRAFT" } },
    select: { slug: true, ...REGULATION_NAME },
  });
  return relations.map((relation) => {
    const found = own.filter((other) => isCited(relation.citation.value ?? "", other));
    return relation.type === "BASED_ON" || found.length !== 1
      ? relation
      : { ...relation, target: found[0]?.slug ?? null };
  });
}

type Read = { readonly relations: readonly Relation[]; readonly effectiveFrom: string | null };

/**
 * What the text revokes or amends though it is over before its first day (today, while nobody knows that), as sentences.
 * Authorized by whoever asks.
 */
export async function readOver(
  db: Pick<Transaction, "regulation">,
  institutionId: string,
  { relations: read, effectiveFrom }: Read,
): Promise<readonly string[]> {
  const relations = await withTargets(db, institutionId, read);
  const day = effectiveFrom ?? todayInJakarta(new Date());
  const rows = await db.regulation.findMany({
    where: {
      slug: { in: relations.flatMap(({ target }) => (target === null ? [] : [target])) },
      revokedFrom: { lte: fromCivilDate(day) },
    },
    select: { slug: true, ...REGULATION_NAME, revokedFrom: true },
  });
  return relations.flatMap(({ type, target }) => {
    const over = rows.find(({ slug }) => slug === target);
    if (type === "BASED_ON" || !over?.revokedFrom) return [];
    return [overCaution({ type, name: regulationName(over), revokedFrom: toCivilDate(over.revokedFrom) })];
  });
}
