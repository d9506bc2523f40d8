import "server-only";

import type { AskedSide } from "@/lib/comparison/schema";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { StandardDocument } from "@/lib/standards/document";
import { findPosition, findStandardInForce, findStandardVersion } from "@/lib/standards/queries";
import { validityText } from "@/lib/standards/validity";

// Public: what is published is gazetted. The queries leave drafts out.

export type Side = Pick<AskedSide, "typed" | "problem" | "typedDay" | "dayProblem"> & {
  readonly standard: StandardDocument | null;
};

/** The standard that one side asks for: the given version, or the one in force on the given day or else today. */
export async function findSide({ key, day, ...asked }: AskedSide): Promise<Side> {
  if (!key || asked.dayProblem !== null) return { ...asked, standard: null };
  const { institution, position, version } = key;
  const standard =
    version === null
      ? await findStandardInForce(institution, position, day ?? todayInJakarta(new Date()))
      : await findStandardVersion(institution, position, version);
  return standard ? { ...asked, standard } : { ...asked, standard, ...(await whyNone(key, day)) };
}

const NO_STANDARD = "Standar ini tidak ada; pilih yang lain dari daftar.";
const NO_DETAILS =
  "Jabatan ini ada, tetapi rincian standarnya tidak ada pada dokumen sumber; pilih yang lain dari daftar.";

/** What is said, beside the position or beside the day, where no standard answers. */
async function whyNone(
  { institution, position, version }: NonNullable<AskedSide["key"]>,
  day: string | null,
): Promise<{ readonly problem: string } | { readonly dayProblem: string }> {
  const found = version === null ? await findPosition(institution, position) : null;
  // What no published regulation names is not told to exist.
  if (!found || found.versions.length + found.listings.length === 0) return { problem: NO_STANDARD };
  if (found.versions.length === 0) return { problem: NO_DETAILS };
  const when = day === null ? "Hari ini" : `Pada ${formatDate(day)}`;
  const periods = found.versions.map(validityText).reverse().join("; ");
  return { dayProblem: `${when} standar jabatan ini tidak berlaku. Masa berlakunya: ${periods}.` };
}

export type Comparable = { readonly key: string; readonly label: string };

export type Choices = {
  readonly items: readonly Comparable[];
  /** False where there are more than one can choose from. */
  readonly isComplete: boolean;
};

const MOST_CHOICES = 500;

/**
 * Positions with a published standard, to choose from; said where none of it is in force today. Institution by
 * institution, so that PostgreSQL stops at the limit instead of sorting every position of the country.
 */
export async function listComparable(): Promise<Choices> {
  const day = todayInJakarta(new Date());
  const items = await db.$queryRaw<(Comparable & { readonly isInForce: boolean })[]>(Prisma.sql`
    SELECT i.slug || '/' || p.slug AS key, concat_ws(', ', p.name, nullif(p.unit, '')) || ' · ' || i.short_name AS label,
      EXISTS (
        SELECT 1 FROM standard_versions v WHERE v.position_id = p.id AND v.status IN ('PUBLISHED', 'SUPERSEDED')
          AND v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)) AS "isInForce"
    FROM institutions i
    CROSS JOIN LATERAL (
      SELECT id, slug, name, unit FROM positions WHERE institution_id = i.id AND EXISTS (
        SELECT 1 FROM standard_versions v WHERE v.position_id = positions.id AND v.status IN ('PUBLISHED', 'SUPERSEDED'))
    ) AS p
    ORDER BY i.short_name, p.name, p.unit LIMIT ${MOST_CHOICES + 1}`);
  return {
    items: items.slice(0, MOST_CHOICES).map(({ key, label, isInForce }) => ({
      key,
      label: isInForce ? label : `${label} (tidak berlaku hari ini)`,
    })),
    isComplete: items.length <= MOST_CHOICES,
  };
}
