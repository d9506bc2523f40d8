import "server-only";

import type { AskedSide } from "@/lib/comparison/schema";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { StandardDocument } from "@/lib/standards/document";
import { findStandardInForce, findStandardVersion } from "@/lib/standards/queries";

// Public: what is published is gazetted. The queries leave drafts out.

export type Side = {
  readonly typed: string;
  readonly standard: StandardDocument | null;
  readonly problem: string | null;
};

/** The standard that one side asks for: the given version, or the one in force today. */
export async function findSide({ typed, key, problem }: AskedSide): Promise<Side> {
  if (!key) return { typed, standard: null, problem };
  const { institution, position, version } = key;
  const standard =
    version === null
      ? await findStandardInForce(institution, position, todayInJakarta(new Date()))
      : await findStandardVersion(institution, position, version);
  return { typed, standard, problem: standard ? null : "Standar ini tidak ada; pilih yang lain dari daftar." };
}

export type Comparable = { readonly key: string; readonly label: string };

export type Choices = {
  readonly items: readonly Comparable[];
  /** False where there are more than one can choose from. */
  readonly isComplete: boolean;
};

const MOST_CHOICES = 500;

/**
 * Positions with a standard in force today, to choose from. Institution by institution, so that PostgreSQL stops at the
 * limit instead of sorting every position of the country.
 */
export async function listComparable(): Promise<Choices> {
  const day = todayInJakarta(new Date());
  const items = await db.$queryRaw<Comparable[]>(Prisma.sql`
    SELECT i.slug || '/' || p.slug AS key, concat_ws(', ', p.name, nullif(p.unit, '')) || ' · ' || i.short_name AS label
    FROM institutions i
    CROSS JOIN LATERAL (
      SELECT slug, name, unit FROM positions WHERE institution_id = i.id AND EXISTS (
        SELECT 1 FROM standard_versions v WHERE v.position_id = positions.id AND v.status IN ('PUBLISHED', 'SUPERSEDED')
          AND v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date))
    ) AS p
    ORDER BY i.short_name, p.name, p.unit LIMIT ${MOST_CHOICES + 1}`);
  return { items: items.slice(0, MOST_CHOICES), isComplete: items.length <= MOST_CHOICES };
}
