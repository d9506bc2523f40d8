import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { toCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { EVERY_SHEET, STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { EventStatus, InstrumentKind, SheetStatus } from "@/lib/generated/prisma/enums";
import { maskNip } from "@/lib/people/rules";
import { ENTRY_ROWS, NOTE_COLUMNS, toEntries, toNoteContent, toRevisions } from "@/lib/sheets/entries";
import { SUBJECT, toSubject } from "@/lib/sheets/instruments";
import type { Entries, Progress, SheetPhase, SheetSubject } from "@/lib/sheets/rules";
import { askedOn, phaseOf, progressOf } from "@/lib/sheets/rules";
import type { FieldNoteContent } from "@/lib/sheets/schema";
import { readStandards } from "@/lib/sheets/standard-queries";
import type { CompetencyDocument, StandardDocument } from "@/lib/standards/document";
import { PUBLISHED } from "@/lib/standards/in-force";

export type OwnSheet = {
  readonly id: string;
  readonly status: SheetStatus;
  readonly phase: SheetPhase;
  /** "Wawancara kompetensi" */
  readonly instrument: string;
  readonly instrumentId: string;
  readonly kind: InstrumentKind;
  readonly returnReason: string | null;
  /** HR withdrew it over a conflict of interest, for this reason: it counts no more. */
  readonly withdrawal: { readonly reason: string; readonly withdrawnAt: Date } | null;
  readonly isOpen: boolean;
  readonly progress: Progress;
  readonly candidate: {
    readonly id: string;
    readonly name: string;
    readonly maskedNip: string;
    readonly targetPosition: string;
  };
  readonly event: {
    readonly name: string;
    readonly status: EventStatus;
    readonly endsOn: string;
    /** The viewer chairs it. */
    readonly isChair: boolean;
    /** Why it was cancelled; null where it was not. */
    readonly cancelReason: string | null;
  };
};

const ownSheetRows = ({ id: assessorId }: Viewer) =>
  ({
    id: true,
    status: true,
    returnReason: true,
    withdrawnAt: true,
    ...ENTRY_ROWS,
    instrument: { select: { id: true, name: true, ...SUBJECT } },
    candidate: {
      select: {
        id: true,
        standardHash: true,
        person: { select: { name: true, nip: true } },
        targetPosition: { select: { name: true } },
        event: { select: { name: true, status: true, statusReason: true, endsOn: true, chairId: true } },
        conflictDecisions: {
          where: { assessorId, choice: "WITHDRAW" },
          orderBy: { decidedAt: "desc" },
          take: 1,
          select: { reason: true },
        },
      },
    },
  }) as const;

/** The viewer's own sheets and nobody else's; only in institutions where they are an assessor now. */
function ownSheets(viewer: Viewer) {
  return {
    assessorId: viewer.id,
    candidate: { event: { institutionId: { in: [...institutionsWhere(viewer, "sheet:score")] } } },
  };
}

type OwnSheetRow = Awaited<ReturnType<typeof findRow>>;

function findRow(viewer: Viewer, id: string) {
  return db.sheet.findFirst({ where: { ...EVERY_SHEET, id, ...ownSheets(viewer) }, select: ownSheetRows(viewer) });
}

type Row = NonNullable<OwnSheetRow>;

function toOwnSheet(viewer: Viewer, row: Row, subject: SheetSubject): OwnSheet {
  const { candidate, instrument, status, withdrawnAt } = row;
  const { event, person, targetPosition } = candidate;
  const progress = progressOf(subject, toEntries(row));
  return {
    id: row.id,
    status,
    phase: withdrawnAt ? "WITHDRAWN" : phaseOf(status, progress),
    instrument: instrument.name,
    instrumentId: instrument.id,
    kind: instrument.kind,
    returnReason: row.returnReason,
    withdrawal: withdrawnAt && { reason: candidate.conflictDecisions[0]?.reason ?? "", withdrawnAt },
    isOpen: event.status === "SCORING" && status !== "SUBMITTED" && withdrawnAt === null,
    progress,
    candidate: {
      id: candidate.id,
      name: person.name,
      maskedNip: maskNip(person.nip),
      targetPosition: targetPosition.name,
    },
    event: {
      name: event.name,
      status: event.status,
      endsOn: toCivilDate(event.endsOn),
      isChair: event.chairId === viewer.id,
      cancelReason: event.status === "CANCELLED" ? event.statusReason : null,
    },
  };
}

function subjectOf({ instrument }: Row, standard: StandardDocument | undefined): SheetSubject {
  return toSubject(instrument, standard?.competencies ?? []);
}

/** Order of the queue: what is open and waits first, then what only waits for its event, then what is done. */
function urgency({ isOpen, status, withdrawal }: OwnSheet): number {
  if (withdrawal) return 4;
  if (status === "SUBMITTED") return 3;
  if (!isOpen) return 2;
  return status === "RETURNED" ? 0 : 1;
}

/** The assessor's queue, the next thing to do first. */
export async function listOwnSheets(viewer: Viewer): Promise<readonly OwnSheet[]> {
  const rows = await db.sheet.findMany({
    where: { ...EVERY_SHEET, ...ownSheets(viewer) },
    orderBy: [{ candidate: { event: { endsOn: "asc" } } }, { id: "asc" }],
    select: ownSheetRows(viewer),
  });
  const standards = await readStandards(rows.map(({ candidate }) => candidate.standardHash));
  return rows
    .map((row) => toOwnSheet(viewer, row, subjectOf(row, standards.get(row.candidate.standardHash))))
    .sort((a, b) => urgency(a) - urgency(b));
}

/** Text of a level other than the required one, from a published standard that knows it. */
export type LevelText = { readonly description: string; readonly source: string };

export type SheetDetail = OwnSheet & {
  readonly standard: StandardDocument;
  /** Returned, and nothing was written on it since. */
  readonly isUnchanged: boolean;
  /** Those of the standard that the instrument measures, with the indicators that are asked about. */
  readonly competencies: readonly CompetencyDocument[];
  readonly entries: Entries;
  /** Free observations by id, in the order in which it happened. */
  readonly fieldNotes: Readonly<Record<string, FieldNoteContent>>;
  readonly revisions: Readonly<Record<string, number>>;
  /** Competency code → level → text. */
  readonly levelTexts: Readonly<Record<string, Readonly<Record<number, LevelText>>>>;
};

/** One's own sheet with the frozen standard, or null for everybody else, as if it did not exist. */
export async function findOwnSheet(viewer: Viewer, id: string): Promise<SheetDetail | null> {
  const row = await findRow(viewer, id);
  if (!row) return null;
  const { standardHash } = row.candidate;
  const standard = (await readStandards([standardHash])).get(standardHash);
  if (!standard) return null;
  const subject = subjectOf(row, standard);
  const entries = toEntries(row);
  const competencies = askedOn(subject, entries);
  const notes = await db.fieldNote.findMany({
    where: { sheetId: id, isRemoved: false },
    orderBy: [{ observedAt: "asc" }, { id: "asc" }],
    select: { id: true, ...NOTE_COLUMNS },
  });
  return {
    ...toOwnSheet(viewer, row, subject),
    standard,
    isUnchanged: row.status === "RETURNED" && (await isUnchangedSinceSent(id)),
    competencies,
    entries,
    fieldNotes: Object.fromEntries(notes.map((note) => [note.id, toNoteContent(note)])),
    revisions: {
      ...toRevisions(row),
      ...Object.fromEntries(notes.map(({ id: noteId, revision }) => [noteId, revision])),
    },
    levelTexts: await findLevelTexts(competencies),
  };
}

async function isUnchangedSinceSent(id: string): Promise<boolean> {
  const { submittedAt } = await db.sheet.findUniqueOrThrow({ where: { id }, select: { submittedAt: true } });
  return (
    (await db.sheetEntryVersion.count({
      where: { sheetId: id, ...(submittedAt && { savedAt: { gt: submittedAt } }) },
    })) === 0
  );
}

async function findLevelTexts(competencies: readonly CompetencyDocument[]): Promise<SheetDetail["levelTexts"]> {
  const codes = competencies.flatMap(({ code, level }) => (level === null ? [] : code));
  const rows = await db.competencyRequirement.findMany({
    where: {
      competency: { code: { in: codes } },
      requiredLevel: { not: null },
      description: { not: null },
      // Also ended ones: what an assessor could read yesterday is not lost because a regulation was replaced.
      standardVersion: { status: PUBLISHED },
    },
    orderBy: { id: "asc" },
    select: {
      requiredLevel: true,
      description: true,
      competency: { select: { code: true } },
      standardVersion: {
        select: { position: { select: { name: true, institution: { select: { shortName: true } } } } },
      },
    },
  });
  const texts: Record<string, Record<number, LevelText>> = {};
  for (const { requiredLevel, description, competency, standardVersion } of rows) {
    if (requiredLevel === null || description === null) continue;
    const { name, institution } = standardVersion.position;
    (texts[competency.code] ??= {})[requiredLevel] ??= { description, source: `${name}, ${institution.shortName}` };
  }
  return texts;
}

export type SentSheet = {
  readonly candidate: string;
  readonly event: string;
  /** Own sheets of the same candidate that are not sent: until then nothing of others is shown (DESIGN.md 4). */
  readonly remaining: readonly { readonly id: string; readonly instrument: string }[];
  /** The remaining ones can still be filled. */
  readonly isOpen: boolean;
  /** The viewer chairs the event. */
  readonly isChair: boolean;
};

/** One's own sheet that is sent, with what keeps its result closed; null for everybody else, and for one that is not sent. */
export async function findSentSheet(viewer: Viewer, id: string): Promise<SentSheet | null> {
  const sheet = await db.sheet.findFirst({
    where: {
      ...STANDING_SHEETS,
      id,
      assessorId: viewer.id,
      status: "SUBMITTED",
      candidate: { erasedAt: null, event: { institutionId: { in: [...institutionsWhere(viewer, "sheet:score")] } } },
    },
    select: {
      candidate: {
        select: {
          person: { select: { name: true } },
          event: { select: { name: true, status: true, chairId: true } },
          sheets: {
            where: { ...STANDING_SHEETS, assessorId: viewer.id, status: { not: "SUBMITTED" } },
            orderBy: { instrument: { ordinal: "asc" } },
            select: { id: true, instrument: { select: { name: true } } },
          },
        },
      },
    },
  });
  if (!sheet) return null;
  const { person, event, sheets } = sheet.candidate;
  return {
    candidate: person.name,
    event: event.name,
    remaining: sheets.map(({ id: sheetId, instrument }) => ({ id: sheetId, instrument: instrument.name })),
    isOpen: event.status === "SCORING",
    isChair: event.chairId === viewer.id,
  };
}
