import "server-only";

import { cache } from "react";

import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { CompetencyKind } from "@/lib/generated/prisma/enums";
import type { LevelEntry } from "@/lib/dictionary/rules";
import { levelEntries } from "@/lib/dictionary/rules";
import type { PositionSummary } from "@/lib/regulations/document";
import { POSITION_SUMMARY, toPositionSummary } from "@/lib/regulations/summary";

// Public: only what published standards in force say.
const IN_FORCE = { standardVersion: { status: "PUBLISHED" } } as const;

export type DictionaryEntry = {
  readonly code: string;
  readonly name: string;
  readonly kind: CompetencyKind;
  /** Levels that some position requires; empty for a statement without level. */
  readonly levels: readonly number[];
  readonly positionCount: number;
};

/** Every competency that a standard in force requires, by kind and name. */
export async function listDictionary(): Promise<readonly DictionaryEntry[]> {
  const rows = await db.competency.findMany({
    where: { requirements: { some: IN_FORCE } },
    orderBy: [{ kind: "asc" }, { name: "asc" }],
    select: { code: true, name: true, kind: true, id: true },
  });
  const counts = await db.competencyRequirement.groupBy({
    by: ["competencyId", "requiredLevel"],
    where: IN_FORCE,
    _count: true,
  });
  return rows.map(({ id, ...row }) => {
    const own = counts.filter(({ competencyId }) => competencyId === id);
    return {
      ...row,
      levels: own.flatMap(({ requiredLevel }) => requiredLevel ?? []).sort((a, b) => a - b),
      positionCount: own.reduce((sum, { _count }) => sum + _count, 0),
    };
  });
}

export type RequiringPosition = PositionSummary & {
  readonly level: number | null;
  /** Why a levelled competency has none here: the document has lost it. */
  readonly isStatement: boolean;
};

export type DictionaryDetail = {
  readonly code: string;
  readonly name: string;
  readonly kind: CompetencyKind;
  readonly aliases: readonly string[];
  readonly entries: readonly LevelEntry<PositionSummary>[];
  readonly positions: readonly RequiringPosition[];
};

const DICTIONARY_ROWS = {
  code: true,
  name: true,
  kind: true,
  aliases: true,
  requirements: {
    where: IN_FORCE,
    orderBy: [{ requiredLevel: "desc" }, { standardVersion: { position: { name: "asc" } } }],
    select: {
      requiredLevel: true,
      nameAsWritten: true,
      description: true,
      indicators: { orderBy: { place: "asc" }, select: { text: true } },
      standardVersion: { select: { position: { select: POSITION_SUMMARY } } },
    },
  },
} as const satisfies Prisma.CompetencySelect;

/** A competency with the level texts known so far and the positions that require it, or null. */
export const findCompetency = cache(async (code: string): Promise<DictionaryDetail | null> => {
  const row = await db.competency.findFirst({
    where: { code, requirements: { some: IN_FORCE } },
    select: DICTIONARY_ROWS,
  });
  if (!row) return null;

  const { requirements, ...competency } = row;
  const written = requirements.flatMap(({ nameAsWritten }) => nameAsWritten ?? []);
  return {
    ...competency,
    aliases: [...new Set([...competency.aliases, ...written])].filter((name) => name !== competency.name),
    entries: levelEntries(
      requirements.flatMap(({ requiredLevel, description, indicators, standardVersion }) =>
        requiredLevel === null
          ? []
          : {
              level: requiredLevel,
              description,
              indicators: indicators.flatMap(({ text }) => text ?? []),
              source: toPositionSummary(standardVersion.position),
            },
      ),
    ),
    positions: requirements.map(({ requiredLevel, indicators, description, standardVersion }) => ({
      ...toPositionSummary(standardVersion.position),
      level: requiredLevel,
      isStatement: indicators.length === 0 && description === null,
    })),
  };
});
