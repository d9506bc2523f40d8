import "server-only";

import type { Transaction } from "@/lib/core/db";
import type { ImportedStandard, KnownCompetency } from "@/lib/importer/draft";
import type { Codes } from "@/lib/imports/changes";
import { applyChange, codesOf } from "@/lib/imports/changes";
import { dictionaryWith } from "@/lib/imports/dictionary";
import type { BenchDraft, BenchStandard, ReadRegulation } from "@/lib/imports/keyed";
import { toBench, toBenchRegulation } from "@/lib/imports/keyed";
import type { Decided } from "@/lib/imports/steps";
import { onTable, stepOfEdit, stepOfFinding } from "@/lib/imports/steps";
import { SourceSpan } from "@/lib/sources/schema";

// Parts of an import for its own queries and commands, which have authorized before they come here.

type Db = Pick<Transaction, "importSession" | "importStandard" | "importFinding" | "importEdit">;

/** Which parts of the draft are wanted: the regulation is always there. */
export type Wanted = { readonly importId: string; readonly standards: readonly number[] | "all" };

type Read = {
  readonly draft: BenchDraft;
  readonly rows: readonly { readonly ordinal: number; readonly tableOf: number }[];
};

/** What was read, before anybody decided anything. */
export async function loadRead(db: Db, { importId, standards: wanted }: Wanted): Promise<Read> {
  const { regulation } = await db.importSession.findUniqueOrThrow({
    where: { id: importId },
    select: { regulation: true },
  });
  const rows = await db.importStandard.findMany({
    where: { importId, ...(wanted === "all" ? {} : { ordinal: { in: [...wanted] } }) },
    orderBy: { ordinal: "asc" },
    select: { ordinal: true, content: true, tableOf: true },
  });
  const standards: Record<number, BenchStandard> = {};
  for (const { ordinal, content } of rows) standards[ordinal] = toBench(content as ImportedStandard);
  return { draft: { regulation: toBenchRegulation(regulation as ReadRegulation), standards }, rows };
}

/** What was read, with decisions and edits in their order. */
export async function loadDraft(db: Db, wanted: Wanted, codes: Codes): Promise<BenchDraft> {
  const { draft, rows } = await loadRead(db, wanted);
  const concerned = rows.flatMap(({ ordinal, tableOf }) => [ordinal, tableOf]);
  const steps = await loadSteps(db, { ...wanted, standards: wanted.standards === "all" ? "all" : concerned });
  take(draft, steps(null), codes);
  for (const { ordinal, tableOf } of rows) {
    const shared = tableOf === ordinal ? [] : onTable(steps(tableOf), ordinal);
    const all = [...shared, ...steps(ordinal)].sort((a, b) => a.at - b.at);
    take(draft, all, codes);
  }
  return draft;
}

/** All of it: megabytes and seconds for a large regulation, so that whoever needs it twice loads it once. */
export async function loadWholeDraft(db: Db & Pick<Transaction, "competency">, importId: string): Promise<BenchDraft> {
  return loadDraft(db, { importId, standards: "all" }, codesOf(await loadDictionary(db)));
}

function take(draft: BenchDraft, steps: readonly Decided[], codes: Codes): void {
  for (const { change } of steps) applyChange(draft, change, codes);
}

const FINDING = {
  kind: true,
  standard: true,
  path: true,
  found: true,
  suggestion: true,
  replacement: true,
  message: true,
  source: true,
  decidedAt: true,
} as const;
const EDIT = {
  id: true,
  kind: true,
  standard: true,
  path: true,
  value: true,
  reason: true,
  source: true,
  decidedAt: true,
} as const;

type StepsOf = (standard: number | null) => readonly Decided[];

async function loadSteps(db: Db, { importId, standards }: Wanted): Promise<StepsOf> {
  const own = standards === "all" ? [] : [{ standard: { in: [...standards] } }, { standard: null }];
  const some = standards === "all" ? {} : { OR: own };
  // A finding on a position may change what the regulation holds of it.
  const told = standards === "all" ? {} : { OR: [...own, { path: { startsWith: "/regulation/" } }] };
  const findings = await db.importFinding.findMany({
    where: { importId, ...told, decision: "ACCEPTED" },
    orderBy: [{ decidedAt: "asc" }, { ordinal: "asc" }],
    select: FINDING,
  });
  const edits = await db.importEdit.findMany({
    where: { importId, ...some },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: EDIT,
  });
  const steps = new Map<number | null, Decided[]>();
  for (const row of findings) put(steps, stepOfFinding({ ...row, source: spans(row.source) }));
  const undone = new Set(edits.flatMap(({ kind, path }) => (kind === "UNDONE" ? [path] : [])));
  for (const { kind, ...row } of edits) {
    if (kind === "UNDONE" || undone.has(row.id)) continue;
    put(steps, stepOfEdit({ ...row, kind, source: spans(row.source) }));
  }
  return (standard) => (steps.get(standard) ?? []).toSorted((a, b) => a.at - b.at);
}

function put(steps: Map<number | null, Decided[]>, step: Decided | null): void {
  if (!step) return;
  const list = steps.get(step.standard);
  if (list) list.push(step);
  else steps.set(step.standard, [step]);
}

/** The competencies of the law and of the store. */
export async function loadDictionary(db: Pick<Transaction, "competency">): Promise<readonly KnownCompetency[]> {
  const stored = await db.competency.findMany({
    select: { code: true, name: true, kind: true, aliases: true },
    orderBy: { code: "asc" },
  });
  return dictionaryWith(stored);
}

export function spans(stored: unknown): SourceSpan[] {
  return SourceSpan.array().parse(stored);
}

/** The lines of the text from one to another; fewer where it ends before. */
export async function readLines(
  db: Pick<Transaction, "$queryRaw">,
  importId: string,
  { lineFrom, lineTo }: { readonly lineFrom: number; readonly lineTo: number },
): Promise<readonly string[]> {
  const [row] = await db.$queryRaw<{ readonly lines: string[] | null }[]>`
    SELECT (string_to_array(text, E'\n'))[${lineFrom}::int:${lineTo}::int] AS lines
    FROM import_sessions WHERE id = ${importId}::uuid`;
  return row?.lines ?? [];
}
