import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { canSeeHistory } from "@/lib/sheet-history/policy";
import type { HistorySearch } from "@/lib/sheet-history/schema";
import { RatingContent } from "@/lib/sheets/schema";
import { StandardDocument } from "@/lib/standards/document";
import { UNREADABLE_NAME } from "@/lib/standards/labels";

const PAGE_SIZE = 100;

export type RatingVersion = {
  readonly id: string;
  readonly competency: string;
  readonly savedAt: Date;
  /** Null where nothing was written before. */
  readonly before: RatingContent | null;
  readonly after: RatingContent;
};

export type SheetHistory = {
  readonly sheetId: string;
  readonly isOwn: boolean;
  readonly assessor: string;
  readonly instrument: string;
  readonly candidate: { readonly id: string; readonly name: string };
  readonly event: { readonly id: string; readonly name: string; readonly institutionId: string };
  /** Those of which a rating was ever written, in the order of the standard. */
  readonly competencies: readonly { readonly id: string; readonly name: string }[];
  /** The newest first. */
  readonly versions: readonly RatingVersion[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

const HISTORY_ROWS = {
  assessorId: true,
  status: true,
  assessor: { select: { name: true } },
  instrument: { select: { name: true } },
  ratings: { select: { competencyRequirementId: true } },
  candidate: {
    select: {
      id: true,
      erasedAt: true,
      standardSnapshot: true,
      person: { select: { name: true } },
      sheets: { select: { assessorId: true, status: true } },
      event: { select: { id: true, name: true, institutionId: true, chairId: true, status: true } },
    },
  },
} as const;

/** Every version of the ratings of one sheet, or of one competency on it; null for whoever may not see it, or once erased. */
export async function findSheetHistory(
  viewer: Viewer,
  sheetId: string,
  { competencyId, page: wantedPage }: HistorySearch,
): Promise<SheetHistory | null> {
  const row = await db.sheet.findUnique({ where: { id: sheetId }, select: HISTORY_ROWS });
  if (!row || row.candidate.erasedAt) return null;
  const { id, person, event, sheets, standardSnapshot } = row.candidate;
  if (!canSeeHistory(viewer, { ...row, event, sheets })) return null;
  const rated = new Set(row.ratings.map(({ competencyRequirementId }) => competencyRequirementId));
  const competencies = StandardDocument.parse(standardSnapshot)
    .competencies.filter((competency) => rated.has(competency.id))
    .map((competency) => ({ id: competency.id, name: competency.name ?? UNREADABLE_NAME }));
  const wanted = competencies.filter((competency) => competencyId === null || competency.id === competencyId);
  const subjects = wanted.map((competency) => competency.id);
  const total = await db.sheetEntryVersion.count({ where: { sheetId, subjectId: { in: subjects } } });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(wantedPage, pages);
  const names = new Map(wanted.map((competency) => [competency.id, competency.name]));
  const versions = await readVersions({ sheetId, subjects, page });
  return {
    sheetId,
    isOwn: row.assessorId === viewer.id,
    assessor: row.assessor.name,
    instrument: row.instrument.name,
    candidate: { id, name: person.name },
    event: { id: event.id, name: event.name, institutionId: event.institutionId },
    competencies,
    versions: versions.map(({ subjectId, ...version }) => ({ ...version, competency: names.get(subjectId) ?? "" })),
    ...{ total, page, pages },
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
    before: RatingContent.nullable().parse(before),
    after: RatingContent.parse(after),
  }));
}
