import "server-only";

import { inForce } from "@/lib/catalogue/standing-queries";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { LevelText } from "@/lib/dictionary/rules";
import { levelTexts } from "@/lib/dictionary/rules";
import { MAX_WORDINGS } from "@/lib/dictionary/schema";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PositionSummary } from "@/lib/regulations/document";

// Public: only what published standards in force say.

type Row = {
  readonly description: string | null;
  readonly indicators: readonly string[];
  /** Everything that says it letter by letter: most institutions take over the same words. */
  readonly sources: readonly PositionSummary[];
};

/**
 * The wordings of one level of a competency in the newest standards in force on a day (null: today), most widespread first.
 * The newest are those that came last into the portal: the index has them in that order.
 */
export async function listLevelTexts(
  code: string,
  level: number,
  asOf: string | null,
): Promise<readonly LevelText<PositionSummary>[]> {
  const day = asOf ?? todayInJakarta(new Date());
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH newest AS MATERIALIZED (
      SELECT c.id, v.position_id, c.description,
        ARRAY(SELECT n.text FROM indicators n
          WHERE n.competency_requirement_id = c.id AND n.text IS NOT NULL ORDER BY n.place) AS indicators
      FROM competency_requirements c
      JOIN standard_versions v ON v.id = c.standard_version_id AND ${inForce(day)}
      WHERE c.competency_id = (SELECT id FROM competencies WHERE code = ${code}) AND c.required_level = ${level}
      ORDER BY c.id DESC LIMIT ${MAX_WORDINGS}
    )
    SELECT description, indicators, json_agg(json_build_object('slug', p.slug, 'name', p.name, 'unit', p.unit, 'tier', p.tier,
      'institution', json_build_object('slug', i.slug, 'name', i.name, 'shortName', i.short_name)) ORDER BY c.id DESC) AS sources
    FROM newest c JOIN positions p ON p.id = c.position_id JOIN institutions i ON i.id = p.institution_id
    GROUP BY description, indicators ORDER BY max(c.id::text) DESC`);
  return levelTexts(rows.flatMap(({ sources, ...words }) => sources.map((source) => ({ ...words, source }))));
}

export type DictionaryText = {
  readonly level: number;
  readonly description: string;
  readonly indicators: readonly string[];
  /** Where the institution took it from. */
  readonly source: string;
  /** Whose dictionary says so. */
  readonly institution: string;
};

/** What the dictionaries of institutions say of each level of a competency today, whether a standard requires it or not. */
export async function listDictionaryTexts(code: string): Promise<readonly DictionaryText[]> {
  const rows = await db.competencyLevel.findMany({
    where: { competency: { code } },
    orderBy: [{ level: "asc" }, { institution: { shortName: "asc" } }],
    take: MAX_WORDINGS,
    select: {
      level: true,
      description: true,
      indicators: true,
      source: true,
      institution: { select: { shortName: true } },
    },
  });
  return rows.map(({ institution, ...text }) => ({ ...text, institution: institution.shortName }));
}
