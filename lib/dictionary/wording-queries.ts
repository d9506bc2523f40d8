import "server-only";

import { inForce } from "@/lib/catalogue/standing-queries";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { IndicatorText, LevelText } from "@/lib/dictionary/rules";
import { levelTexts } from "@/lib/dictionary/rules";
import { MAX_WORDINGS } from "@/lib/dictionary/schema";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PositionSummary, RegulationSummary } from "@/lib/regulations/document";
import type { LineRange } from "@/lib/sources/lines";

// Public: only what published standards in force say.

/** Whose standard says it, and where in which regulation. */
export type LevelSource = PositionSummary & {
  readonly regulation: Pick<RegulationSummary, "slug" | "kind" | "number" | "year" | "issuer">;
  readonly annexLabel: string;
  readonly spans: readonly LineRange[];
};

type Row = {
  readonly description: string | null;
  readonly indicators: readonly IndicatorText[];
  /** Everything that says it letter by letter: most institutions take over the same words. */
  readonly sources: readonly LevelSource[];
};

/**
 * The wordings of one level of a competency (null: of rows whose level is not printed or lost) in the newest standards in force on a day (null: today), most widespread first.
 * The newest are those that came last into the portal: the index has them in that order.
 */
export async function listLevelTexts(
  code: string,
  level: number | null,
  asOf: string | null,
): Promise<readonly LevelText<LevelSource>[]> {
  const day = asOf ?? todayInJakarta(new Date());
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH newest AS MATERIALIZED (
      SELECT c.id, v.id AS version_id, v.position_id, v.regulation_id, v.annex_id, c.description,
        -- Where provenance points to it: rows are counted, because places may have gaps.
        '/competencies/' || (SELECT count(*) FROM competency_requirements o
          WHERE o.standard_version_id = v.id AND o.place < c.place) || '/' AS path,
        coalesce((SELECT jsonb_agg(jsonb_build_object('code', n.code, 'text', n.text) ORDER BY n.place) FROM indicators n
          WHERE n.competency_requirement_id = c.id AND n.text IS NOT NULL), '[]') AS indicators
      FROM competency_requirements c
      JOIN standard_versions v ON v.id = c.standard_version_id AND ${inForce(day)}
      WHERE c.competency_id = (SELECT id FROM competencies WHERE code = ${code}) AND ${ofLevel(level)}
      ORDER BY c.id DESC LIMIT ${MAX_WORDINGS}
    )
    SELECT description, indicators, json_agg(json_build_object('slug', p.slug, 'name', p.name, 'unit', p.unit, 'tier', p.tier,
      'institution', json_build_object('slug', i.slug, 'name', i.name, 'shortName', i.short_name),
      'regulation', json_build_object('slug', r.slug, 'kind', r.kind, 'number', r.number, 'year', r.year, 'issuer', r.issuer), 'annexLabel', a.label,
      'spans', coalesce((SELECT json_agg(json_build_object('lineFrom', s.line_from, 'lineTo', s.line_to)
        ORDER BY s.line_from, s.line_to) FROM source_spans s
        -- By their bytes, whatever the database's collation: a beginning is a range.
        WHERE s.standard_version_id = c.version_id AND s.path COLLATE "C" >= c.path
          AND s.path COLLATE "C" < c.path || chr(1114111)), '[]')) ORDER BY c.id DESC) AS sources
    FROM newest c JOIN positions p ON p.id = c.position_id JOIN institutions i ON i.id = p.institution_id
    JOIN regulations r ON r.id = c.regulation_id JOIN annexes a ON a.id = c.annex_id
    GROUP BY description, indicators ORDER BY max(c.id::text) DESC`);
  return levelTexts(rows.flatMap(({ sources, ...words }) => sources.map((source) => ({ ...words, source }))));
}

/** Statements are sentences: they have no wording beside their name. */
function ofLevel(level: number | null): Prisma.Sql {
  if (level !== null) return Prisma.sql`c.required_level = ${level}`;
  return Prisma.sql`c.required_level IS NULL AND (c.description IS NOT NULL
    OR EXISTS (SELECT 1 FROM indicators w WHERE w.competency_requirement_id = c.id))`;
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
