import "server-only";

import { regulationPath } from "@/lib/catalogue/paths";
import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { FeedEntry } from "@/lib/feeds/entries";
import { BodyPassages } from "@/lib/regulations/corrected";
import { regulationName } from "@/lib/regulations/labels";

/** Newest first; older ones stay on the page of their regulation. */
const MOST_CORRECTIONS = 100;

/**
 * Corrections of the bodies of an institution's regulations that have begun. Public: what is published is gazetted. None is
 * announced before its day, so none that is taken back has to be called off.
 */
export async function listBodyCorrectionEntries(institutionId: string): Promise<readonly FeedEntry[]> {
  const today = fromCivilDate(todayInJakarta(new Date()));
  const rows = await db.bodyCorrection.findMany({
    where: { status: "PUBLISHED", validFrom: { lte: today }, regulation: { institutionId } },
    orderBy: { validFrom: "desc" },
    take: MOST_CORRECTIONS,
    select: {
      id: true,
      passages: true,
      validFrom: true,
      publishedAt: true,
      regulation: {
        select: { slug: true, kind: true, number: true, year: true, institution: { select: { shortName: true } } },
      },
    },
  });
  return rows.flatMap(({ id, passages, validFrom, publishedAt, regulation }) => {
    if (!validFrom || !publishedAt) return [];
    const since = toCivilDate(validFrom);
    const reasons = Object.values(BodyPassages.parse(passages)).map(({ reason }) => reason);
    const begins = new Date(`${since}T00:00:00+07:00`);
    return [
      {
        id: `urn:uuid:${id}#koreksi`,
        title: `${regulationName(regulation)}, ${regulation.institution.shortName}: salinannya dikoreksi sejak ${formatDate(since)}`,
        text: `Koreksi salinan batang tubuh: ${reasons.join(" ")}`,
        path: regulationPath(regulation),
        publishedAt,
        updatedAt: begins > publishedAt ? begins : publishedAt,
      },
    ];
  });
}
