import "server-only";

import { db } from "@/lib/core/db";
import { requiredOn } from "@/lib/dictionary/queries";
import type { LevelText } from "@/lib/dictionary/rules";
import { levelTexts } from "@/lib/dictionary/rules";
import { MAX_WORDINGS } from "@/lib/dictionary/schema";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { PositionSummary } from "@/lib/regulations/document";
import { POSITION_SUMMARY, toPositionSummary } from "@/lib/regulations/summary";

// Public: only what published standards in force say.

const WORDING_ROWS = {
  description: true,
  indicators: { orderBy: { place: "asc" }, select: { text: true } },
  standardVersion: { select: { position: { select: POSITION_SUMMARY } } },
} as const satisfies Prisma.CompetencyRequirementSelect;

/** The wordings of one level of a competency in the newest standards in force on a day (null: today), most widespread first. */
export async function listLevelTexts(
  code: string,
  level: number,
  asOf: string | null,
): Promise<readonly LevelText<PositionSummary>[]> {
  const rows = await db.competencyRequirement.findMany({
    where: { ...requiredOn(asOf), competency: { code }, requiredLevel: level },
    orderBy: [{ standardVersion: { validFrom: "desc" } }, { id: "asc" }],
    take: MAX_WORDINGS,
    select: WORDING_ROWS,
  });
  return levelTexts(
    rows.map(({ description, indicators, standardVersion }) => ({
      description,
      indicators: indicators.flatMap(({ text }) => text ?? []),
      source: toPositionSummary(standardVersion.position),
    })),
  );
}

export type DictionaryText = {
  readonly level: number;
  readonly description: string;
  readonly indicators: readonly string[];
  /** Where the institution took it from. */
  readonly source: string;
  /** Whose dictionary says so. */
  readonly institution: string;
};

/** What the dictionaries of institutions say of each level of a competency today, whether a standard requires it or not. */
export async function listDictionaryTexts(code: string): Promise<readonly DictionaryText[]> {
  const rows = await db.competencyLevel.findMany({
    where: { competency: { code } },
    orderBy: [{ level: "asc" }, { institution: { shortName: "asc" } }],
    take: MAX_WORDINGS,
    select: {
      level: true,
      description: true,
      indicators: true,
      source: true,
      institution: { select: { shortName: true } },
    },
  });
  return rows.map(({ institution, ...text }) => ({ ...text, institution: institution.shortName }));
}
