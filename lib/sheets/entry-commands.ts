import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { SheetChange } from "@/lib/sheets/schema";

export type Written = { readonly revision: number; readonly savedAt: Date };

export type Target = { readonly viewer: Viewer; readonly sheetId: string };

/**
 * Writes one entry in one statement, so that a save costs one round trip: authorization (own sheet, assessor of the
 * institution), rule (sheet open, event being scored, entry of the pinned standard) and guard (base revision) are its
 * conditions. Null when one of them does not hold; the caller then finds out which.
 */
export async function writeEntry({ viewer, sheetId }: Target, change: SheetChange): Promise<Written | null> {
  const open = Prisma.sql`
    SELECT s.id, s.status FROM sheets s
    JOIN candidates c ON c.id = s.candidate_id
    JOIN assessment_events e ON e.id = c.event_id
    WHERE s.id = ${sheetId}::uuid AND s.assessor_id = ${viewer.id}::uuid AND s.status <> 'SUBMITTED'
      AND s.withdrawn_at IS NULL
      AND e.status = 'SCORING' AND e.institution_id = ANY(${[...institutionsWhere(viewer, "sheet:score")]}::uuid[])
      AND ${subjectBelongsTo(change)}
    -- A save and a submission of the same sheet wait for each other here, before anything is written.
    FOR UPDATE OF s`;
  const [written] = await db.$queryRaw<Written[]>`
    WITH open AS (${open}), saved AS (${upsert(change)}), begun AS (
      UPDATE sheets SET status = 'IN_PROGRESS' FROM open
      WHERE sheets.id = open.id AND open.status = 'NOT_STARTED' AND EXISTS (SELECT 1 FROM saved)
    )
    SELECT revision, saved_at AS "savedAt" FROM saved`;
  return written ?? null;
}

/** The subject is a row of the standard that the candidate is pinned to, and the sheet's instrument measures it. */
function subjectBelongsTo(change: SheetChange): Prisma.Sql {
  if (change.entry === "rating") {
    return Prisma.sql`EXISTS (SELECT 1 FROM competency_requirements r
      WHERE r.id = ${change.subjectId}::uuid AND r.standard_version_id = c.standard_version_id AND ${IS_MEASURED})`;
  }
  const indicatorId = change.entry === "evidence" ? change.subjectId : change.content.indicatorId;
  if (indicatorId === null) return Prisma.sql`TRUE`;
  return Prisma.sql`EXISTS (SELECT 1 FROM indicators i JOIN competency_requirements r ON r.id = i.competency_requirement_id
    WHERE i.id = ${indicatorId}::uuid AND r.standard_version_id = c.standard_version_id AND ${IS_MEASURED})`;
}

/** Needs the sheet as `s` and the row of the standard as `r`. */
export const IS_MEASURED = Prisma.sql`EXISTS (SELECT 1 FROM event_instruments m WHERE m.id = s.instrument_id
  AND (m.measures_all OR EXISTS (SELECT 1 FROM event_instrument_competencies x
    WHERE x.instrument_id = m.id AND x.competency_id = r.competency_id)))`;

function upsert(change: SheetChange): Prisma.Sql {
  if (change.entry === "rating") return upsertRating(change);
  return change.entry === "evidence" ? upsertEvidence(change) : upsertFieldNote(change);
}

type Change<Entry extends SheetChange["entry"]> = Extract<SheetChange, { entry: Entry }>;

function upsertRating({ subjectId, base, content }: Change<"rating">): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO ratings AS entry (sheet_id, competency_requirement_id, level, mark, note)
    SELECT id, ${subjectId}::uuid, ${content.level}::smallint, ${content.mark}::statement_mark, ${content.note} FROM open
    ON CONFLICT (sheet_id, competency_requirement_id) DO UPDATE
    SET level = excluded.level, mark = excluded.mark, note = excluded.note, revision = entry.revision + 1, saved_at = now()
    WHERE entry.revision = ${base}
    RETURNING revision, saved_at`;
}

function upsertEvidence({ subjectId, base, content }: Change<"evidence">): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO evidence AS entry (sheet_id, indicator_id, observation, note)
    SELECT id, ${subjectId}::uuid, ${content.observation}::observation, ${content.note} FROM open
    ON CONFLICT (sheet_id, indicator_id) DO UPDATE
    SET observation = excluded.observation, note = excluded.note, revision = entry.revision + 1, saved_at = now()
    WHERE entry.revision = ${base}
    RETURNING revision, saved_at`;
}

/** The id comes from a browser: one that stands on another sheet already is not written. */
function upsertFieldNote({ subjectId, base, content }: Change<"field-note">): Prisma.Sql {
  const { observedAt, text, indicatorId, isRemoved } = content;
  return Prisma.sql`
    INSERT INTO field_notes AS entry (id, sheet_id, observed_at, text, indicator_id, is_removed)
    SELECT ${subjectId}::uuid, id, ${observedAt}::timestamptz, ${text}, ${indicatorId}::uuid, ${isRemoved} FROM open
    ON CONFLICT (id) DO UPDATE
    SET observed_at = excluded.observed_at, text = excluded.text, indicator_id = excluded.indicator_id,
      is_removed = excluded.is_removed, revision = entry.revision + 1, saved_at = now()
    WHERE entry.revision = ${base} AND entry.sheet_id = excluded.sheet_id
    RETURNING revision, saved_at`;
}
