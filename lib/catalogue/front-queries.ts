import "server-only";

import { fromCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { RegulationSummary } from "@/lib/regulations/document";
import { REGULATION_SUMMARY, toRegulationSummary } from "@/lib/regulations/summary";
import { inForce } from "@/lib/catalogue/window-queries";

// Public: counts of public positions, and regulations that left DRAFT.

const FRONT_INSTITUTIONS = 24;
const FRONT_REGULATIONS = 12;

export type InstitutionCounts = {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
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

/** What the front page shows; bounded, however many institutions there are. */
export async function readFrontPage(day: string): Promise<FrontPage> {
  const [institutions, regulations, newest] = await Promise.all([
    listInstitutionCounts(day),
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
    inForce: regulations.map(toRegulationSummary),
    newest: newest.flatMap(({ publishedAt, _count, ...row }) =>
      publishedAt ? [{ ...toRegulationSummary(row), publishedOn: publishedAt, standardCount: _count.standards }] : [],
    ),
  };
}

function listInstitutionCounts(day: string): Promise<readonly InstitutionCounts[]> {
  return db.$queryRaw<InstitutionCounts[]>(Prisma.sql`
    SELECT i.slug, i.name, i.short_name AS "shortName",
      (SELECT count(*)::int FROM position_search s WHERE s.institution_id = i.id) AS "positionCount",
      (SELECT count(*)::int FROM regulations r JOIN standard_versions v ON v.regulation_id = r.id
        WHERE r.institution_id = i.id AND ${inForce(day)}) AS "standardCount"
    FROM institutions i
    WHERE EXISTS (SELECT 1 FROM regulations r WHERE r.institution_id = i.id AND r.status <> 'DRAFT')
    ORDER BY i.short_name LIMIT ${FRONT_INSTITUTIONS + 1}`);
}
