import "server-only";

import { readChainState } from "@/lib/audit/chain";
import type { Names } from "@/lib/audit/names";
import { findNames } from "@/lib/audit/names";
import type { ChainHead, ChainState } from "@/lib/audit/rules";
import type { AuditFilter } from "@/lib/audit/schema";
import { SYSTEM_ACTOR } from "@/lib/audit/schema";
import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { pageCount } from "@/lib/core/pages";
import type { Prisma } from "@/lib/generated/prisma/client";

const PAGE_SIZE = 50;
/** More than this in one file is asked for in parts, by dates. */
const MAX_EXPORT = 20_000;
const DAY_MS = 86_400_000;

export type AuditRow = {
  readonly id: string;
  readonly number: number;
  readonly hash: string;
  readonly at: Date;
  /** Null for what the portal did by itself. */
  readonly actor: string | null;
  readonly institution: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** As it is kept, for `listDetails`. */
  readonly change: readonly [before: unknown, after: unknown];
};

export type AuditPage = {
  readonly rows: readonly AuditRow[];
  /** What the ids in these rows name. */
  readonly names: Names;
  readonly total: number;
  readonly pageCount: number;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly chains: readonly (ChainState & ChainHead & { readonly institution: string })[];
};

const ROW = {
  id: true,
  number: true,
  hash: true,
  at: true,
  action: true,
  subjectType: true,
  subjectId: true,
  before: true,
  after: true,
  actor: { select: { name: true } },
  institution: { select: { shortName: true } },
} as const satisfies Prisma.AuditEventSelect;

const NEWEST_FIRST = { id: "desc" } as const satisfies Prisma.AuditEventOrderByWithRelationInput;

/** One page of the trail of the viewer's own institutions, newest first; null for who is auditor of none. */
export async function findAuditPage(viewer: Viewer, filter: AuditFilter): Promise<AuditPage | null> {
  const institutionIds = institutionsWhere(viewer, "audit:read");
  if (institutionIds.length === 0) return null;
  const where = toWhere(institutionIds, filter);
  const [rows, total, actors, chains] = await Promise.all([
    db.auditEvent.findMany({
      where,
      select: ROW,
      orderBy: NEWEST_FIRST,
      skip: (filter.page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    db.auditEvent.count({ where }),
    db.user.findMany({
      where: { audit: { some: { institutionId: { in: [...institutionIds] } } } },
      select: { id: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    Promise.all(institutionIds.map(readChain)),
  ]);
  const names = await findNames(rows, institutionIds);
  return { rows: rows.map(toRow), names, total, pageCount: pageCount(total, PAGE_SIZE), actors, chains };
}

/** All that the filters find, newest first, up to the limit of one file; null for who is auditor of no institution. */
export async function listAuditRows(
  viewer: Viewer,
  filter: AuditFilter,
): Promise<Pick<AuditPage, "rows" | "names"> | null> {
  const institutionIds = institutionsWhere(viewer, "audit:read");
  if (institutionIds.length === 0) return null;
  const where = toWhere(institutionIds, filter);
  const rows = await db.auditEvent.findMany({ where, select: ROW, orderBy: NEWEST_FIRST, take: MAX_EXPORT });
  return { rows: rows.map(toRow), names: await findNames(rows, institutionIds) };
}

async function readChain(institutionId: string) {
  const [{ shortName }, state] = await Promise.all([
    db.institution.findUniqueOrThrow({ where: { id: institutionId }, select: { shortName: true } }),
    readChainState(institutionId),
  ]);
  return { ...state, institution: shortName };
}

function toWhere(institutionIds: readonly string[], filter: AuditFilter): Prisma.AuditEventWhereInput {
  const { actor, action, subjectType, subjectId, from, to } = filter;
  return {
    institutionId: { in: [...institutionIds] },
    ...(actor === undefined ? {} : { actorId: actor === SYSTEM_ACTOR ? null : actor }),
    ...(action === undefined ? {} : { action }),
    ...(subjectType === undefined ? {} : { subjectType: { in: subjectType.split(",") } }),
    ...(subjectId === undefined ? {} : { subjectId }),
    at: {
      ...(from === undefined ? {} : { gte: midnight(from) }),
      ...(to === undefined ? {} : { lt: new Date(midnight(to).getTime() + DAY_MS) }),
    },
  };
}

/** Jakarta has no summer time: its midnight is 17.00 UTC all year round. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

type Row = Prisma.AuditEventGetPayload<{ select: typeof ROW }>;

function toRow({ id, actor, institution, before, after, ...row }: Row): AuditRow {
  return {
    ...row,
    id: String(id),
    actor: actor?.name ?? null,
    institution: institution?.shortName ?? "",
    change: [before, after],
  };
}
