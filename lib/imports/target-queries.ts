import type { Transaction } from "@/lib/core/db";
import type { RelationType } from "@/lib/generated/prisma/enums";
import { isCited } from "@/lib/imports/targets";
import { REGULATION_NAME } from "@/lib/regulations/labels";

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
