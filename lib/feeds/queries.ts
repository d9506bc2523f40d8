import "server-only";

import { feedBase, historyPath } from "@/lib/catalogue/paths";
import { listPath, NO_FILTERS } from "@/lib/catalogue/schema";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { listBodyCorrectionEntries } from "@/lib/feeds/body-correction-queries";
import type { ChangeEvent, Feed, FeedEntry } from "@/lib/feeds/entries";
import { feedEntry } from "@/lib/feeds/entries";
import { listWithdrawals } from "@/lib/feeds/withdrawal-queries";
import { Prisma } from "@/lib/generated/prisma/client";
import { positionTitle } from "@/lib/regulations/labels";
import {
  POSITION_SUMMARY,
  REGULATION_SUMMARY,
  revokedWith,
  REVOKING,
  toPositionSummary,
  toRegulationSummary,
} from "@/lib/regulations/summary";
import { findPosition } from "@/lib/standards/queries";
import { publishedNumber } from "@/lib/standards/validity";

// Public: only versions that were published, and institutions of which something was.
const PUBLISHED = { status: { not: "DRAFT" } } as const;

/** Readers of feeds ask for the whole of it each time: the newest are enough. */
const MOST_ENTRIES = 100;

/**
 * Feed of all standards of an institution; null where nothing of it was ever published. Who read an announcement is told that
 * it was taken back also where it was the only one.
 */
export async function findInstitutionFeed(slug: string): Promise<Feed | null> {
  const institution = await db.institution.findUnique({
    where: { slug },
    select: { id: true, slug: true, shortName: true, regulations: { where: PUBLISHED, take: 1, select: { id: true } } },
  });
  if (!institution) return null;
  const withdrawals = await listWithdrawals(institution.id);
  if (institution.regulations.length + withdrawals.length === 0) return null;
  const which = { positions: Prisma.sql`p.institution_id = ${institution.id}::uuid`, events: Prisma.sql`TRUE` };
  const others = [...withdrawals, ...(await listBodyCorrectionEntries(institution.id, todayInJakarta(new Date())))];
  return makeFeed(which, others, {
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
  const name = positionTitle(position);
  const withdrawals = await listWithdrawals(position.institutionId, position.id);
  return makeFeed(concerning(position.id), withdrawals, {
    id: `urn:uuid:${position.id}#perubahan`,
    title: `Perubahan standar ${name}, ${position.institution.shortName}`,
    pagePath: historyPath(position),
    feedPath: feedBase(position),
  });
}

/** Which positions a feed is about, `p`, and which events `e` of their versions. */
type Which = { readonly positions: Prisma.Sql; readonly events: Prisma.Sql };

/** A position, and those that it follows on days of the version that begins, or on the last day of the one that ends. */
function concerning(positionId: string): Which {
  const followed = Prisma.sql`SELECT FROM position_followings f WHERE f.position_id = ${positionId}::uuid`;
  return {
    positions: Prisma.sql`p.id = ${positionId}::uuid OR EXISTS (${followed} AND f.follows_id = p.id)`,
    events: Prisma.sql`e.position_id = ${positionId}::uuid OR EXISTS (
      ${followed} AND f.follows_id = e.position_id AND daterange(f.valid_from, f.valid_to, '[]') && e.during)`,
  };
}

type FeedHead = Omit<Feed, "updatedAt" | "entries">;

async function makeFeed(which: Which, others: readonly FeedEntry[], head: FeedHead): Promise<Feed> {
  const today = todayInJakarta(new Date());
  const events = await listEvents(which, today);
  const entries = [...events.map((event) => feedEntry(event, today)), ...others]
    .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .slice(0, MOST_ENTRIES);
  return { ...head, updatedAt: entries[0]?.updatedAt ?? new Date(0), entries };
}

type EventRow = Pick<
  ChangeEvent,
  "kind" | "day" | "recordedAt" | "updatedAt" | "neighbour" | "isAdjacent" | "correction"
> & {
  readonly id: string;
};

/** The newest events first. */
async function listEvents(which: Which, today: string): Promise<readonly ChangeEvent[]> {
  const rows = await db.$queryRaw<EventRow[]>(eventsOf(which, today));
  const versions = await db.standardVersion.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: {
      id: true,
      version: true,
      position: { select: POSITION_SUMMARY },
      regulation: { select: { ...REGULATION_SUMMARY, inverseRelations: REVOKING } },
      annex: { select: { label: true } },
    },
  });
  const byId = new Map(versions.map((version) => [version.id, version]));
  return rows.flatMap(({ id, ...event }) => {
    const found = byId.get(id);
    if (!found) return [];
    const { version, annex, position, regulation: row } = found;
    const regulation = toRegulationSummary(row);
    // What ended on another day did not end because its regulation was revoked.
    const isRevoked = event.kind === "ENDS" && event.day === regulation.revokedFrom;
    const [revokedBy = null] = isRevoked ? revokedWith(regulation, row.inverseRelations) : [];
    const own = { versionId: id, version: publishedNumber(version), annex, regulation, revokedBy };
    return [{ ...event, ...own, position: toPositionSummary(position) }];
  });
}

/**
 * Beginnings were published with the version. Ends were published with the version that takes over on that day or with the
 * regulation that revoked theirs, whichever came first; a moment that nobody recorded is the day itself. A version's
 * neighbours are those of its position, whether or not they concern who reads the feed.
 */
function eventsOf({ positions, events }: Which, today: string): Prisma.Sql {
  return Prisma.sql`
    WITH shown AS (
      SELECT v.id, v.position_id, v.regulation_id, v.valid_from, v.valid_to, v.published_at, v.correction_reason,
        lead(v.correction_reason) OVER by_day AS later_correction,
        lag(v.version) OVER by_day AS earlier, lag(v.valid_to) OVER by_day + 1 = v.valid_from AS follows_on,
        lead(v.version) OVER by_day AS later, lead(v.valid_from) OVER by_day = v.valid_to + 1 AS goes_on,
        lead(v.published_at) OVER by_day AS later_published_at
      FROM standard_versions v JOIN positions p ON p.id = v.position_id
      WHERE v.status IN ('PUBLISHED', 'SUPERSEDED') AND (${positions})
      WINDOW by_day AS (PARTITION BY v.position_id ORDER BY v.valid_from)
    ), events AS (
      SELECT id, position_id, daterange(valid_from, valid_to, '[]') AS during, 'BEGINS' AS kind, valid_from AS day,
        published_at AS recorded_at, earlier AS neighbour, follows_on AS is_adjacent, correction_reason AS correction
      FROM shown
      UNION ALL
      SELECT s.id, s.position_id, daterange(s.valid_to, s.valid_to, '[]'), 'ENDS', s.valid_to + 1,
        least(CASE WHEN s.goes_on THEN s.later_published_at END, (
          SELECT min(r.published_at) FROM regulation_relations l JOIN regulations r ON r.id = l.regulation_id
            JOIN regulations own ON own.id = l.target_id AND own.institution_id = r.institution_id
          WHERE l.target_id = s.regulation_id AND l.type = 'REVOKES' AND r.status <> 'DRAFT'
            AND r.effective_from = s.valid_to + 1)), s.later, s.goes_on, s.later_correction
      FROM shown s WHERE s.valid_to IS NOT NULL
    ), dated AS (
      SELECT e.id, e.kind, e.day, e.neighbour, coalesce(e.is_adjacent, false) AS is_adjacent, e.correction,
        (e.day::timestamp AT TIME ZONE 'Asia/Jakarta') AS day_begins, e.recorded_at
      FROM events e WHERE ${events}
    )
    SELECT id::text, kind, to_char(day, 'YYYY-MM-DD') AS day, neighbour::int, is_adjacent AS "isAdjacent", correction,
      coalesce(recorded_at, day_begins) AS "recordedAt",
      coalesce(CASE WHEN day <= ${today}::date THEN greatest(recorded_at, day_begins) END, recorded_at, day_begins)
        AS "updatedAt"
    FROM dated ORDER BY "updatedAt" DESC, kind, id LIMIT ${MOST_ENTRIES}`;
}
