import "server-only";

import { z } from "zod";

import type { Permission, Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { standardsOfAmended } from "@/lib/standards/amended";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { RelationType } from "@/lib/generated/prisma/enums";
import { positionTitle, REGULATION_NAME } from "@/lib/regulations/labels";
import { readMaking } from "@/lib/publication/making-queries";
import type { DraftFacts } from "@/lib/publication/rules";

const FACTS = {
  id: true,
  slug: true,
  ...REGULATION_NAME,
  status: true,
  revision: true,
  institutionId: true,
  draftedById: true,
  effectiveFrom: true,
  publishedAt: true,
  annexes: {
    select: {
      _count: { select: { listings: true } },
      listings: {
        where: { followsId: { not: null } },
        select: { position: { select: { name: true } }, follows: { select: { id: true, name: true } } },
      },
    },
  },
  document: { select: { sha256: true } },
  _count: {
    select: {
      annexes: true,
      comments: { where: { resolvedAt: null, isFromImport: false } },
      // Also of instruments that the store does not hold.
      relations: { where: { type: { in: ["REVOKES", "AMENDS"] } } },
    },
  },
  standards: {
    select: {
      id: true,
      positionId: true,
      version: true,
      draftedById: true,
      validFrom: true,
      position: { select: { name: true, unit: true } },
      _count: { select: { competencies: true } },
    },
  },
  relations: {
    where: { type: { in: ["REVOKES", "AMENDS"] }, target: { status: { not: "DRAFT" } } },
    select: { type: true, target: { select: { id: true, institutionId: true } } },
  },
  // Published regulations that revoke or amend this one, though it was only a draft when they came into the store.
  inverseRelations: {
    where: { type: { in: ["REVOKES", "AMENDS"] }, regulation: { status: { not: "DRAFT" } } },
    select: {
      type: true,
      regulation: { select: { ...REGULATION_NAME, effectiveFrom: true, institutionId: true } },
    },
  },
  reviews: { where: { endedAt: null }, select: { id: true } },
} as const satisfies Prisma.RegulationSelect;

export type DraftForReview = Awaited<ReturnType<typeof readFacts>>;

/** What the rules and the plan need of a regulation. */
export function readFacts(tx: Transaction, slug: string) {
  return tx.regulation.findUniqueOrThrow({ where: { slug }, select: FACTS });
}

/** Ids of the published regulations that the draft revokes, or that it amends. */
export function targetIds({ relations }: Pick<DraftForReview, "relations">, type: RelationType): readonly string[] {
  return relations.flatMap((relation) => (relation.type === type && relation.target ? [relation.target.id] : []));
}

type Asked = { readonly slug: string; readonly permission: Permission };

/**
 * The regulation, authorised and locked. The institution's row is locked before it: publishing and withdrawing move the
 * ends of other regulations' standards, and two of them at once would not see each other's. Then the regulation, then
 * its standards (the order of lib/editing).
 */
export async function lockForReview(tx: Transaction, viewer: Viewer, { slug, permission }: Asked) {
  const found = await tx.regulation.findUnique({ where: { slug }, select: { institutionId: true } });
  if (!found) throw refuse.notFound("Peraturan");
  const { institutionId } = found;
  authorizeRecord(viewer, permission, { institutionId, name: "Peraturan" });
  await tx.$queryRaw`SELECT 1 FROM institutions WHERE id = ${institutionId}::uuid FOR NO KEY UPDATE`;
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM regulations WHERE slug = ${slug} FOR UPDATE`;
  if (locked.length === 0) throw refuse.notFound("Peraturan");
  return readFacts(tx, slug);
}

/** What the rules ask of a draft. */
export async function factsOf(tx: Transaction, draft: DraftForReview): Promise<DraftFacts> {
  return {
    status: draft.status,
    isInReview: draft.reviews.length > 0,
    editorIds: await findEditors(tx, draft),
    annexCount: draft._count.annexes,
    isEmpty: isEmpty(draft),
    emptyStandards: draft.standards
      .filter(({ _count }) => _count.competencies === 0)
      .map(({ position }) => positionTitle(position)),
    openCommentCount: draft._count.comments,
    leaderless: await findLeaderless(tx, draft),
    making: await readMaking(tx, draft),
  };
}

/** It would put nothing in force, end nothing and name no position. */
function isEmpty({ standards, annexes, _count }: DraftForReview): boolean {
  const isNaming = annexes.some((annex) => annex._count.listings > 0);
  return standards.length === 0 && !isNaming && _count.relations === 0;
}

/** Positions that follow one whose standard neither the draft nor a regulation that it amends holds. */
async function findLeaderless(tx: Transaction, draft: DraftForReview): Promise<DraftFacts["leaderless"]> {
  const amended = await tx.standardVersion.findMany({
    where: standardsOfAmended(targetIds(draft, "AMENDS")),
    select: { positionId: true },
  });
  const held = new Set([...draft.standards, ...amended].map(({ positionId }) => positionId));
  return draft.annexes
    .flatMap(({ listings }) => listings)
    .flatMap(({ position, follows }) =>
      follows && !held.has(follows.id) ? [{ position: position.name, follows: follows.name }] : [],
    );
}

type Edited = Pick<DraftForReview, "id" | "slug" | "institutionId" | "draftedById"> & {
  readonly document: { readonly sha256: string };
  readonly standards: readonly { readonly id: string; readonly draftedById: string }[];
};

/**
 * Everybody who wrote on the draft, as the audit trail has it; also who took a standard out of it, and who edited or
 * decided at the bench of the import that it was made of: what they left there is what the draft says.
 */
export async function findEditors(tx: Transaction, draft: Edited): Promise<ReadonlySet<string>> {
  const { id, institutionId, draftedById, standards } = draft;
  const events = await tx.auditEvent.findMany({
    where: {
      institutionId,
      actorId: { not: null },
      OR: [
        { subjectType: "regulation", subjectId: id, action: { in: ["regulation.drafted", "regulation.edited"] } },
        {
          subjectType: "standard-version",
          subjectId: { in: standards.map((standard) => standard.id) },
          action: { startsWith: "standard." },
        },
        ...(await findAddresses(tx, draft)).map((address) => ({
          action: "standard.removed",
          before: { path: ["regulation"], equals: address },
        })),
        { subjectType: "import", subjectId: { in: await findImports(tx, draft) }, action: { in: [...BENCH] } },
      ],
    },
    distinct: ["actorId"],
    select: { actorId: true },
  });
  const actors = events.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
  return new Set([draftedById, ...standards.map((standard) => standard.draftedById), ...actors]);
}

/** Its address, and those that it had before its number was corrected. */
async function findAddresses(tx: Transaction, { id, slug }: Edited): Promise<readonly string[]> {
  const moves = await tx.auditEvent.findMany({
    where: { subjectType: "regulation", subjectId: id, action: "regulation.edited" },
    select: { before: true },
  });
  const former = moves.flatMap(({ before }) => Moved.safeParse(before).data?.slug ?? []);
  return [...new Set([slug, ...former])];
}

const Moved = z.object({ slug: z.string() });

/** What of an import has a part in what its draft says: the text that is compared with, and every decision on it. */
const BENCH = ["import.started", "import.edited", "import.decided", "import.drafted"] as const;

/** The imports that the draft was made of; also one whose worker died before it had said so. */
async function findImports(tx: Transaction, { slug, institutionId, document }: Edited): Promise<string[]> {
  const unfinished = { draftSlug: null, sha256: document.sha256, job: { kind: "IMPORT_DRAFT" } } as const;
  const rows = await tx.importSession.findMany({
    where: { institutionId, OR: [{ draftSlug: slug }, unfinished] },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
