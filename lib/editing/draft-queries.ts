import "server-only";

import type { Transaction } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { fingerprint } from "@/lib/editing/fingerprint";
import type { DraftedCompetency, DraftedRequirement, DraftedStandard } from "@/lib/editing/rules";
import { keyedPath } from "@/lib/editing/rules";
import { MAKING_FACTS } from "@/lib/publication/making-queries";
import { CONTENT_ROWS } from "@/lib/standards/content-rows";
import { noteSourcePath } from "@/lib/standards/rules";
import { RequirementRule } from "@/lib/standards/schema";

export const DRAFT_ROWS = {
  ...CONTENT_ROWS,
  spans: {
    orderBy: [{ path: "asc" }, { ordinal: "asc" }],
    select: { path: true, ordinal: true, documentId: true, lineFrom: true, lineTo: true, reading: true },
  },
} as const satisfies Prisma.StandardVersionSelect;

type DraftRows = Prisma.StandardVersionGetPayload<{ select: typeof DRAFT_ROWS }>;

/** The rows of a version as they are edited: paths by row id. */
export function toDrafted(row: DraftRows): DraftedStandard {
  const { nameAsWritten, positionGroup, affair, positionCode, summary } = row;
  const competencies = row.competencies.map(
    ({ requiredLevel: level, competency: { code }, ...rest }): DraftedCompetency => ({ ...rest, code, level }),
  );
  const requirements = row.requirements.map(({ rule, ...rest }): DraftedRequirement => ({
    ...rest,
    rule: rule === null ? null : RequirementRule.parse(rule),
  }));
  const rows = { competencies, requirements };
  return {
    identity: { nameAsWritten, positionGroup, affair, positionCode, summary },
    ...rows,
    spans: row.spans.map((span) => ({ ...span, path: keyedPath(rows, span.path) })),
    notes: row.notes.map(({ ordinal, ...note }) => ({
      ...note,
      path: keyedPath(rows, note.path),
      ownPath: noteSourcePath(ordinal),
    })),
  };
}

/** A competency without its indicators: those are parts of their own. */
export function competencyMark({ indicators: _indicators, ...own }: DraftedCompetency): string {
  return fingerprint(own);
}

/**
 * The draft, locked until the transaction ends: edits of one draft follow each other. Its regulation first, as publishing
 * does, so that the two never wait for each other.
 */
export async function lockDraft(tx: Transaction, id: string) {
  await tx.$queryRaw`
    SELECT 1 FROM regulations WHERE id = (SELECT regulation_id FROM standard_versions WHERE id = ${id}::uuid) FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM standard_versions WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.standardVersion.findUnique({
    where: { id },
    select: {
      ...DRAFT_ROWS,
      id: true,
      status: true,
      correctionReason: true,
      regulationId: true,
      regulation: { select: MAKING_FACTS },
    },
  });
}
