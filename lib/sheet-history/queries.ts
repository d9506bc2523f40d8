import "server-only";

import { z } from "zod";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { EVERY_SHEET, STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { Prisma } from "@/lib/generated/prisma/client";
import { canFollowEvent } from "@/lib/events/policy";
import { canSeeHistory } from "@/lib/sheet-history/policy";
import type { HistorySearch, SheetStep } from "@/lib/sheet-history/schema";
import { listSteps } from "@/lib/sheet-history/step-queries";
import { isBlind } from "@/lib/sheets/policy";
import type { EntryContent } from "@/lib/sheets/schema";
import { EvidenceContent, RatingContent } from "@/lib/sheets/schema";
import type { CompetencyDocument } from "@/lib/standards/document";
import { StandardDocument } from "@/lib/standards/document";
import { competencyName } from "@/lib/standards/labels";

const PAGE_SIZE = 100;

/** One version of a rating, of the evidence of an indicator, or of a field note. */
export type EntryVersion = {
  readonly id: string;
  /** "Integritas", "Indikator 4.1, Integritas", "Catatan pengamatan, indikator 4.1, Integritas" */
  readonly subject: string;
  readonly savedAt: Date;
  /** Null where nothing was written before. */
  readonly before: EntryContent | null;
  readonly after: EntryContent;
};

export type SheetHistory = {
  readonly sheetId: string;
  readonly isOwn: boolean;
  readonly assessor: string;
  readonly instrument: string;
  readonly candidate: { readonly id: string; readonly name: string };
  readonly event: { readonly id: string; readonly name: string; readonly institutionId: string };
  /** Those of which something was ever written, in the order of the standard. */
  readonly competencies: readonly { readonly id: string; readonly name: string }[];
  /** When it was sent, returned or withdrawn, the newest first. */
  readonly steps: readonly SheetStep[];
  /** The newest first. */
  readonly versions: readonly EntryVersion[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

/** Whose sheet it is, and whether it counts. */
const SHEET_HEAD = {
  id: true,
  candidateId: true,
  assessorId: true,
  status: true,
  withdrawnAt: true,
  assessor: { select: { name: true } },
  instrument: { select: { name: true } },
} as const;

const HISTORY_ROWS = {
  ...SHEET_HEAD,
  ratings: { select: { competencyRequirementId: true } },
  evidence: { select: { indicatorId: true } },
  fieldNotes: { select: { id: true, indicatorId: true } },
  candidate: {
    select: {
      id: true,
      erasedAt: true,
      standardSnapshot: true,
      person: { select: { name: true } },
      sheets: { where: STANDING_SHEETS, select: { assessorId: true, status: true } },
      event: { select: { id: true, name: true, institutionId: true, chairId: true, status: true } },
    },
  },
} as const satisfies Prisma.SheetSelect;

type Row = Prisma.SheetGetPayload<{ select: typeof HISTORY_ROWS }>;

/** Every version of what stands on one sheet, or of one competency on it; null for whoever may not see it, or once erased. */
export async function findSheetHistory(
  viewer: Viewer,
  sheetId: string,
  { competencyId, page: wantedPage }: HistorySearch,
): Promise<SheetHistory | null> {
  const row = await db.sheet.findUnique({ where: { id: sheetId }, select: HISTORY_ROWS });
  if (!row || row.candidate.erasedAt) return null;
  const { id, person, event, sheets, standardSnapshot } = row.candidate;
  if (!canSeeHistory(viewer, { ...row, isWithdrawn: row.withdrawnAt !== null, event, sheets })) return null;
  const competencies = StandardDocument.parse(standardSnapshot).competencies.filter(writtenOn(row));
  const wanted = competencies.filter((competency) => competencyId === null || competency.id === competencyId);
  const subjects = subjectsOf(row, wanted, competencyId === null);
  const total = await db.sheetEntryVersion.count({ where: { sheetId, subjectId: { in: [...subjects] } } });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(wantedPage, pages);
  const versions = await readVersions({ sheetId, subjects, page });
  const nameOf = namesOf(competencies);
  return {
    sheetId,
    isOwn: row.assessorId === viewer.id,
    assessor: row.assessor.name,
    instrument: row.instrument.name,
    candidate: { id, name: person.name },
    event: { id: event.id, name: event.name, institutionId: event.institutionId },
    competencies: competencies.map((competency) => ({ id: competency.id, name: competencyName(competency) })),
    steps: await listSteps(row),
    versions: versions.map(({ subjectId, ...version }) => ({ ...version, subject: nameOf(subjectId, version.after) })),
    ...{ total, page, pages },
  };
}

/** Whether something was ever written about a competency: an entry is never taken away. */
function writtenOn({ ratings, evidence, fieldNotes }: Row): (competency: CompetencyDocument) => boolean {
  const rated = new Set(ratings.map(({ competencyRequirementId }) => competencyRequirementId));
  const seen = new Set([...evidence, ...fieldNotes].map(({ indicatorId }) => indicatorId));
  return ({ id, indicators }) => rated.has(id) || indicators.some((indicator) => seen.has(indicator.id));
}

/** The entries about these competencies: ratings, evidence, and notes that were linked to it, or all of them. */
function subjectsOf(
  { fieldNotes }: Row,
  competencies: readonly CompetencyDocument[],
  isEverything: boolean,
): readonly string[] {
  const indicators = competencies.flatMap((competency) => competency.indicators.map(({ id }) => id));
  const notes = fieldNotes.filter(({ indicatorId }) => isEverything || indicators.includes(indicatorId ?? ""));
  return [...competencies.map(({ id }) => id), ...indicators, ...notes.map(({ id }) => id)];
}

/** What an entry is about, by its subject; a note by what it was linked to in that version. */
function namesOf(competencies: readonly CompetencyDocument[]): (subjectId: string, content: EntryContent) => string {
  const names = new Map<string, string>();
  for (const { id, indicators, ...competency } of competencies) {
    const name = competencyName(competency);
    names.set(id, name);
    for (const { id: indicatorId, code } of indicators) {
      names.set(indicatorId, `Indikator ${code ?? ""}, ${name}`);
    }
  }
  return (subjectId, content) => {
    if (!("text" in content)) return names.get(subjectId) ?? "";
    const linked = content.indicatorId === null ? undefined : names.get(content.indicatorId);
    return linked ? `Catatan pengamatan, ${linked}` : "Catatan pengamatan";
  };
}

type Wanted = { readonly sheetId: string; readonly subjects: readonly string[]; readonly page: number };

type VersionRow = {
  readonly id: string;
  readonly subjectId: string;
  readonly savedAt: Date;
  readonly before: unknown;
  readonly after: unknown;
};

/** As the triggers keep them (migration assessment_centre): moments are written as PostgreSQL writes them. */
const StoredNote = z.strictObject({
  observedAt: z.string().transform((text) => new Date(text).toISOString()),
  text: z.string(),
  indicatorId: z.string().nullable(),
  isRemoved: z.boolean(),
});
const Stored = z.union([RatingContent, EvidenceContent, StoredNote]);

/** The version before stands beside each, also where it is on another page. */
async function readVersions({ sheetId, subjects, page }: Wanted) {
  const rows = await db.$queryRaw<VersionRow[]>`
    SELECT id::text, subject_id::text AS "subjectId", saved_at AS "savedAt", before, content AS after
    FROM (
      SELECT id, subject_id, saved_at, content, lag(content) OVER (PARTITION BY subject_id ORDER BY id) AS before
      FROM sheet_entry_versions WHERE sheet_id = ${sheetId}::uuid AND subject_id = ANY(${[...subjects]}::uuid[])
    ) AS versions
    ORDER BY versions.id DESC LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return rows.map(({ before, after, ...version }) => ({
    ...version,
    before: Stored.nullable().parse(before),
    after: Stored.parse(after),
  }));
}

/** A sheet that counts no more. */
export type WithdrawnSheet = {
  readonly id: string;
  readonly assessor: string;
  readonly instrument: string;
  readonly steps: readonly SheetStep[];
};

/**
 * The sheets of a candidate that were withdrawn over a conflict, for HR and the chair from the integration on; empty for
 * everybody else, and while the viewer is blind.
 */
export async function listWithdrawnSheets(viewer: Viewer, candidateId: string): Promise<readonly WithdrawnSheet[]> {
  const candidate = await db.candidate.findUnique({
    where: { id: candidateId },
    select: {
      erasedAt: true,
      event: { select: { institutionId: true, chairId: true, status: true } },
      sheets: {
        where: EVERY_SHEET,
        orderBy: [{ assessor: { name: "asc" } }, { instrument: { ordinal: "asc" } }],
        select: SHEET_HEAD,
      },
    },
  });
  if (!candidate || candidate.erasedAt || !canFollowEvent(viewer, candidate.event)) return [];
  if (candidate.event.status !== "INTEGRATING" && candidate.event.status !== "FINAL") return [];
  const [standing, withdrawn] = [
    candidate.sheets.filter((sheet) => sheet.withdrawnAt === null),
    candidate.sheets.filter((sheet) => sheet.withdrawnAt !== null),
  ];
  if (isBlind(viewer, standing)) return [];
  return Promise.all(
    withdrawn.map(async (sheet) => ({
      id: sheet.id,
      assessor: sheet.assessor.name,
      instrument: sheet.instrument.name,
      steps: (await listSteps(sheet)).filter(({ kind }) => kind === "WITHDRAWN"),
    })),
  );
}
