import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { Refusal, refuse } from "@/lib/core/errors";
import type { Change, Codes } from "@/lib/imports/changes";
import { applyChange, codesOf } from "@/lib/imports/changes";
import { isCited } from "@/lib/imports/cited";
import type { BenchDraft } from "@/lib/imports/keyed";
import { nodeAt } from "@/lib/imports/nodes";
import { shownValue } from "@/lib/imports/labels";
import { settleMended } from "@/lib/imports/mending-commands";
import { loadDictionary, loadDraft, readLines } from "@/lib/imports/part-queries";
import { standardIn } from "@/lib/imports/rules";
import type { EditSection } from "@/lib/imports/schema";
import { auditImport, lockReview } from "@/lib/imports/session-commands";
import { tierOf } from "@/lib/imports/sections";
import type { StoredEdit } from "@/lib/imports/steps";
import { stepOfEdit } from "@/lib/imports/steps";
import { isNumberField, NUMBER_EXPECTED, typedForm, withTier } from "@/lib/imports/values";
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
  // What was shown after a conflict is replaced knowingly.
  const was = input.overwrite ? (input.now ?? input.was) : input.was;
  const source = await citedLines(tx, input.importId, input.line);
  const changed = Object.entries(withTier(input.v, input.tier)).filter(([path, typed]) => {
    refuseForeign(part.draft, path, input.standard);
    return typed.trim() !== (was[path] ?? "").trim();
  });
  await refuseStale(tx, viewer, {
    importId: input.importId,
    values: changed
      .map(([path, value]) => ({ path, value, was: was[path] ?? "", stored: storedAt(part.draft, path) }))
      .filter((value) => value.stored.trim() !== value.was.trim() && value.stored.trim() !== value.value.trim()),
  });
  const errors: Record<string, string[]> = {};
  for (const [path, value] of changed) {
    const problem = problemOf(part, { path, value }, { reason: input.reason, source });
    if (problem) errors[`v.${path}`] = [problem];
  }
  if (Object.keys(errors).length > 0) throw new Refusal("invalid", "Periksa isian yang ditandai.", errors);
  await tx.importEdit.createMany({
    data: changed.map(([path, value]) => ({
      importId: input.importId,
      standard: standardIn(path),
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

/** A form changes its own part and no other; the tier of a position belongs to both. */
function refuseForeign(draft: BenchDraft, path: string, standard: number | null): void {
  const own = standard === null ? null : draft.standards[standard];
  const isOwn = standard === null ? path.startsWith("/regulation/") : standardIn(path) === standard;
  if (!isOwn && !(own && tierOf(draft.regulation, own)?.path === path)) throw refuse.notFound("Isian");
}

function storedAt(draft: BenchDraft, path: string): string {
  const node = nodeAt(draft, path);
  return typedForm(isCited(node) ? node.value : ((node ?? null) as string | null));
}

type TypedValue = { readonly path: string; readonly value: string };
type Stale = TypedValue & { readonly stored: string };

/** Where a value has become another meanwhile, both are shown, and one chooses. */
async function refuseStale(
  tx: Transaction,
  viewer: Viewer,
  { importId, values }: { readonly importId: string; readonly values: readonly Stale[] },
): Promise<void> {
  if (values.length === 0) return;
  const errors: Record<string, string[]> = {};
  for (const { path, stored } of values) {
    const last = await tx.importEdit.findFirst({
      where: { importId, path },
      orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
      select: { decidedById: true, decidedBy: { select: { name: true } } },
    });
    const by =
      last === null
        ? ""
        : last.decidedById === viewer.id
          ? " (oleh Anda, di jendela lain)"
          : ` (oleh ${last.decidedBy.name})`;
    const words = shownValue({ path, value: stored });
    errors[`v.${path}`] = [`Sekarang tersimpan${by}: ${words === "" ? "kosong" : `“${words}”`}.`];
  }
  const message =
    "Nilai yang ditandai berubah sejak Anda membukanya. Bandingkan isian Anda dengan yang tersimpan, lalu pilih.";
  throw new Refusal("conflict", message, errors);
}

function problemOf(
  { draft, codes }: Opened,
  { path, value }: TypedValue,
  ground: { readonly reason: string; readonly source: readonly SourceSpan[] },
): string | null {
  const node = nodeAt(draft, path);
  if (applyChange(draft, { kind: "VALUE", path, value, ...ground }, codes)) return null;
  const hasLines = (isCited(node) && node.source.some(({ reading }) => reading !== "")) || ground.source.length > 0;
  if (hasLines && isNumberField(path)) return NUMBER_EXPECTED;
  return hasLines ? "Nilai ini tidak dikenal untuk isian ini." : "Sebutkan baris naskah yang mendasari nilai ini.";
}

type Undone = { readonly importId: string; readonly edit: string };

/** Records that an edit is taken back; the draft is replayed without it from now on. */
export async function keepUndone(tx: Transaction, viewer: Viewer, { importId, edit }: Undone): Promise<void> {
  const row = await tx.importEdit.findFirst({
    where: { id: edit, importId, kind: { not: "UNDONE" } },
    select: { standard: true, kind: true },
  });
  if (!row) throw refuse.notFound("Suntingan");
  const before = await tx.importEdit.count({ where: { importId, kind: "UNDONE", path: edit } });
  if (before > 0) throw refuse.rule("Suntingan ini sudah diurungkan.");
  const { standard } = row;
  const record = { importId, standard, path: edit, value: null, reason: "Diurungkan.", source: [] };
  await tx.importEdit.create({
    data: { ...record, kind: "UNDONE", decidedById: viewer.id, decidedAt: new Date() },
  });
  await settleMended(tx, viewer, { importId, standards: [standard], isRowGone: row.kind === "ADDED" });
}

const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * What stands after the one line break in a text that is to be split there; "" where it has none.
 *
 * @throws Refusal `invalid` where the words are others than those that are stored, or there are several breaks
 */
export function endingOf(field: string, typed: string, stored: string): string {
  if (fold(typed) !== fold(stored)) {
    throw refuse.field(field, "Di sini teks hanya dipisah; ubah kata-katanya lewat Sunting.");
  }
  const parts = typed
    .split("\n")
    .map(fold)
    .filter((part) => part !== "");
  if (parts.length > 2)
    throw refuse.field(field, "Pisahkan di satu tempat saja; bagian berikutnya dapat dipisah lagi.");
  return parts[1] ?? "";
}

/** A change of rows before it has a place in the record. */
type RowStep = Pick<StoredEdit, "kind" | "path" | "value" | "reason" | "source">;

/** Keeps a change of the rows of a list, when it can be taken. */
export async function changeRows(
  viewer: Viewer,
  part: Part,
  stepOf: (tx: Transaction, draft: BenchDraft) => Promise<RowStep>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id: importId, institutionId } = await lockReview(tx, viewer, part.importId);
    const { draft, codes } = await openPart(tx, part);
    const step = await stepOf(tx, draft);
    refuseForeign(draft, step.path, part.standard);
    const edit = { ...step, id: crypto.randomUUID(), standard: part.standard, decidedAt: new Date() };
    const change: Change = stepOfEdit(edit).change;
    if (!applyChange(draft, change, codes)) {
      throw refuse.rule("Baris ini sudah tidak ada, atau isinya tidak dapat dipasang. Muat ulang halaman.");
    }
    await tx.importEdit.create({ data: { ...edit, source: [...edit.source], importId, decidedById: viewer.id } });
    const after = { standard: part.standard, change: step.kind };
    await settleMended(tx, viewer, { importId, standards: [part.standard] });
    await auditImport(tx, viewer, { id: importId, institutionId, action: "import.edited", after });
  });
}
