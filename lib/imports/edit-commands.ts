import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { Refusal, refuse } from "@/lib/core/errors";
import type { ImportEditKind } from "@/lib/generated/prisma/enums";
import type { Change, Codes } from "@/lib/imports/changes";
import { applyChange, codesOf, nodeAt } from "@/lib/imports/changes";
import { isCited } from "@/lib/imports/cited";
import type { BenchDraft } from "@/lib/imports/keyed";
import { loadDictionary, loadDraft, readLines } from "@/lib/imports/part-queries";
import { standardIn } from "@/lib/imports/rules";
import type { EditSection } from "@/lib/imports/schema";
import { auditImport, lockReview } from "@/lib/imports/session-commands";
import type { StoredEdit } from "@/lib/imports/steps";
import { stepOfEdit } from "@/lib/imports/steps";
import { typedForm } from "@/lib/imports/values";
import { foldReading } from "@/lib/sources/reading";
import type { SourceSpan } from "@/lib/sources/schema";

// How edits of the draft are kept; authorized and locked by the command that asks for it.

type Part = { readonly importId: string; readonly standard: number | null };
type Opened = { readonly draft: BenchDraft; readonly codes: Codes };

async function openPart(tx: Transaction, { importId, standard }: Part): Promise<Opened> {
  const codes = codesOf(await loadDictionary(tx));
  const draft = await loadDraft(tx, { importId, standards: standard === null ? [] : [standard] }, codes);
  if (standard !== null && !draft.standards[standard]) throw refuse.notFound("Jabatan");
  return { draft, codes };
}

const MAX_CITED_LINES = 50;

/** The lines that are named ("120", "120-124") as they read; empty where none is named. */
export async function citedLines(tx: Transaction, importId: string, line: string): Promise<SourceSpan[]> {
  if (line === "") return [];
  const [lineFrom = 0, lineTo = lineFrom] = line.split("-").map(Number);
  if (lineFrom < 1 || lineTo < lineFrom || lineTo - lineFrom >= MAX_CITED_LINES) {
    throw refuse.field("line", `Sebutkan paling banyak ${MAX_CITED_LINES} baris berurutan, misalnya 120-124.`);
  }
  const reading = foldReading((await readLines(tx, importId, { lineFrom, lineTo })).join(" "));
  if (reading === "") throw refuse.field("line", "Baris ini tidak ada pada naskah, atau tidak berisi apa pun.");
  return [{ lineFrom, lineTo, reading }];
}

/**
 * Keeps the values that are others than they were on the screen; the answer is how many.
 *
 * @throws Refusal `conflict` where somebody else changed one first, `invalid` where one is no value of its field
 */
export async function keepValues(tx: Transaction, viewer: Viewer, input: EditSection): Promise<number> {
  const part = await openPart(tx, input);
  const source = await citedLines(tx, input.importId, input.line);
  const changed = Object.entries(input.v).filter(([path, typed]) => {
    refuseForeign(path, input.standard);
    return typed.trim() !== (input.was[path] ?? "").trim();
  });
  const errors: Record<string, string[]> = {};
  for (const [path, value] of changed) {
    const problem = problemOf(part, { path, value, was: input.was[path] ?? "" }, { reason: input.reason, source });
    if (problem) errors[`v.${path}`] = [problem];
  }
  if (Object.keys(errors).length > 0) throw new Refusal("invalid", "Periksa isian yang ditandai.", errors);
  await tx.importEdit.createMany({
    data: changed.map(([path, value]) => ({
      importId: input.importId,
      standard: input.standard,
      kind: "VALUE" as const,
      path,
      value,
      reason: input.reason,
      source,
      decidedById: viewer.id,
      decidedAt: new Date(),
    })),
  });
  return changed.length;
}

/** A form changes its own part and no other. */
function refuseForeign(path: string, standard: number | null): void {
  const isOwn = standard === null ? path.startsWith("/regulation/") : standardIn(path) === standard;
  if (!isOwn) throw refuse.notFound("Isian");
}

type TypedValue = { readonly path: string; readonly value: string; readonly was: string };

function problemOf(
  { draft, codes }: Opened,
  { path, value, was }: TypedValue,
  ground: { readonly reason: string; readonly source: readonly SourceSpan[] },
): string | null {
  const node = nodeAt(draft, path);
  const stored = typedForm(isCited(node) ? node.value : ((node ?? null) as string | null));
  if (stored.trim() !== was.trim()) {
    return `Baru saja diubah orang lain menjadi "${stored}". Muat ulang halaman, lalu ulangi bila masih perlu.`;
  }
  if (applyChange(draft, { kind: "VALUE", path, value, ...ground }, codes)) return null;
  const hasLines = (isCited(node) && node.source.some(({ reading }) => reading !== "")) || ground.source.length > 0;
  return hasLines ? "Nilai ini tidak dikenal untuk isian ini." : "Sebutkan baris naskah yang mendasari nilai ini.";
}

/** A change of rows before it has a place in the record. */
type RowStep = Pick<StoredEdit, "path" | "value" | "reason" | "source"> & { readonly kind: ImportEditKind };

/** Keeps a change of the rows of a list, when it can be taken. */
export async function changeRows(
  viewer: Viewer,
  part: Part,
  stepOf: (tx: Transaction) => Promise<RowStep>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id: importId, institutionId } = await lockReview(tx, viewer, part.importId);
    const { draft, codes } = await openPart(tx, part);
    const step = await stepOf(tx);
    refuseForeign(step.path, part.standard);
    const edit = { ...step, id: crypto.randomUUID(), standard: part.standard, decidedAt: new Date() };
    const change: Change = stepOfEdit(edit).change;
    if (!applyChange(draft, change, codes)) {
      throw refuse.rule("Baris ini sudah tidak ada, atau isinya tidak dapat dipasang. Muat ulang halaman.");
    }
    await tx.importEdit.create({ data: { ...edit, source: [...edit.source], importId, decidedById: viewer.id } });
    const after = { standard: part.standard, change: step.kind };
    await auditImport(tx, viewer, { id: importId, institutionId, action: "import.edited", after });
  });
}
