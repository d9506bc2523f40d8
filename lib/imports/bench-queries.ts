import "server-only";

import { db } from "@/lib/core/db";
import { pageCount } from "@/lib/core/pages";
import type { FindingDecision, FindingSeverity } from "@/lib/generated/prisma/enums";
import type { Prisma } from "@/lib/generated/prisma/client";
import { FindingKind } from "@/lib/importer/draft";
import { distinctLines } from "@/lib/imports/bench-values";
import { concernedBy } from "@/lib/imports/likes";
import { spans } from "@/lib/imports/part-queries";
import { isApplicable, isReplaceable } from "@/lib/imports/rules";
import type { BenchPlace, FindingFilter } from "@/lib/imports/schema";
import type { LineRange } from "@/lib/sources/lines";

// The findings of the bench; findBench has authorized before it asks for them.

export const FINDINGS_PER_PAGE = 30;

export type BenchFinding = {
  readonly ordinal: number;
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly found: string;
  readonly suggestion: string | null;
  readonly decision: FindingDecision | null;
  readonly replacement: string | null;
  readonly path: string | null;
  /** Place of the standard from 0, null for the regulation itself. */
  readonly standard: number | null;
  readonly lines: readonly LineRange[];
  /** Whether there is something to accept. */
  readonly isApplicable: boolean;
  /** Whether a value can be typed instead. */
  readonly isReplaceable: boolean;
};

function whereOf(importId: string, { kind, state, standard }: FindingFilter): Prisma.ImportFindingWhereInput {
  const decision = {
    terbuka: null,
    nanti: "LATER" as const,
    selesai: { in: ["ACCEPTED" as const, "DISMISSED" as const, "MENDED" as const] },
  };
  return {
    importId,
    ...(kind === null ? {} : { kind }),
    ...(state === null ? {} : { decision: decision[state] }),
    ...(standard === null ? {} : { standard: standard - 1 }),
  };
}

function toFinding(row: StoredFinding): BenchFinding {
  const kind = FindingKind.parse(row.kind);
  const { ordinal, severity, message, found, suggestion, decision, replacement, path, standard } = row;
  return {
    ordinal,
    kind,
    severity,
    message,
    found,
    suggestion,
    decision,
    replacement,
    path,
    standard,
    lines: distinctLines(spans(row.source)),
    isApplicable: isApplicable({ kind, suggestion }),
    isReplaceable: isReplaceable({ kind, path, found }),
  };
}

export type FindingList = {
  readonly findings: readonly BenchFinding[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** The one that is looked at: the one asked for, else the first of the list. */
  readonly selected: BenchFinding | null;
  /** How many are decided with it, by how far the decision is to reach. */
  readonly reach: Reach | null;
  /** What was decided together just before. */
  readonly together: { readonly finding: BenchFinding; readonly count: number } | null;
  readonly previous: number | null;
  readonly next: number | null;
};

/** A page of the list, the one with the selected finding unless another is asked for. */
export async function listFindings(importId: string, filter: FindingFilter, place: BenchPlace): Promise<FindingList> {
  const where = whereOf(importId, filter);
  const asked =
    place.finding === null
      ? null
      : await db.importFinding.findUnique({ where: { importId_ordinal: { importId, ordinal: place.finding } } });
  const first = asked ?? (await db.importFinding.findFirst({ where, orderBy: { ordinal: "asc" } }));
  const at = first?.ordinal ?? 0;
  const [count, before] = await Promise.all([
    db.importFinding.count({ where }),
    db.importFinding.count({ where: { AND: [where, { ordinal: { lt: at } }] } }),
  ]);
  const pages = pageCount(count, FINDINGS_PER_PAGE);
  const page = Math.min(pages, place.page ?? Math.floor(before / FINDINGS_PER_PAGE) + 1);
  const [rows, previous, next, reach, together] = await Promise.all([
    db.importFinding.findMany({
      where,
      orderBy: { ordinal: "asc" },
      skip: (page - 1) * FINDINGS_PER_PAGE,
      take: FINDINGS_PER_PAGE,
    }),
    neighbour(where, { ordinal: { lt: at } }, "desc"),
    neighbour(where, { ordinal: { gt: at } }, "asc"),
    first && readReach(first),
    readTogether(importId, place.together),
  ]);
  const selected = first && toFinding(first);
  return { findings: rows.map(toFinding), count, page, pages, selected, previous, next, reach, together };
}

/** How many findings a decision on one would concern. */
export type Reach = { readonly same: number; readonly kind: number; readonly together: number };

type StoredFinding = Prisma.ImportFindingGetPayload<object>;

async function readReach(finding: StoredFinding): Promise<Reach> {
  const count = (scope: keyof Reach) => db.importFinding.count({ where: concernedBy({ ...finding, scope }, finding) });
  const [same, kind, together] = await Promise.all([count("same"), count("kind"), count("together")]);
  return { same, kind, together };
}

async function readTogether(importId: string, ordinal: number | null): Promise<FindingList["together"]> {
  const finding =
    ordinal === null ? null : await db.importFinding.findUnique({ where: { importId_ordinal: { importId, ordinal } } });
  if (!finding || finding.decision === null) return null;
  return { finding: toFinding(finding), count: (await readReach(finding)).together };
}

async function neighbour(
  where: Prisma.ImportFindingWhereInput,
  beyond: Prisma.ImportFindingWhereInput,
  order: "asc" | "desc",
): Promise<number | null> {
  const row = await db.importFinding.findFirst({
    where: { AND: [where, beyond] },
    orderBy: { ordinal: order },
    select: { ordinal: true },
  });
  return row?.ordinal ?? null;
}

export type Progress = {
  readonly total: number;
  readonly done: number;
  readonly later: number;
  /** Nobody settled them though they are to be looked at: a draft takes them along (docs/adr/0024). */
  readonly undecided: number;
  /** How many there are of each kind, whatever their state. */
  readonly kinds: readonly { readonly kind: FindingKind; readonly count: number }[];
};

export async function readProgress(importId: string): Promise<Progress> {
  const rows = await db.importFinding.groupBy({
    by: ["kind", "severity", "decision"],
    where: { importId },
    _count: true,
  });
  const sum = (some: typeof rows) => some.reduce((total, { _count }) => total + _count, 0);
  const kinds = new Map<FindingKind, number>();
  for (const { kind, _count } of rows) {
    const read = FindingKind.parse(kind);
    kinds.set(read, (kinds.get(read) ?? 0) + _count);
  }
  const isOpen = ({ decision }: (typeof rows)[number]) => decision === null || decision === "LATER";
  return {
    total: sum(rows),
    done: sum(rows.filter((row) => !isOpen(row))),
    undecided: sum(rows.filter((row) => isOpen(row) && row.severity !== "INFO")),
    later: sum(rows.filter(({ decision }) => decision === "LATER")),
    kinds: FindingKind.options.flatMap((kind) => (kinds.has(kind) ? [{ kind, count: kinds.get(kind) ?? 0 }] : [])),
  };
}
