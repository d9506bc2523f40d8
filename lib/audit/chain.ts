import "server-only";

import { ChainFinding, lastCheckTime } from "@/lib/audit/rules";
import type { ChainHead, ChainState } from "@/lib/audit/rules";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

// No viewer: this is asked by the worker, by who sits at the server, and by queries that have authorized already.

/** The chain of what belongs to no institution. */
const PORTAL = "portal";

export type ChainReport = ChainHead & {
  readonly chain: string;
  /** "purwakarta", or "portal". */
  readonly name: string;
  /** The first place that does not fit; null when the chain is whole. */
  readonly finding: ChainFinding | null;
};

type FindingRow = {
  readonly chain: string;
  readonly id: bigint | null;
  readonly number: number;
  readonly problem: string;
};

/** Walks every chain as it stands at this moment, in one snapshot. Writes nothing. */
export async function verifyChains(): Promise<readonly ChainReport[]> {
  const [heads, findings] = await db.$transaction(
    [
      db.auditChain.findMany({
        select: { chain: true, number: true, hash: true, institution: { select: { slug: true } } },
        orderBy: { chain: "asc" },
      }),
      db.$queryRaw<readonly FindingRow[]>`
        SELECT DISTINCT ON (chain) chain, id, number, problem FROM broken_audit_events ORDER BY chain, number, id`,
    ],
    { isolationLevel: "RepeatableRead" },
  );
  const byChain = new Map(findings.map((row) => [row.chain, toFinding(row)]));
  const headless = findings.filter(({ chain }) => heads.every((head) => head.chain !== chain));
  return [
    ...heads.map(({ institution, ...head }) => ({
      ...head,
      name: institution?.slug ?? PORTAL,
      finding: byChain.get(head.chain) ?? null,
    })),
    ...headless.map((row) => ({ chain: row.chain, name: row.chain, number: 0, hash: "", finding: toFinding(row) })),
  ];
}

function toFinding({ id, number, problem }: FindingRow): ChainFinding {
  return ChainFinding.parse({ id: id === null ? null : String(id), number, problem });
}

/** Checks all chains and keeps the outcome for the audit page. */
export async function checkChains(): Promise<readonly ChainReport[]> {
  const reports = await verifyChains();
  const checkedAt = new Date();
  for (const { chain, number, finding } of reports) {
    await db.auditChain.updateMany({
      where: { chain },
      data: { checkedAt, checkedNumber: number, finding: finding ?? Prisma.DbNull },
    });
  }
  return reports;
}

/** The same, where it was not done since 02.00 WIB; null when it was. Twice at once does no harm. */
export async function checkChainsNightly(now: Date): Promise<readonly ChainReport[] | null> {
  const isDue = { OR: [{ checkedAt: null }, { checkedAt: { lt: lastCheckTime(now) } }] };
  const due = await db.auditChain.findFirst({ where: isDue, select: { chain: true } });
  return due ? checkChains() : null;
}

/** The head of an institution's chain; number 0 where nothing has happened yet. */
export async function readChainHead(institutionId: string): Promise<ChainHead> {
  const head = await db.auditChain.findUnique({ where: { institutionId }, select: { number: true, hash: true } });
  return head ?? { number: 0, hash: "" };
}

/** Whether the row of this number still has the hash that was printed; `hash` may be cut short. */
export async function isHeadOf(slug: string, { number, hash }: ChainHead): Promise<boolean> {
  const row = await db.auditEvent.findFirst({
    where: { institution: { slug }, number, hash: { startsWith: hash } },
    select: { id: true },
  });
  return row !== null;
}

/** When the chain was last checked, and how it was found. */
export async function readChainState(institutionId: string): Promise<ChainState & ChainHead> {
  const row = await db.auditChain.findUnique({
    where: { institutionId },
    select: { number: true, hash: true, checkedAt: true, checkedNumber: true, finding: true },
  });
  if (!row) return { number: 0, hash: "", checkedAt: null, checkedNumber: null, finding: null };
  return { ...row, finding: row.finding === null ? null : ChainFinding.parse(row.finding) };
}
