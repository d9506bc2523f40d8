import "server-only";

import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { InForce, PositionChange } from "@/lib/imports/diff";
import { diffOf } from "@/lib/imports/diff";
import type { BenchDraft } from "@/lib/imports/keyed";
import { positionNames, withPositionNames } from "@/lib/imports/renaming";
import { withTargets } from "@/lib/imports/target-queries";
import type { PositionTier } from "@/lib/generated/prisma/enums";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";
import { inForceOn } from "@/lib/standards/in-force";

/**
 * What the draft of an import changes against what is in force today, by position, then by similarity. What is in force and not in the draft is told,
 * too: whatever a regulation holds that the draft revokes, which ends; and what stays in a tier of the draft, for a regulation
 * on Administrator positions says nothing of Pengawas. Authorized by whoever asks.
 */
export async function readDiff(read: BenchDraft, institutionId: string): Promise<readonly PositionChange[]> {
  const draft = withPositionNames(read);
  const { regulation, standards } = draft;
  const names = positionNames(draft);
  const placed = new Map(
    regulation.annexes
      .flatMap((annex) => annex.positions)
      .map(({ slug, unit, tier }) => [slug, { unit: unit?.value ?? "", tier }] as const),
  );
  const drafted = Object.entries(standards)
    .filter(([, { isLeftOut }]) => !isLeftOut)
    .map(([ordinal, standard]) => ({
      number: Number(ordinal) + 1,
      name: names.get(Number(ordinal)) ?? standard.position,
      standard,
      ...(placed.get(standard.position) ?? { unit: "", tier: null }),
    }));
  const positions = new Set(drafted.map(({ standard }) => standard.position));
  const tiers = new Set(
    regulation.annexes.flatMap((annex) =>
      annex.positions.flatMap(({ slug, tier }) => (tier !== null && positions.has(slug) ? [tier] : [])),
    ),
  );
  const relations = await withTargets(db, institutionId, regulation.relations);
  const revoked = relations.flatMap(({ type, target }) => (type === "REVOKES" && target !== null ? [target] : []));
  return diffOf(drafted, await readInForce(institutionId, { tiers: [...tiers], revoked }));
}

const { spans: _spans, notes: _notes, ...ROWS } = STANDARD_ROWS;

type Concerned = {
  readonly tiers: readonly PositionTier[];
  /** Addresses of the regulations. */
  readonly revoked: readonly string[];
};

async function readInForce(institutionId: string, { tiers, revoked }: Concerned): Promise<readonly InForce[]> {
  const day = todayInJakarta(new Date());
  const rows = await db.standardVersion.findMany({
    where: {
      position: { institutionId },
      AND: { OR: [{ position: { tier: { in: [...tiers] } } }, { regulation: { slug: { in: [...revoked] } } }] },
      ...inForceOn(day),
    },
    orderBy: { position: { name: "asc" } },
    select: ROWS,
  });
  return rows.map((row) => {
    const standard = toStandardDocument({ ...row, spans: [], notes: [] }, day);
    const isRevoked = revoked.includes(standard.regulation.slug);
    const { slug: position, name, unit, tier } = standard.position;
    return { position, name, unit, tier, standard, isRevoked };
  });
}
