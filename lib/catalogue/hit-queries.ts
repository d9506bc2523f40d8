import "server-only";

import { searchWords, wordForms } from "@/lib/catalogue/words";
import type { Hit } from "@/lib/catalogue/window-queries";
import { inForce } from "@/lib/catalogue/window-queries";
import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PositionSummary, RegulationSummary } from "@/lib/regulations/document";
import {
  POSITION_SUMMARY,
  REGULATION_SUMMARY,
  toPositionSummary,
  toRegulationSummary,
} from "@/lib/regulations/summary";

// Public: the ids come from position_search, which holds public positions only; versions are scoped in `where`.

export type ExcerptPlace = "COMPETENCY" | "DESCRIPTION" | "INDICATOR" | "REQUIREMENT";

export type PositionHit = PositionSummary & {
  /** Name of the group position whose standard it follows. */
  readonly follows: string | null;
  /** In force on the day, its own or the followed one. */
  readonly standard: {
    readonly regulation: RegulationSummary;
    readonly annexLabel: string;
    readonly validFrom: string;
    readonly validTo: string | null;
  } | null;
  /** A published regulation that names it. */
  readonly listedBy: { readonly regulation: RegulationSummary; readonly annexLabel: string } | null;
  /** A passage of its standard with the searched words, where the name itself does not hold them. */
  readonly excerpt: { readonly place: ExcerptPlace; readonly text: string } | null;
};

type Asked = { readonly words: string | null; readonly day: string };

/** The rows of one page of the list, in the order of the hits. */
export async function describeHits(hits: readonly Hit[], { words, day }: Asked): Promise<readonly PositionHit[]> {
  const ids = hits.map(({ id }) => id);
  const unnamed = hits.filter(({ isNamed }) => !isNamed).map(({ id }) => id);
  const [rows, excerpts] = await Promise.all([
    db.position.findMany({ where: { id: { in: ids } }, select: rowsOn(day) }),
    words === null ? [] : findExcerpts(unnamed, words, day),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const excerptOf = new Map(excerpts.map(({ positionId, place, text }) => [positionId, { place, text }]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ ...toHit(row), excerpt: excerptOf.get(id) ?? null }] : [];
  });
}

function rowsOn(day: string) {
  const date = fromCivilDate(day);
  const standards = {
    where: {
      status: { in: ["PUBLISHED", "SUPERSEDED"] },
      validFrom: { lte: date },
      OR: [{ validTo: null }, { validTo: { gte: date } }],
    },
    take: 1,
    orderBy: { validFrom: "desc" },
    select: {
      validFrom: true,
      validTo: true,
      annex: { select: { label: true } },
      regulation: { select: REGULATION_SUMMARY },
    },
  } as const satisfies Prisma.Position$standardsArgs;
  return {
    ...POSITION_SUMMARY,
    id: true,
    standards,
    follows: { select: { name: true, standards } },
    listings: {
      where: { annex: { regulation: { status: { not: "DRAFT" } } } },
      take: 1,
      orderBy: { annexId: "desc" },
      select: { annex: { select: { label: true, regulation: { select: REGULATION_SUMMARY } } } },
    },
  } as const satisfies Prisma.PositionSelect;
}

type Row = Prisma.PositionGetPayload<{ select: ReturnType<typeof rowsOn> }>;

function toHit(row: Row): Omit<PositionHit, "excerpt"> {
  const standard = row.standards[0] ?? row.follows?.standards[0];
  const listing = row.listings[0];
  return {
    ...toPositionSummary(row),
    follows: row.follows?.name ?? null,
    standard: standard
      ? {
          regulation: toRegulationSummary(standard.regulation),
          annexLabel: standard.annex.label,
          validFrom: toCivilDate(standard.validFrom),
          validTo: standard.validTo && toCivilDate(standard.validTo),
        }
      : null,
    listedBy: listing
      ? { regulation: toRegulationSummary(listing.annex.regulation), annexLabel: listing.annex.label }
      : null,
  };
}

type ExcerptRow = { readonly positionId: string; readonly place: ExcerptPlace; readonly text: string };

/** The first passage of each standard that holds one of the words: only for the positions of one page. */
async function findExcerpts(ids: readonly string[], words: string, day: string): Promise<readonly ExcerptRow[]> {
  const forms = searchWords(words).flatMap(wordForms);
  if (ids.length === 0 || forms.length === 0) return [];
  const pattern = `\\m(${forms.join("|")})`;
  return db.$queryRaw<ExcerptRow[]>(Prisma.sql`
    SELECT p.id AS "positionId", passage.place, passage.text
    FROM positions p
    JOIN standard_versions v ON v.position_id = coalesce(p.follows_id, p.id) AND ${inForce(day)}
    CROSS JOIN LATERAL (
      SELECT place, text FROM (
        SELECT 1 AS rank, c.place AS ordinal, 'COMPETENCY' AS place, coalesce(c.name, k.name) AS text
        FROM competency_requirements c JOIN competencies k ON k.id = c.competency_id WHERE c.standard_version_id = v.id
        UNION ALL SELECT 2, c.place, 'DESCRIPTION', c.description
        FROM competency_requirements c WHERE c.standard_version_id = v.id
        UNION ALL SELECT 3, c.place * 100 + i.place, 'INDICATOR', i.text
        FROM competency_requirements c JOIN indicators i ON i.competency_requirement_id = c.id
        WHERE c.standard_version_id = v.id
        UNION ALL SELECT 4, r.place, 'REQUIREMENT', r.text FROM position_requirements r WHERE r.standard_version_id = v.id
      ) AS passages WHERE unaccent(text) ~* ${pattern} ORDER BY rank, ordinal LIMIT 1
    ) AS passage
    WHERE p.id = ANY (${[...ids]}::uuid[])`);
}
