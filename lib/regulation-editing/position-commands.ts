import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { slugOf } from "@/lib/editing/rules";
import { requireSeen } from "@/lib/editing/seen";
import { replaceSheet } from "@/lib/editing/sheet-commands";
import { quoteOf } from "@/lib/publication/values";
import type { LockedRegulation } from "@/lib/regulation-editing/lock-commands";
import { recordEdit } from "@/lib/regulation-editing/lock-commands";
import { markOf } from "@/lib/regulation-editing/parts";
import { namedOnlyBy } from "@/lib/regulation-editing/removal-commands";
import type { SavePosition } from "@/lib/regulation-editing/schema";

type Typed = Pick<SavePosition, "name" | "unit" | "tier">;
type Stored = Typed & { readonly id: string; readonly slug: string };

/** Writes the position anew. What a document calls it stays in its annex; a typed sheet says what is typed. */
export async function rewritePosition(
  tx: Transaction,
  viewer: Viewer,
  [regulation, input]: readonly [LockedRegulation, SavePosition],
) {
  const { name, unit, tier } = input;
  const typed = { name, unit, tier };
  const { id, slug, ...stored } = await requireOwn(tx, regulation, input.rowId);
  requireSeen(markOf(stored), input, [stored, typed]);
  const address = await findAddress(tx, regulation, [{ id, slug, ...stored }, typed]);
  await tx.position.update({ where: { id }, data: { ...typed, slug: address } });
  const isMoved = address !== slug;
  await renameInComments(tx, { id, from: stored.name, to: name });
  if (regulation.isTyped && stored.name !== name) await retype(tx, regulation, { id, from: stored.name, to: name });
  await tx.regulation.update({ where: { id: regulation.id }, data: { revision: { increment: 1 } } });
  await recordEdit(tx, viewer, [
    regulation,
    {
      // With the address that it had: in another tab one may still be typing there (address-queries.ts).
      before: { part: "position", ...stored, ...(isMoved && { slug }) },
      after: { part: "position", ...typed, ...(isMoved && { slug: address }) },
    },
  ]);
  return { slug: address, mark: markOf(typed), isMoved };
}

/** The position, which nothing but this draft names: who reads elsewhere of it must not find it under another name. */
async function requireOwn(tx: Transaction, { id, institutionId }: LockedRegulation, wanted: string): Promise<Stored> {
  const select = { id: true, slug: true, name: true, unit: true, tier: true } as const;
  const named = {
    OR: [{ listings: { some: { annex: { regulationId: id } } } }, { standards: { some: { regulationId: id } } }],
  };
  const position = await tx.position.findFirst({ where: { id: wanted, institutionId, ...named }, select });
  if (!position) throw refuse.notFound("Jabatan");
  if (await tx.position.findFirst({ where: { id: position.id, ...namedOnlyBy(id) }, select: { id: true } }))
    return position;
  throw refuse.rule(
    "Jabatan ini juga disebut di luar rancangan ini, sehingga nama, unit dan jenjangnya tidak diubah di sini.",
  );
}

/** Its address follows the name, unless nothing of the name has changed. */
async function findAddress(
  tx: Transaction,
  { institutionId }: LockedRegulation,
  [stored, { name, unit, tier }]: readonly [Stored, Typed],
): Promise<string> {
  const isSame = name === stored.name && unit === stored.unit;
  const slug = isSame ? stored.slug : slugOf(`${name} ${unit}`);
  if (slug === "") throw refuse.field("name", "Tulis nama jabatan dengan huruf.");
  const taken = await tx.position.findFirst({
    where: { institutionId, id: { not: stored.id }, OR: [{ slug }, { name, unit, tier }] },
    select: { id: true },
  });
  if (taken) throw refuse.field("name", "Jabatan dengan nama, unit dan jenjang ini sudah ada pada instansi.");
  return slug;
}

/** A comment on a standard says of which position it is before it says what the value read; the latter stays as it was. */
async function renameInComments(tx: Transaction, { id, from, to }: Renamed): Promise<void> {
  const [before, after] = [quoteOf(from, ""), quoteOf(to, "")];
  await tx.$executeRaw`
    UPDATE review_comments SET quote = ${after} || substr(quote, length(${before}) + 1)
    WHERE standard_version_id IN (SELECT id FROM standard_versions WHERE position_id = ${id}::uuid)
      AND starts_with(quote, ${before})`;
}

type Renamed = { readonly id: string; readonly from: string; readonly to: string };

/** The sheet of a typed regulation, the listing that cites its line, and the standard where it bore the same name. */
async function retype(tx: Transaction, regulation: LockedRegulation, { id, from, to }: Renamed): Promise<void> {
  const listings = { annex: { regulationId: regulation.id }, positionId: id } as const;
  const rows = await tx.annexListing.findMany({ where: listings, select: { lineFrom: true } });
  const places = new Set(rows.map(({ lineFrom }) => lineFrom));
  const lines = regulation.document.text.split("\n");
  await replaceSheet(tx, regulation, lines.map((line, index) => (places.has(index + 1) ? to : line)).join("\n"));
  await tx.annexListing.updateMany({ where: listings, data: { nameAsWritten: to } });
  await tx.standardVersion.updateMany({
    where: { regulationId: regulation.id, positionId: id, nameAsWritten: from },
    data: { nameAsWritten: to, revision: { increment: 1 } },
  });
}
