import "server-only";

import { z } from "zod";

import { CORRECTED_TEXT, reasonsOf } from "@/lib/body-corrections/correction-queries";
import { toCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { bodyCorrectionEntry, withdrawnBodyCorrectionEntry } from "@/lib/feeds/body-entries";
import type { FeedEntry } from "@/lib/feeds/entries";
import { REGULATION_NAME } from "@/lib/regulations/labels";

// Public: every one of these is published or was announced, of a regulation that is gazetted.

/** Newest first; older ones stay on the page of their regulation. */
const MOST_CORRECTIONS = 100;

const REGULATION = {
  slug: true,
  ...REGULATION_NAME,
  institution: { select: { shortName: true } },
} as const;

/**
 * Corrections of the bodies of an institution's regulations, also of days to come, and announcements of such that were taken back.
 *
 * @param today "YYYY-MM-DD" in Jakarta
 */
export async function listBodyCorrectionEntries(institutionId: string, today: string): Promise<readonly FeedEntry[]> {
  const rows = await db.bodyCorrection.findMany({
    where: { status: "PUBLISHED", regulation: { institutionId } },
    orderBy: { validFrom: "desc" },
    take: MOST_CORRECTIONS,
    select: {
      id: true,
      passages: true,
      validFrom: true,
      publishedAt: true,
      regulation: { select: { ...REGULATION, ...CORRECTED_TEXT } },
    },
  });
  const published = rows.flatMap((row) => {
    const { id, regulation, validFrom, publishedAt } = row;
    if (!validFrom || !publishedAt) return [];
    const event = { id, regulation, since: toCivilDate(validFrom), publishedAt, reasons: reasonsOf(row) };
    return [bodyCorrectionEntry(event, today)];
  });
  return [...published, ...(await listWithdrawn(institutionId))];
}

/** What the audit trail keeps of a withdrawal: the correction may change afterwards, or go. */
const Withdrawn = z.object({ regulation: z.string(), effectiveFrom: z.iso.date() });

async function listWithdrawn(institutionId: string): Promise<readonly FeedEntry[]> {
  const rows = await db.auditEvent.findMany({
    where: { action: "correction.withdrawn", subjectType: "body-correction", institutionId },
    orderBy: { id: "desc" },
    take: MOST_CORRECTIONS,
    select: { subjectId: true, at: true, after: true },
  });
  const withdrawn = rows.flatMap(({ after, ...row }) => {
    const announced = Withdrawn.safeParse(after).data;
    return announced ? [{ ...row, ...announced }] : [];
  });
  const regulations = await db.regulation.findMany({
    where: { slug: { in: withdrawn.map(({ regulation }) => regulation) } },
    select: REGULATION,
  });
  return withdrawn.flatMap(({ subjectId: id, at, effectiveFrom: since, regulation: slug }) =>
    regulations
      .filter((regulation) => regulation.slug === slug)
      .map((regulation) => withdrawnBodyCorrectionEntry({ id, regulation, since, at })),
  );
}
