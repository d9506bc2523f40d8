import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { createBatcher } from "@/lib/core/batch";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { Prisma } from "@/lib/generated/prisma/client";
import { IS_MEASURED } from "@/lib/sheets/entry-commands";
import type { Target, Written } from "@/lib/sheets/entry-commands";
import type { SheetChange } from "@/lib/sheets/schema";

type Save = Target & { readonly change: SheetChange };
type SavedRow = Written & { readonly sheetId: string; readonly subjectId: string };

/** What differs between the kinds of entries: is the subject of the pinned standard, and where it is written. */
type Kind = { readonly belongs: Prisma.Sql; readonly insert: Prisma.Sql };

const LANES = 2;
const SIZE = 100;

// `revision` carries the guard: each row has its own base, and DO UPDATE sees nothing but what was to be inserted. A
// base above 0 without a stored entry is for `writeEntry`, which begins it at 1.
const RATING: Kind = {
  belongs: Prisma.sql`EXISTS (SELECT 1 FROM competency_requirements r
    WHERE r.id = w.subject AND r.standard_version_id = c.standard_version_id AND ${IS_MEASURED})`,
  insert: Prisma.sql`
    INSERT INTO ratings AS entry (sheet_id, competency_requirement_id, level, mark, note, revision)
    SELECT sheet, subject, level, mark, note, base + 1 FROM open WHERE base = 0 OR EXISTS (
      SELECT 1 FROM ratings r WHERE r.sheet_id = open.sheet AND r.competency_requirement_id = open.subject)
    ON CONFLICT (sheet_id, competency_requirement_id) DO UPDATE
    SET level = excluded.level, mark = excluded.mark, note = excluded.note, revision = excluded.revision, saved_at = now()
    WHERE entry.revision = excluded.revision - 1
    RETURNING sheet_id, competency_requirement_id AS subject_id, revision, saved_at`,
};
const EVIDENCE: Kind = {
  belongs: Prisma.sql`EXISTS (SELECT 1 FROM indicators i JOIN competency_requirements r ON r.id = i.competency_requirement_id
    WHERE i.id = w.subject AND r.standard_version_id = c.standard_version_id AND ${IS_MEASURED})`,
  insert: Prisma.sql`
    INSERT INTO evidence AS entry (sheet_id, indicator_id, observation, note, revision)
    SELECT sheet, subject, observation, note, base + 1 FROM open WHERE base = 0 OR EXISTS (
      SELECT 1 FROM evidence v WHERE v.sheet_id = open.sheet AND v.indicator_id = open.subject)
    ON CONFLICT (sheet_id, indicator_id) DO UPDATE
    SET observation = excluded.observation, note = excluded.note, revision = excluded.revision, saved_at = now()
    WHERE entry.revision = excluded.revision - 1
    RETURNING sheet_id, indicator_id AS subject_id, revision, saved_at`,
};

const batcherOf = (kind: Kind) =>
  createBatcher({ run: (saves: readonly Save[]) => writeTogether(saves, kind), lanes: LANES, size: SIZE });
const write = { rating: batcherOf(RATING), evidence: batcherOf(EVIDENCE) } as const;

/**
 * Writes one entry in one statement with what other people save at this moment: the way to the database, the lock and
 * the commit are then paid once. Answered only when that is committed. Null says nothing but "not written this way":
 * the caller then writes the entry alone (`writeEntry`), which also finds out what stands against it.
 */
export function writeEntryWithOthers(target: Target, change: SheetChange): Promise<Written | null> {
  // Notes are few: each is written alone.
  if (change.entry === "field-note") return Promise.resolve(null);
  return write[change.entry]({ ...target, change });
}

async function writeTogether(saves: readonly Save[], kind: Kind): Promise<readonly (Written | null)[]> {
  if (saves.length === 1) return [null];
  const distinct = new Map(saves.map((save) => [keyOf(save.sheetId, save.change.subjectId), save]));
  // One value that cannot be stored must not cost the others their save.
  const rows = await saveRows(JSON.stringify([...distinct.values()].map(toRow)), kind).catch((error: unknown) => {
    log.warn({ action: "autosave", code: (error as { readonly code?: unknown }).code }, "batch not written");
    return [];
  });
  const written = new Map(rows.map((row) => [keyOf(row.sheetId, row.subjectId), row]));
  // Of two saves of one entry only the one that was sent may have its answer.
  return saves.map((one) => {
    const key = keyOf(one.sheetId, one.change.subjectId);
    return distinct.get(key) === one ? (written.get(key) ?? null) : null;
  });
}

export type RatingSave = { readonly sheetId: string; readonly change: Extract<SheetChange, { entry: "rating" }> };

/**
 * Writes ratings within a transaction that has locked their sheets, each of them once, by the conditions of `writeEntry`.
 * Answers how many were written: what does not hold is left out.
 */
export async function writeRatings(tx: Transaction, viewer: Viewer, saves: readonly RatingSave[]): Promise<number> {
  const rows = saves.map((save) => toRow({ viewer, ...save }));
  return (await saveRows(JSON.stringify(rows), RATING, tx)).length;
}

const keyOf = (sheetId: string, subjectId: string): string => `${sheetId} ${subjectId}`.toLowerCase();

function toRow({ viewer, sheetId, change }: Save) {
  const { subjectId, base, content } = change;
  const institutions = institutionsWhere(viewer, "sheet:score");
  return { sheet: sheetId, viewer: viewer.id, institutions, subject: subjectId, base, ...content };
}

/**
 * The conditions of `writeEntry`, for many. A sheet that somebody else has locked is skipped: so no save waits for a
 * stranger's, and two of these statements cannot wait for each other.
 */
function saveRows(rows: string, { belongs, insert }: Kind, client: Pick<typeof db, "$queryRaw"> = db) {
  return client.$queryRaw<SavedRow[]>`
    WITH open AS (
      SELECT w.* FROM json_to_recordset(${rows}::json) AS w(
        sheet uuid, viewer uuid, institutions uuid[], subject uuid, base int,
        level smallint, mark statement_mark, observation observation, note text)
      JOIN sheets s ON s.id = w.sheet AND s.assessor_id = w.viewer AND s.status <> 'SUBMITTED'
        AND s.withdrawn_at IS NULL
      JOIN candidates c ON c.id = s.candidate_id
      JOIN assessment_events e ON e.id = c.event_id AND e.status = 'SCORING' AND e.institution_id = ANY(w.institutions)
      WHERE ${belongs}
      FOR UPDATE OF s SKIP LOCKED
    ), saved AS (${insert}), begun AS (
      UPDATE sheets SET status = 'IN_PROGRESS' FROM saved
      WHERE sheets.id = saved.sheet_id AND sheets.status = 'NOT_STARTED'
    )
    SELECT sheet_id AS "sheetId", subject_id AS "subjectId", revision, saved_at AS "savedAt" FROM saved`;
}
