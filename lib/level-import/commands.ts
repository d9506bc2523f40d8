import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { contentHash } from "@/lib/candidates/freeze";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { ImportedLevels } from "@/lib/level-import/preview";
import type { CheckedLevels } from "@/lib/level-import/queries";
import { checkLevels, getLevelImport } from "@/lib/level-import/queries";
import type { LevelChange } from "@/lib/level-import/rules";
import { noteOf } from "@/lib/level-import/rules";
import type { ImportLevels } from "@/lib/level-import/schema";
import { writeRatings } from "@/lib/sheets/batch-commands";

/** Thousands of ratings are written at once; the default of Prisma's is 5 seconds. */
const MAX_DURATION = { maxWait: 10_000, timeout: 60_000 };

/** The sheets are others than the dry run saw: nothing was written, and this is what would be now. */
export type OvertakenLevels = { readonly status: "overtaken"; readonly checked: CheckedLevels };

/**
 * Writes the levels of the rows that are good onto the viewer's own sheets, all or none, as if they had been typed there:
 * history, revisions and status are those of the autosave, and sending stays the assessor's. Only what the confirmed dry
 * run has shown is written; nothing is removed because the file leaves it out.
 *
 * @throws Refusal `not-found`, `invalid` where the columns are not there
 */
export async function importLevels(viewer: Viewer, input: ImportLevels): Promise<ImportedLevels | OvertakenLevels> {
  // Nobody's request waits for a lock on sheets that are not theirs.
  await getLevelImport(viewer, input.instrumentId);
  return db.$transaction(async (tx) => {
    await lockOwnSheets(tx, viewer, input.instrumentId);
    const checked = await checkLevels(viewer, input, tx);
    const { changes, mark } = checked;
    // The same file again changes nothing, whatever was seen before.
    if (changes.length > 0 && mark !== input.seen) return { status: "overtaken", checked };
    if (changes.length > 0) await writeLevels(tx, viewer, { ...input, checked });
    return outcomeOf(checked);
  }, MAX_DURATION);
}

/** In one order, so that two imports wait for each other; the event is not closed to scoring meanwhile. */
async function lockOwnSheets(tx: Transaction, { id: assessorId }: Viewer, instrumentId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM assessment_events e JOIN event_instruments i ON i.event_id = e.id
    WHERE i.id = ${instrumentId}::uuid FOR SHARE OF e`;
  await tx.$queryRaw`
    SELECT 1 FROM sheets WHERE assessor_id = ${assessorId}::uuid AND instrument_id = ${instrumentId}::uuid
    ORDER BY id FOR UPDATE`;
}

type Writing = Pick<ImportLevels, "table" | "fileName"> & { readonly checked: CheckedLevels };

async function writeLevels(tx: Transaction, viewer: Viewer, { table, fileName, checked }: Writing): Promise<void> {
  const { test, changes } = checked;
  const day = formatDate(todayInJakarta(new Date()));
  const saves = changes.map(({ sheetId, before, level }) => {
    const content = { level, mark: null, note: noteOf(before.note, fileName, day) };
    const { requirementId: subjectId, revision: base } = before;
    return { sheetId, change: { entry: "rating", subjectId, base, content } } as const;
  });
  if ((await writeRatings(tx, viewer, saves)) !== saves.length) throw refuse.stale();
  const { added, replaced, sheets } = outcomeOf(checked);
  await recordAudit(tx, {
    actor: viewer,
    institutionId: test.event.institutionId,
    action: "levels.imported",
    subjectType: "event",
    subjectId: test.event.id,
    after: {
      instrumentId: test.instrument.id,
      added,
      replaced,
      sheetCount: sheets.length,
      tableHash: contentHash(table),
    },
  });
}

function outcomeOf({ rows, changes }: CheckedLevels): ImportedLevels {
  const replaced = changes.filter(isReplacing).length;
  const sheets = new Map(changes.map(({ sheetId, name }) => [sheetId, name]));
  return {
    status: "written",
    added: changes.length - replaced,
    replaced,
    same: rows.reduce((sum, row) => sum + (row.outcome === "invalid" ? 0 : row.same), 0),
    invalid: rows.filter(({ outcome }) => outcome === "invalid").length,
    sheets: [...sheets].map(([id, name]) => ({ id, name })),
  };
}

function isReplacing({ before }: LevelChange): boolean {
  return before.level !== null;
}
