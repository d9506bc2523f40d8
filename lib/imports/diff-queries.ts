import "server-only";

import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { codesOf } from "@/lib/imports/changes";
import type { InForce, PositionChange } from "@/lib/imports/diff";
import { diffOf } from "@/lib/imports/diff";
import { withPositionNames } from "@/lib/imports/renaming";
import { loadDictionary, loadDraft } from "@/lib/imports/part-queries";
import type { PositionTier } from "@/lib/generated/prisma/enums";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";
import { inForceOn } from "@/lib/standards/in-force";

/**
 * What the draft of an import changes against what is in force today, by position. Gone is what is in force in a tier of
 * the draft and not in the draft: a regulation on Administrator positions says nothing of Pengawas. Authorized by whoever asks.
 */
export async function readDiff(importId: string, institutionId: string): Promise<readonly PositionChange[]> {
  const codes = codesOf(await loadDictionary(db));
  const { regulation, standards } = withPositionNames(await loadDraft(db, { importId, standards: "all" }, codes));
  const drafted = Object.entries(standards)
    .filter(([, { isLeftOut }]) => !isLeftOut)
    .map(([ordinal, standard]) => ({ number: Number(ordinal) + 1, standard }));
  const positions = new Set(drafted.map(({ standard }) => standard.position));
  const tiers = new Set(
    regulation.annexes.flatMap((annex) =>
      annex.positions.flatMap(({ slug, tier }) => (tier !== null && positions.has(slug) ? [tier] : [])),
    ),
  );
  return diffOf(drafted, await readInForce(institutionId, [...tiers]));
}

const { spans: _spans, notes: _notes, ...ROWS } = STANDARD_ROWS;

async function readInForce(institutionId: string, tiers: readonly PositionTier[]): Promise<readonly InForce[]> {
  const day = todayInJakarta(new Date());
  const rows = await db.standardVersion.findMany({
    where: {
      position: { institutionId, tier: { in: [...tiers] } },
      ...inForceOn(day),
    },
    orderBy: { position: { name: "asc" } },
    select: ROWS,
  });
  return rows.map((row) => {
    const standard = toStandardDocument({ ...row, spans: [], notes: [] }, day);
    return { position: standard.position.slug, name: standard.position.name, standard };
  });
}
