import "server-only";

import { fromCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { RegulationSummary } from "@/lib/regulations/document";
import { REGULATION_SUMMARY, toRegulationSummary } from "@/lib/regulations/summary";
import type { Standings } from "@/lib/catalogue/standing-queries";
import { inForce, readStandings, standsOn } from "@/lib/catalogue/standing-queries";

// Public: counts of public positions that stand on the day, and regulations that left DRAFT.

const FRONT_INSTITUTIONS = 24;
const FRONT_REGULATIONS = 12;

export type InstitutionCounts = {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  /** Positions that a regulation or a standard in force on the day names. */
  readonly positionCount: number;
  /** Standards of its own in force on the day. */
  readonly standardCount: number;
};

export type FrontPage = {
  readonly institutions: readonly InstitutionCounts[];
  readonly isEveryInstitution: boolean;
  readonly inForce: readonly RegulationSummary[];
  readonly newest: readonly (RegulationSummary & { readonly publishedOn: Date; readonly standardCount: number })[];
};

/** What the front page shows of a day ("YYYY-MM-DD"); bounded, however many institutions there are. */
export async function readFrontPage(day: string): Promise<FrontPage> {
  const [institutions, regulations, newest] = await Promise.all([
    readStandings(day).then((standings) => listInstitutionCounts(day, standings)),
    db.regulation.findMany({
      where: {
        status: { not: "DRAFT" },
        effectiveFrom: { lte: fromCivilDate(day) },
        OR: [{ revokedFrom: null }, { revokedFrom: { gt: fromCivilDate(day) } }],
      },
      orderBy: [{ effectiveFrom: "desc" }, { slug: "asc" }],
      take: FRONT_REGULATIONS,
      select: REGULATION_SUMMARY,
    }),
    db.regulation.findMany({
      where: { status: { not: "DRAFT" }, publishedAt: { not: null } },
      orderBy: [{ publishedAt: "desc" }, { slug: "asc" }],
      take: 5,
      select: { ...REGULATION_SUMMARY, publishedAt: true, _count: { select: { standards: true } } },
    }),
  ]);
  return {
    institutions: institutions.slice(0, FRONT_INSTITUTIONS),
    isEveryInstitution: institutions.length <= FRONT_INSTITUTIONS,
    inForce: regulations.map((row) => toRegulationSummary(row, day)),
    newest: newest.flatMap(({ publishedAt, _count, ...row }) =>
      publishedAt
        ? [{ ...toRegulationSummary(row, day), publishedOn: publishedAt, standardCount: _count.standards }]
        : [],
    ),
  };
}

/** Institutions that have had a regulation in force by then. */
function listInstitutionCounts(day: string, standings: Standings): Promise<readonly InstitutionCounts[]> {
  return db.$queryRaw<InstitutionCounts[]>(Prisma.sql`
    SELECT i.slug, i.name, i.short_name AS "shortName",
      (SELECT count(*)::int FROM position_search s WHERE s.institution_id = i.id AND ${standsOn(day, standings)}) AS "positionCount",
      (SELECT count(*)::int FROM regulations r JOIN standard_versions v ON v.regulation_id = r.id
        WHERE r.institution_id = i.id AND ${inForce(day)}) AS "standardCount"
    FROM institutions i
    WHERE EXISTS (SELECT 1 FROM regulations r WHERE r.institution_id = i.id AND r.status <> 'DRAFT'
      AND r.effective_from <= ${day}::date)
    ORDER BY i.short_name LIMIT ${FRONT_INSTITUTIONS + 1}`);
}
