import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { readMaking } from "@/lib/publication/making-queries";
import type { Making } from "@/lib/publication/rules";
import { findIdAt, findPositionAt } from "@/lib/regulation-editing/address-queries";
import { annexAt, annexObstacle, annexValues } from "@/lib/regulation-editing/annexes";
import type { Head } from "@/lib/regulation-editing/head";
import { headOf } from "@/lib/regulation-editing/head";
import { partsOf } from "@/lib/regulation-editing/part-commands";
import type { RegulationParts } from "@/lib/regulation-editing/parts";
import { markOf } from "@/lib/regulation-editing/parts";
import type { PositionTier } from "@/lib/generated/prisma/enums";
import { findLoss, namedOnlyBy, readRemovalObstacle } from "@/lib/regulation-editing/removal-commands";
import { annexName, regulationName } from "@/lib/regulations/labels";
import { AnnexContent } from "@/lib/regulations/schema";
import { TYPED_FILE } from "@/lib/regulations/typed";

/** `UNFINISHED`: made from its import, and not whole. */
export type DraftState = "DRAFT" | "UNFINISHED" | "IN_REVIEW" | "PUBLISHED";

export type EditableAnnex = {
  readonly id: string;
  readonly slug: string;
  readonly label: string;
  readonly title: string;
  /** Line by line. */
  readonly heading: string;
  readonly mark: string;
  /** Why it is not deleted. */
  readonly removalObstacle: string | null;
};

export type EditableRegulation = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: DraftState;
  readonly revision: number;
  /** Typed at the portal: its values are lines of its sheet. Otherwise each was read from a document. */
  readonly isTyped: boolean;
  readonly head: Head;
  /** Mark of the head as it stands. */
  readonly mark: string;
  readonly parts: RegulationParts;
  readonly annexes: readonly EditableAnnex[];
  /** A job still writes it, or ended before it was whole. */
  readonly making: Making | null;
  /** Why it is not deleted. */
  readonly removalObstacle: string | null;
  /** What would go with it if it were deleted. */
  readonly loss: {
    readonly standardCount: number;
    /** Positions that nothing else names or uses. */
    readonly positionCount: number;
    readonly listingCount: number;
    readonly commentCount: number;
    readonly isImported: boolean;
  };
};

const ROWS = {
  id: true,
  slug: true,
  institutionId: true,
  kind: true,
  number: true,
  year: true,
  title: true,
  issuer: true,
  effectiveFrom: true,
  status: true,
  revision: true,
  body: true,
  document: { select: { fileName: true, sha256: true } },
  articles: { orderBy: { ordinal: "asc" }, select: { content: true } },
  annexes: {
    orderBy: { ordinal: "asc" },
    select: {
      id: true,
      slug: true,
      label: true,
      content: true,
      _count: { select: { listings: true, standards: true } },
    },
  },
  reviews: { where: { endedAt: null }, select: { id: true } },
  _count: { select: { comments: true } },
} as const;

/**
 * A regulation with all that its forms show, for whoever drafts in its institution; null for everybody else.
 *
 * @param address its slug, or one that it had before its number was corrected
 */
export async function findEditableRegulation(viewer: Viewer, address: string): Promise<EditableRegulation | null> {
  const row = await findAt(viewer, address);
  if (!row) return null;
  const { id, slug } = row;
  const head = headOf(row);
  const making = await readMaking(db, row);
  const { standardCount, positionIds } = await db.$transaction((tx) => findLoss(tx, id));
  return {
    id,
    slug,
    name: regulationName(row),
    state: stateOf(row, making),
    revision: row.revision,
    isTyped: row.document.fileName === TYPED_FILE,
    head,
    mark: markOf(head),
    parts: partsOf(row),
    annexes: row.annexes.map(editableAnnex),
    making,
    removalObstacle: await readRemovalObstacle(db, row),
    loss: {
      standardCount,
      positionCount: positionIds.length,
      listingCount: row.annexes.reduce((sum, { _count }) => sum + _count.listings, 0),
      commentCount: row._count.comments,
      isImported: making !== null || (await db.importSession.count({ where: { draftSlug: slug } })) > 0,
    },
  };
}

type AnnexRow = NonNullable<Awaited<ReturnType<typeof findAt>>>["annexes"][number];

function editableAnnex({ id, slug, label, content, _count: { listings, standards } }: AnnexRow): EditableAnnex {
  const values = annexValues({ label, content: AnnexContent.parse(content) });
  const held = { label, listingCount: listings, standardCount: standards };
  return { id, slug, ...values, mark: markOf(values), removalObstacle: annexObstacle(held) };
}

/** The row at an address for whoever drafts in its institution. */
async function findAt(viewer: Viewer, address: string) {
  const id = await findIdAt(db, address);
  const row = id === null ? null : await db.regulation.findUnique({ where: { id }, select: ROWS });
  return row && can(viewer, "regulation:draft", row.institutionId) ? row : null;
}

export type EditablePosition = {
  readonly regulation: Pick<EditableRegulation, "id" | "slug" | "name" | "state" | "isTyped">;
  readonly id: string;
  readonly slug: string;
  readonly position: { readonly name: string; readonly unit: string; readonly tier: PositionTier };
  readonly mark: string;
  /** Nothing but this draft names it; otherwise it stays as it is. */
  readonly isOwn: boolean;
  /** The annex that names it, and those that it can be moved to. */
  readonly annex: string | null;
  /** Where a document prints it, in words; null in a typed draft. */
  readonly printedAt: string | null;
  readonly annexes: readonly { readonly slug: string; readonly name: string }[];
};

/**
 * A position that a draft regulation names, for whoever drafts in its institution; null for everybody else.
 *
 * @param asked slugs, or those that both had before number or name were corrected
 */
export async function findEditablePosition(
  viewer: Viewer,
  asked: { readonly regulation: string; readonly position: string },
): Promise<EditablePosition | null> {
  const row = await findAt(viewer, asked.regulation);
  if (row?.status !== "DRAFT") return null;
  const { id: regulationId, slug, institutionId } = row;
  const address = await findPositionAt(db, { regulationId, institutionId }, asked.position);
  const named = {
    OR: [{ listings: { some: { annex: { regulationId } } } }, { standards: { some: { regulationId } } }],
  };
  const found = await db.position.findFirst({
    where: { slug: address, institutionId, ...named },
    select: {
      id: true,
      name: true,
      unit: true,
      tier: true,
      listings: { where: { annex: { regulationId } }, select: { lineFrom: true, annex: { select: { slug: true } } } },
    },
  });
  if (!found) return null;
  const { id, listings, ...values } = found;
  const own = await db.position.count({ where: { id, ...namedOnlyBy(regulationId) } });
  const isTyped = row.document.fileName === TYPED_FILE;
  const state = stateOf(row, await readMaking(db, row));
  return {
    regulation: { id: regulationId, slug, name: regulationName(row), state, isTyped },
    id,
    slug: address,
    position: values,
    mark: markOf(values),
    isOwn: own > 0,
    annex: listings[0]?.annex.slug ?? null,
    printedAt: isTyped || !listings[0] ? null : placeInPrint(row.annexes, listings[0].lineFrom),
    annexes: row.annexes.map((annex) => ({ slug: annex.slug, name: annexName(annex) })),
  };
}

function placeInPrint(rows: readonly Pick<AnnexRow, "label" | "content">[], line: number): string {
  const annexes = rows.map(({ label, content }) => ({ label, content: AnnexContent.parse(content) }));
  const annex = annexAt(annexes, line);
  return `baris ${line} naskah${annex ? `, di bawah ${annexName(annex)}` : ""}`;
}

type Stateful = { readonly status: string; readonly reviews: readonly unknown[] };

function stateOf({ status, reviews }: Stateful, making: Making | null): DraftState {
  if (status !== "DRAFT") return "PUBLISHED";
  if (making) return "UNFINISHED";
  return reviews.length > 0 ? "IN_REVIEW" : "DRAFT";
}
