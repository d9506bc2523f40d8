import "server-only";

import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { FindingDecision, FindingSeverity } from "@/lib/generated/prisma/enums";
import { FindingKind } from "@/lib/importer/draft";
import { applyAccepted } from "@/lib/imports/apply";
import type { BenchGroup } from "@/lib/imports/bench-values";
import { regulationValues, standardValues } from "@/lib/imports/bench-values";
import { readAccepted, readDictionary, readDraft } from "@/lib/imports/read-queries";
import type { FindingFilter, FindingState } from "@/lib/imports/schema";
import { DraftAnswers } from "@/lib/imports/schema";
import { SourceSpan } from "@/lib/sources/schema";

const PAGE_SIZE = 25;
/** Lines of the text that are shown around what is looked at. */
const AROUND = 12;

export type BenchFinding = {
  readonly ordinal: number;
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly found: string;
  readonly suggestion: string | null;
  readonly replacement: string | null;
  readonly message: string;
  readonly path: string | null;
  readonly decision: FindingDecision | null;
  readonly decidedBy: string | null;
  readonly source: readonly SourceSpan[];
};

export type BenchLine = { readonly number: number; readonly text: string; readonly isMarked: boolean };

export type Bench = {
  readonly filter: FindingFilter;
  readonly findings: readonly BenchFinding[];
  readonly page: number;
  readonly pageCount: number;
  /** Of all findings, whatever the filter shows. */
  readonly total: number;
  readonly done: number;
  readonly kinds: readonly { readonly kind: FindingKind; readonly count: number }[];
  readonly selected: BenchFinding | null;
  /** Ordinals beside the selected one, in the order of the list. */
  readonly previous: number | null;
  readonly next: number | null;
  readonly lines: readonly BenchLine[];
  readonly standards: readonly { readonly ordinal: number; readonly name: string }[];
  /** The part of the draft that is looked at, with what was accepted. */
  readonly shown: { readonly standard: number | null; readonly groups: readonly BenchGroup[] };
  /** What the draft needs besides, as far as it is known. */
  readonly answers: { readonly kind: string; readonly effectiveFrom: string };
  readonly notes: readonly string[];
};

export type BenchAsk = FindingFilter & {
  readonly page: number;
  readonly finding: number | null;
  readonly standard: number | null;
};

const ROW = {
  ordinal: true,
  kind: true,
  severity: true,
  found: true,
  suggestion: true,
  replacement: true,
  message: true,
  path: true,
  decision: true,
  source: true,
  decidedBy: { select: { name: true } },
} as const satisfies Prisma.ImportFindingSelect;

type Row = Prisma.ImportFindingGetPayload<{ select: typeof ROW }>;

const toFinding = ({ kind, source, decidedBy, ...row }: Row): BenchFinding => ({
  ...row,
  kind: FindingKind.parse(kind),
  source: SourceSpan.array().parse(source),
  decidedBy: decidedBy?.name ?? null,
});

const DECISIONS = {
  terbuka: { decision: null },
  nanti: { decision: "LATER" },
  selesai: { decision: { in: ["ACCEPTED", "DISMISSED"] } },
} as const satisfies Record<FindingState, Prisma.ImportFindingWhereInput>;

/** The review bench of an import that was read, for a query that has asked for the viewer's rights. */
export async function readBench(importId: string, ask: BenchAsk): Promise<Bench> {
  const session = await db.importSession.findUniqueOrThrow({
    where: { id: importId },
    select: {
      text: true,
      notes: true,
      answers: true,
      standards: { orderBy: { ordinal: "asc" }, select: { ordinal: true, name: true, lineFrom: true, lineTo: true } },
    },
  });
  return db.$transaction(async (tx) => {
    const list = await readList(tx, importId, ask);
    const selected = await readSelected(tx, importId, { ask, first: list.findings[0] ?? null });
    const standard = ask.standard ?? standardOf(selected, session.standards);
    const { shown, kind, date } = await readShown(tx, importId, standard);
    const answers = DraftAnswers.safeParse(session.answers);
    return {
      ...list,
      filter: { kind: ask.kind, state: ask.state },
      selected,
      ...(await readNeighbours(tx, importId, { ask, at: selected?.ordinal ?? null })),
      lines: linesAround(session.text, marked(selected, session.standards[standard ?? -1])),
      standards: session.standards.map(({ ordinal, name }) => ({ ordinal, name })),
      shown,
      answers: answers.success ? answers.data : { kind: kind ?? "", effectiveFrom: date ?? "" },
      notes: session.notes,
    };
  });
}

const whereOf = (importId: string, { kind, state }: FindingFilter): Prisma.ImportFindingWhereInput => ({
  importId,
  ...(kind === null ? {} : { kind }),
  ...(state === null ? {} : DECISIONS[state]),
});

async function readList(tx: Transaction, importId: string, ask: BenchAsk) {
  const where = whereOf(importId, ask);
  const [shownCount, kinds, done] = await Promise.all([
    tx.importFinding.count({ where }),
    tx.importFinding.groupBy({ by: ["kind"], where: { importId }, _count: true, orderBy: { kind: "asc" } }),
    tx.importFinding.count({ where: { importId, ...DECISIONS.selesai } }),
  ]);
  const pageCount = Math.max(1, Math.ceil(shownCount / PAGE_SIZE));
  const page = Math.min(ask.page, pageCount);
  const findings = await tx.importFinding.findMany({
    where,
    orderBy: { ordinal: "asc" },
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: ROW,
  });
  return {
    findings: findings.map(toFinding),
    page,
    pageCount,
    done,
    total: kinds.reduce((sum, { _count }) => sum + _count, 0),
    kinds: kinds.map(({ kind, _count }) => ({ kind: FindingKind.parse(kind), count: _count })),
  };
}

type Choice = { readonly ask: BenchAsk; readonly first: BenchFinding | null };

async function readSelected(tx: Transaction, importId: string, { ask, first }: Choice): Promise<BenchFinding | null> {
  if (ask.finding === null) return ask.standard === null ? first : null;
  const where = { importId_ordinal: { importId, ordinal: ask.finding } };
  const row = await tx.importFinding.findUnique({ where, select: ROW });
  return row && toFinding(row);
}

type Neighbour = { readonly ask: BenchAsk; readonly at: number | null };

async function readNeighbours(tx: Transaction, importId: string, { ask, at }: Neighbour) {
  if (at === null) return { previous: null, next: null };
  const where = whereOf(importId, ask);
  const [previous, next] = await Promise.all([
    tx.importFinding.aggregate({ where: { ...where, ordinal: { lt: at } }, _max: { ordinal: true } }),
    tx.importFinding.aggregate({ where: { ...where, ordinal: { gt: at } }, _min: { ordinal: true } }),
  ]);
  return { previous: previous._max.ordinal, next: next._min.ordinal };
}

type Placed = { readonly ordinal: number; readonly lineFrom: number; readonly lineTo: number };

/** The standard in which a finding stands, by its pointer or by its lines. */
function standardOf(finding: BenchFinding | null, standards: readonly Placed[]): number | null {
  const [, part, place] = finding?.path?.split("/") ?? [];
  if (part === "standards") return Number(place);
  const line = finding?.source[0]?.lineFrom;
  if (line === undefined) return null;
  return standards.find(({ lineFrom, lineTo }) => lineFrom <= line && line <= lineTo)?.ordinal ?? null;
}

async function readShown(tx: Transaction, importId: string, standard: number | null) {
  const read = await readDraft(tx, importId, standard === null ? [] : [standard]);
  if (!read) return { shown: { standard: null, groups: [] }, kind: null, date: null };
  const { draft } = applyAccepted(read, await readAccepted(tx, importId), await readDictionary(tx));
  const { regulation, standards } = draft;
  const found = standard === null ? undefined : standards[standard];
  const groups = found && standard !== null ? standardValues(found, standard) : [regulationValues(regulation)];
  return {
    shown: { standard: found ? standard : null, groups },
    kind: regulation.kind,
    date: regulation.effectiveFrom,
  };
}

type Range = { readonly lineFrom: number; readonly lineTo: number };

function marked(finding: BenchFinding | null, standard: Placed | undefined): readonly Range[] {
  if (finding) return finding.source;
  return standard ? [{ lineFrom: standard.lineFrom, lineTo: standard.lineFrom }] : [];
}

/** The lines that are meant and some around them; the beginning of the text where none are. */
function linesAround(text: string, ranges: readonly Range[]): readonly BenchLine[] {
  const lines = text.split("\n");
  const from = Math.max(1, Math.min(...ranges.map(({ lineFrom }) => lineFrom), lines.length) - AROUND);
  const first = ranges.length === 0 ? 1 : from;
  const last = Math.min(lines.length, Math.max(first, ...ranges.map(({ lineTo }) => lineTo).slice(0, 1)) + AROUND);
  return lines.slice(first - 1, last).map((line, index) => {
    const number = first + index;
    return {
      number,
      text: line,
      isMarked: ranges.some(({ lineFrom, lineTo }) => lineFrom <= number && number <= lineTo),
    };
  });
}
