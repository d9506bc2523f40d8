import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { Refusal, refuse } from "@/lib/core/errors";
import type { Grid } from "@/lib/core/grid";
import type { GridHeadings } from "@/lib/core/grid-layout";
import { readLayout } from "@/lib/core/grid-layout";
import { fingerprint } from "@/lib/editing/fingerprint";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { Column, ColumnKey, Levelled } from "@/lib/level-import/columns";
import { columnsOf, isLevelColumn, levelledOf } from "@/lib/level-import/columns";
import type { CheckedRow, ImportSheet, LevelChange, Slot } from "@/lib/level-import/rules";
import { checkRows } from "@/lib/level-import/rules";
import { SUBJECT, toSubject } from "@/lib/sheets/instruments";
import { readStandards } from "@/lib/sheets/standard-queries";

export type LevelImport = {
  readonly instrument: { readonly id: string; readonly name: string };
  readonly event: { readonly id: string; readonly name: string; readonly institutionId: string };
  /** Of all own sheets of the test. */
  readonly columns: readonly Column[];
  /** All own ones of the test; at least one of them is not sent. */
  readonly sheets: readonly ImportSheet[];
};

type Client = Pick<typeof db, "sheet" | "candidate">;

const OWN_SHEET = {
  id: true,
  status: true,
  ratings: { select: { competencyRequirementId: true, level: true, note: true, revision: true } },
  instrument: { select: { id: true, name: true, ...SUBJECT } },
  candidate: {
    select: {
      standardHash: true,
      person: { select: { nip: true, name: true } },
      targetPosition: { select: { name: true } },
      event: { select: { id: true, name: true, institutionId: true } },
    },
  },
} as const;

function readOwnSheets(viewer: Viewer, instrumentId: string, client: Client) {
  const institutionId = { in: [...institutionsWhere(viewer, "sheet:score")] };
  return client.sheet.findMany({
    where: {
      ...STANDING_SHEETS,
      assessorId: viewer.id,
      instrument: { id: instrumentId, kind: "COMPUTER_TEST" },
      candidate: { event: { status: "SCORING", institutionId }, erasedAt: null },
    },
    orderBy: [{ candidate: { person: { name: "asc" } } }, { id: "asc" }],
    select: OWN_SHEET,
  });
}

type SheetRow = Awaited<ReturnType<typeof readOwnSheets>>[number];

function toImportSheet({ id, status, candidate, ratings }: SheetRow, levelled: readonly Levelled[]): ImportSheet {
  const stored = new Map(ratings.map((rating) => [rating.competencyRequirementId, rating]));
  const slots = levelled.map(({ key, competency }): readonly [ColumnKey, Slot] => {
    const { level = null, note = "", revision = 0 } = stored.get(competency.id) ?? {};
    return [key, { requirementId: competency.id, level, note, revision }];
  });
  const { person, targetPosition } = candidate;
  return { id, ...person, targetPosition: targetPosition.name, isSent: status === "SUBMITTED", slots: new Map(slots) };
}

/**
 * The viewer's own sheets of a computer test that is being scored; null for who holds none that is still to be sent, as if
 * there were no such test.
 */
export async function findLevelImport(
  viewer: Viewer,
  instrumentId: string,
  client: Client = db,
): Promise<LevelImport | null> {
  const rows = await readOwnSheets(viewer, instrumentId, client);
  const [first] = rows;
  if (!first || rows.every(({ status }) => status === "SUBMITTED")) return null;
  const standards = await readStandards(
    rows.map(({ candidate }) => candidate.standardHash),
    client,
  );
  const levelled = new Map(
    [...standards].map(([hash, { competencies }]) => [
      hash,
      levelledOf(toSubject(first.instrument, competencies).competencies),
    ]),
  );
  return {
    instrument: { id: first.instrument.id, name: first.instrument.name },
    event: first.candidate.event,
    columns: columnsOf([...levelled.values()]),
    sheets: rows.map((row) => toImportSheet(row, levelled.get(row.candidate.standardHash) ?? [])),
  };
}

/** @throws Refusal `not-found` where `findLevelImport` answers null */
export async function getLevelImport(viewer: Viewer, instrumentId: string, client: Client = db): Promise<LevelImport> {
  const found = await findLevelImport(viewer, instrumentId, client);
  if (!found) throw refuse.notFound("Instrumen");
  return found;
}

export type CheckedLevels = {
  readonly test: LevelImport;
  readonly headings: GridHeadings<ColumnKey>;
  readonly rows: readonly CheckedRow[];
  readonly changes: readonly LevelChange[];
  /** Of everything that would be written, and of what it would replace. */
  readonly mark: string;
};

/**
 * The dry run: what each row would change, and everything that is wrong with it. Changes nothing.
 *
 * @throws Refusal `not-found`, `invalid` where the columns are not there
 */
export async function checkLevels(
  viewer: Viewer,
  { instrumentId, table }: { readonly instrumentId: string; readonly table: Grid },
  client: Client = db,
): Promise<CheckedLevels> {
  const test = await getLevelImport(viewer, instrumentId, client);
  const layout = readLayout(table, { columns: test.columns, rowsAre: "peserta" });
  const obstacles = "obstacles" in layout ? layout.obstacles : withoutLevels(layout.headings, test.columns);
  if ("obstacles" in layout || obstacles.length > 0) {
    throw new Refusal("invalid", "Berkas belum dapat diperiksa.", { file: obstacles });
  }
  const rows = checkRows(table, layout.headings, test);
  const changes = rows.flatMap((row) => (row.outcome === "changing" ? row.changes : []));
  return { test, headings: layout.headings, rows, changes, mark: markOf(changes) };
}

function withoutLevels({ places }: GridHeadings<ColumnKey>, columns: readonly Column[]): readonly string[] {
  const levels = columns.filter(isLevelColumn);
  if (levels.some(({ key }) => places.has(key))) return [];
  const titles = levels.map(({ title }) => title).join(", ");
  return [`Tidak ada satu pun kolom kompetensi. Judul kolom yang dibaca: ${titles}.`];
}

function markOf(changes: readonly LevelChange[]): string {
  return fingerprint(
    changes.map(({ sheetId, before, level }) => [sheetId, before.requirementId, before.revision, level]),
  );
}
