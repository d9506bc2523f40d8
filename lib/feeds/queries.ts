import "server-only";

import { feedBase, historyPath } from "@/lib/catalogue/paths";
import { listPath, NO_FILTERS } from "@/lib/catalogue/schema";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { ChangeEvent, Feed, FeedEntry } from "@/lib/feeds/entries";
import { feedEntry } from "@/lib/feeds/entries";
import { listWithdrawals } from "@/lib/feeds/withdrawal-queries";
import { Prisma } from "@/lib/generated/prisma/client";
import { positionTitle } from "@/lib/regulations/labels";
import {
  POSITION_SUMMARY,
  REGULATION_SUMMARY,
  toPositionSummary,
  toRegulationSummary,
} from "@/lib/regulations/summary";
import { findPosition } from "@/lib/standards/queries";

// Public: only versions that were published, and institutions that have a published regulation.

/** Readers of feeds ask for the whole of it each time: the newest are enough. */
const MOST_ENTRIES = 100;

/** Feed of all standards of an institution; null where there is no such institution with a published regulation. */
export async function findInstitutionFeed(slug: string): Promise<Feed | null> {
  const institution = await db.institution.findFirst({
    where: { slug, regulations: { some: { status: { not: "DRAFT" } } } },
    select: { id: true, slug: true, shortName: true },
  });
  if (!institution) return null;
  const which = Prisma.sql`p.institution_id = ${institution.id}::uuid`;
  return makeFeed(which, await listWithdrawals(institution.id), {
    id: `urn:uuid:${institution.id}#perubahan`,
    title: `Perubahan standar kompetensi jabatan, ${institution.shortName}`,
    pagePath: listPath({ ...NO_FILTERS, institution: slug }),
    feedPath: feedBase({ institution }),
  });
}

/** Feed of one position, with the standards it follows or followed; null where the public knows none such. */
export async function findPositionFeed(institution: string, slug: string): Promise<Feed | null> {
  const position = await findPosition(institution, slug);
  if (!position || position.listings.length + position.versions.length === 0) return null;
  const own = Prisma.sql`p.id = ${position.id}::uuid OR EXISTS (
    SELECT 1 FROM position_followings f WHERE f.position_id = ${position.id}::uuid AND f.follows_id = p.id
      AND daterange(f.valid_from, f.valid_to, '[]') && daterange(v.valid_from, v.valid_to, '[]'))`;
  const name = positionTitle(position);
  const withdrawals = await listWithdrawals(position.institutionId, position.id);
  return makeFeed(own, withdrawals, {
    id: `urn:uuid:${position.id}#perubahan`,
    title: `Perubahan standar ${name}, ${position.institution.shortName}`,
    pagePath: historyPath(position),
    feedPath: feedBase(position),
  });
}

type FeedHead = Omit<Feed, "updatedAt" | "entries">;

async function makeFeed(which: Prisma.Sql, withdrawals: readonly FeedEntry[], head: FeedHead): Promise<Feed> {
  const today = todayInJakarta(new Date());
  const events = await listEvents(which, today);
  const entries = [...events.map((event) => feedEntry(event, today)), ...withdrawals]
    .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .slice(0, MOST_ENTRIES);
  return { ...head, updatedAt: entries[0]?.updatedAt ?? new Date(0), entries };
}

type EventRow = Pick<ChangeEvent, "kind" | "day" | "recordedAt" | "updatedAt" | "neighbour" | "correction"> & {
  readonly id: string;
};

/** The newest events first. */
async function listEvents(which: Prisma.Sql, today: string): Promise<readonly ChangeEvent[]> {
  const rows = await db.$queryRaw<EventRow[]>(eventsOf(which, today));
  const versions = await db.standardVersion.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: {
      id: true,
      version: true,
      position: { select: POSITION_SUMMARY },
      regulation: { select: REGULATION_SUMMARY },
      annex: { select: { label: true } },
    },
  });
  const byId = new Map(versions.map((version) => [version.id, version]));
  return rows.flatMap(({ id, ...event }) => {
    const found = byId.get(id);
    if (!found) return [];
    const { version, annex, position, regulation } = found;
    const summaries = { position: toPositionSummary(position), regulation: toRegulationSummary(regulation) };
    return [{ ...event, versionId: id, version, annex, ...summaries }];
  });
}

/**
 * Beginnings were published with the version. Ends were published with the next version of the position or with the
 * regulation that revoked or amended theirs, whichever came first; a moment that nobody recorded is the day itself.
 */
function eventsOf(which: Prisma.Sql, today: string): Prisma.Sql {
  return Prisma.sql`
    WITH shown AS (
      SELECT v.id, v.regulation_id, v.valid_from, v.valid_to, v.published_at, v.correction_reason,
        lead(v.correction_reason) OVER by_day AS later_correction,
        lag(v.version) OVER by_day AS earlier, lead(v.version) OVER by_day AS later,
        lead(v.published_at) OVER by_day AS later_published_at
      FROM standard_versions v JOIN positions p ON p.id = v.position_id
      WHERE v.status IN ('PUBLISHED', 'SUPERSEDED') AND (${which})
      WINDOW by_day AS (PARTITION BY v.position_id ORDER BY v.valid_from)
    ), events AS (
      SELECT id, 'BEGINS' AS kind, valid_from AS day, published_at AS recorded_at, earlier AS neighbour, correction_reason AS correction FROM shown
      UNION ALL
      SELECT s.id, 'ENDS', s.valid_to + 1, least(s.later_published_at, (
          SELECT min(r.published_at) FROM regulation_relations l JOIN regulations r ON r.id = l.regulation_id
          WHERE l.target_id = s.regulation_id AND l.type IN ('REVOKES', 'AMENDS') AND r.status <> 'DRAFT'
            AND r.effective_from = s.valid_to + 1)), s.later, s.later_correction
      FROM shown s WHERE s.valid_to IS NOT NULL
    ), dated AS (
      SELECT id, kind, day, neighbour, correction, (day::timestamp AT TIME ZONE 'Asia/Jakarta') AS day_begins, recorded_at
      FROM events
    )
    SELECT id::text, kind, to_char(day, 'YYYY-MM-DD') AS day, neighbour::int, correction,
      coalesce(recorded_at, day_begins) AS "recordedAt",
      coalesce(CASE WHEN day <= ${today}::date THEN greatest(recorded_at, day_begins) END, recorded_at, day_begins)
        AS "updatedAt"
    FROM dated ORDER BY "updatedAt" DESC, kind, id LIMIT ${MOST_ENTRIES}`;
}
