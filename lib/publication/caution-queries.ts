import "server-only";

import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { CompetencyKind } from "@/lib/generated/prisma/enums";
import type { CautionFacts } from "@/lib/publication/cautions";
import { cautionsOf } from "@/lib/publication/cautions";
import { unorderedLists } from "@/lib/publication/marker-order";
import { saidFirstDay } from "@/lib/regulations/first-day";
import { positionTitle, REGULATION_NAME, regulationName } from "@/lib/regulations/labels";
import { DraftArticle, RegulationBody } from "@/lib/regulations/schema";
import { TYPED_FILE, UNTITLED_ANNEX } from "@/lib/regulations/typed";
import { PUBLISHED } from "@/lib/standards/in-force";
import { COMPETENCY_KIND_LABEL, UNREADABLE_NAME } from "@/lib/standards/labels";

/** So many competencies are named; a regulation may carry ten thousand. */
const MOST_DOUBTFUL = 20;

const LOOKED_AT = {
  kind: true,
  issuer: true,
  year: true,
  body: true,
  effectiveFrom: true,
  enactedOn: true,
  promulgatedOn: true,
  gazette: true,
  document: { select: { fileName: true } },
  articles: { orderBy: { ordinal: "asc" }, select: { content: true } },
} as const satisfies Prisma.RegulationSelect;

/** What is to be looked at once more before the draft is sent or published. Authorised by whoever asks. */
export async function readCautions(tx: Transaction, id: string): Promise<readonly string[]> {
  const row = await tx.regulation.findUniqueOrThrow({ where: { id }, select: LOOKED_AT });
  const { considerations, legalBases, signatures } = RegulationBody.parse(row.body);
  const articles = row.articles.map(({ content }) => DraftArticle.parse(content));
  const { kind, issuer, year, enactedOn } = row;
  const isTyped = row.document.fileName === TYPED_FILE;
  return cautionsOf({
    isTyped,
    head: { kind, issuer, year, enactedOn: dayOf(enactedOn), today: todayInJakarta(new Date()) },
    considerationCount: considerations.length,
    articleCount: articles.length,
    effectiveFrom: toCivilDate(row.effectiveFrom),
    saidDay: saidFirstDay({ articles, signatures }),
    actDays: [dayOf(enactedOn), dayOf(row.promulgatedOn)],
    gazette: row.gazette,
    doubtful: await readDoubtful(tx, id),
    unlevelled: await readUnlevelled(tx, id),
    // An import tells its own by findings.
    nameless: isTyped ? await readNameless(tx, id) : [],
    disordered: isTyped ? await readDisordered(tx, id) : [],
    unordered: unorderedLists({ considerations, legalBases, articles }),
    lone: await readLoneGroups(tx, id),
    over: await readOver(tx, id),
    replaced: await readReplaced(tx, id),
    isUntitled: isTyped && (await tx.annex.count({ where: { regulationId: id, title: UNTITLED_ANNEX } })) > 0,
    undecided: await readUndecided(tx, id),
  });
}

const dayOf = (date: Date | null): string | null => date && toCivilDate(date);

/** What the draft revokes or amends and what something else has revoked before its first day. */
async function readOver(tx: Transaction, id: string): Promise<CautionFacts["over"]> {
  const { effectiveFrom, relations } = await tx.regulation.findUniqueOrThrow({
    where: { id },
    select: {
      effectiveFrom: true,
      relations: {
        where: { type: { in: ["REVOKES", "AMENDS"] } },
        orderBy: { ordinal: "asc" },
        select: { type: true, target: { select: { ...REGULATION_NAME, revokedFrom: true } } },
      },
    },
  });
  return relations.flatMap(({ type, target }) => {
    if (type === "BASED_ON" || !target?.revokedFrom || target.revokedFrom > effectiveFrom) return [];
    return [{ type, name: regulationName(target), revokedFrom: toCivilDate(target.revokedFrom) }];
  });
}

/** Standards in force on its first day that come from regulations which the draft neither revokes nor amends. */
async function readReplaced(tx: Transaction, id: string): Promise<CautionFacts["replaced"]> {
  const { effectiveFrom, relations } = await tx.regulation.findUniqueOrThrow({
    where: { id },
    select: { effectiveFrom: true, relations: { where: { type: { not: "BASED_ON" } }, select: { targetId: true } } },
  });
  const told = relations.flatMap(({ targetId }) => targetId ?? []);
  const replaced = await tx.standardVersion.groupBy({
    by: ["regulationId"],
    where: {
      status: PUBLISHED,
      regulationId: { notIn: [id, ...told] },
      position: { standards: { some: { regulationId: id } } },
      validFrom: { lte: effectiveFrom },
      OR: [{ validTo: null }, { validTo: { gte: effectiveFrom } }],
    },
    orderBy: { regulationId: "asc" },
    _count: true,
  });
  const regulations = await tx.regulation.findMany({
    where: { id: { in: replaced.map(({ regulationId }) => regulationId) } },
    select: { id: true, ...REGULATION_NAME },
  });
  const names = new Map(regulations.map((regulation) => [regulation.id, regulationName(regulation)]));
  return replaced.map(({ regulationId, _count }) => ({ name: names.get(regulationId) ?? "", count: _count }));
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

/** So many competencies without a level are named. */
const MOST_UNLEVELLED = 3;

async function readUnlevelled(tx: Transaction, regulationId: string): Promise<CautionFacts["unlevelled"]> {
  const where = { kind: { not: "TECHNICAL" }, requiredLevel: null, standardVersion: { regulationId } } as const;
  const first = await tx.competencyRequirement.findMany({
    where,
    orderBy: [{ standardVersionId: "asc" }, { place: "asc" }],
    take: MOST_UNLEVELLED,
    select: { name: true, standardVersion: { select: { position: { select: { name: true, unit: true } } } } },
  });
  const names = first.map(
    ({ name, standardVersion }) => `${name ?? UNREADABLE_NAME} (${positionTitle(standardVersion.position)})`,
  );
  return { count: await tx.competencyRequirement.count({ where }), names };
}

async function readNameless(tx: Transaction, regulationId: string): Promise<CautionFacts["nameless"]> {
  const rows = await tx.competencyRequirement.findMany({
    where: { name: null, standardVersion: { regulationId } },
    orderBy: [{ standardVersionId: "asc" }, { place: "asc" }],
    take: MOST_DOUBTFUL,
    select: { ordinal: true, standardVersion: { select: { position: { select: { name: true, unit: true } } } } },
  });
  return rows.map(({ ordinal, standardVersion }) => ({ ordinal, position: positionTitle(standardVersion.position) }));
}

type Disordered = { readonly name: string; readonly unit: string; readonly kind: CompetencyKind };

/** Parts of standards in which a printed number comes after a higher one; statements are numbered for themselves. */
async function readDisordered(tx: Transaction, regulationId: string): Promise<readonly string[]> {
  const found = await tx.$queryRaw<readonly Disordered[]>`
    SELECT DISTINCT p.name, p.unit, n.kind::text FROM (
      SELECT c.standard_version_id, c.kind, c.number,
        lag(c.number) OVER (PARTITION BY c.standard_version_id, c.kind, c.is_statement ORDER BY c.place) AS before
      FROM (
        SELECT standard_version_id, kind, place, required_level IS NULL AND description IS NULL AS is_statement,
          substring(ordinal from '^[[:space:]]*([0-9]{1,4})')::int AS number
        FROM competency_requirements
        WHERE standard_version_id IN (SELECT id FROM standard_versions WHERE regulation_id = ${regulationId}::uuid)
      ) AS c WHERE c.number IS NOT NULL
    ) AS n
    JOIN standard_versions v ON v.id = n.standard_version_id JOIN positions p ON p.id = v.position_id
    WHERE n.number <= n.before ORDER BY p.name, p.unit LIMIT ${MOST_DOUBTFUL}`;
  return found.map(({ kind, ...position }) => `${positionTitle(position)} (${COMPETENCY_KIND_LABEL[kind]})`);
}

/** Groups of alternatives with one requirement alone, in the standards of the draft. */
async function readLoneGroups(tx: Transaction, regulationId: string): Promise<readonly string[]> {
  const groups = await tx.positionRequirement.groupBy({
    by: ["standardVersionId", "anyOfGroup"],
    where: { anyOfGroup: { not: null }, standardVersion: { regulationId } },
    having: { anyOfGroup: { _count: { equals: 1 } } },
    orderBy: [{ standardVersionId: "asc" }, { anyOfGroup: "asc" }],
    take: MOST_DOUBTFUL,
  });
  const standards = await tx.standardVersion.findMany({
    where: { id: { in: groups.map(({ standardVersionId }) => standardVersionId) } },
    select: { id: true, position: { select: { name: true, unit: true } } },
  });
  const titles = new Map(standards.map(({ id, position }) => [id, positionTitle(position)]));
  return groups.map(
    ({ standardVersionId, anyOfGroup }) => `${titles.get(standardVersionId) ?? ""} (kelompok ${anyOfGroup ?? ""})`,
  );
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
