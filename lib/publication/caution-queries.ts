import "server-only";

import { toCivilDate } from "@/lib/core/civil-date";
import type { Transaction } from "@/lib/core/db";
import type { CautionFacts } from "@/lib/publication/cautions";
import { cautionsOf } from "@/lib/publication/cautions";
import { positionTitle } from "@/lib/regulations/labels";
import { RegulationBody } from "@/lib/regulations/schema";
import { TYPED_FILE } from "@/lib/regulations/typed";
import { UNREADABLE_NAME } from "@/lib/standards/labels";

/** So many competencies are named; a regulation may carry ten thousand. */
const MOST_DOUBTFUL = 20;

/** What is to be looked at once more before the draft is sent or published. Authorised by whoever asks. */
export async function readCautions(tx: Transaction, id: string): Promise<readonly string[]> {
  const row = await tx.regulation.findUniqueOrThrow({
    where: { id },
    select: {
      body: true,
      effectiveFrom: true,
      enactedOn: true,
      promulgatedOn: true,
      document: { select: { fileName: true } },
      _count: { select: { articles: true } },
    },
  });
  const { considerations } = RegulationBody.parse(row.body);
  return cautionsOf({
    isTyped: row.document.fileName === TYPED_FILE,
    considerationCount: considerations.length,
    articleCount: row._count.articles,
    effectiveFrom: toCivilDate(row.effectiveFrom),
    actDays: [row.enactedOn, row.promulgatedOn].map((day) => day && toCivilDate(day)),
    doubtful: await readDoubtful(tx, id),
    undecided: await readUndecided(tx, id),
  });
}

/** So many values with an undecided finding are named. */
const MOST_UNDECIDED = 3;

/** Findings of the import that nobody has decided yet: how many, and the first values that they are about. */
async function readUndecided(tx: Transaction, regulationId: string): Promise<CautionFacts["undecided"]> {
  const where = { regulationId, resolvedAt: null, isFromImport: true };
  const first = await tx.reviewComment.findMany({
    where,
    distinct: ["standardVersionId", "path"],
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_UNDECIDED,
    select: { quote: true },
  });
  return { count: await tx.reviewComment.count({ where }), quotes: first.map(({ quote }) => quote) };
}

/** Competencies with an indicator whose number does not begin with their level; the rule looks at them once more. */
async function readDoubtful(tx: Transaction, regulationId: string): Promise<CautionFacts["doubtful"]> {
  const found = await tx.$queryRaw<{ readonly id: string }[]>`
    SELECT c.id::text FROM competency_requirements c JOIN standard_versions v ON v.id = c.standard_version_id
    WHERE v.regulation_id = ${regulationId}::uuid AND c.required_level IS NOT NULL AND EXISTS (
      SELECT 1 FROM indicators i WHERE i.competency_requirement_id = c.id
        AND substring(i.code from '^[[:space:]]*([0-9]+)[[:space:]]*[.,][[:space:]]*[0-9]') <> c.required_level::text)
    ORDER BY c.standard_version_id, c.place LIMIT ${MOST_DOUBTFUL}`;
  const rows = await tx.competencyRequirement.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ standardVersionId: "asc" }, { place: "asc" }],
    select: {
      name: true,
      requiredLevel: true,
      indicators: { orderBy: { place: "asc" }, select: { code: true } },
      standardVersion: { select: { position: { select: { name: true, unit: true } } } },
    },
  });
  return rows.map(({ name, requiredLevel, indicators, standardVersion }) => ({
    position: positionTitle(standardVersion.position),
    competency: name ?? UNREADABLE_NAME,
    level: requiredLevel,
    indicators,
  }));
}
