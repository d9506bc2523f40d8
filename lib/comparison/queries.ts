import "server-only";

import type { AskedSide } from "@/lib/comparison/schema";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
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

/** Most that a list to choose from can hold; more is found by its page's own link "Bandingkan". */
const MOST = 500;

/** Positions that have a published standard, to choose from. */
export async function listComparable(): Promise<readonly Comparable[]> {
  const rows = await db.position.findMany({
    where: { standards: { some: { status: "PUBLISHED" } } },
    orderBy: [{ institution: { shortName: "asc" } }, { name: "asc" }],
    take: MOST,
    select: { slug: true, name: true, unit: true, institution: { select: { slug: true, shortName: true } } },
  });
  return rows.map(({ slug, name, unit, institution }) => ({
    key: `${institution.slug}/${slug}`,
    label: `${[name, unit].filter(Boolean).join(", ")} · ${institution.shortName}`,
  }));
}
