import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorize } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { Refusal, refuse } from "@/lib/core/errors";
import {
  entryMark,
  findNamesake,
  levelMark,
  lockEntry,
  readText,
  readUse,
} from "@/lib/dictionary-editing/entry-queries";
import { lockDictionary, writeRegister } from "@/lib/dictionary-editing/import-commands";
import type { CheckedRow } from "@/lib/dictionary-editing/import-rows";
import { checkDictionary } from "@/lib/dictionary-editing/queries";
import type { EntryWords } from "@/lib/dictionary-editing/rules";
import { asFields, entryObstacle, isEmptyText, newNames, NO_TEXT } from "@/lib/dictionary-editing/rules";
import type { ImportDictionary, SaveEntry, SaveLevel } from "@/lib/dictionary-editing/schema";
import { fingerprint } from "@/lib/editing/fingerprint";
import { lettersOf, slugOf } from "@/lib/editing/rules";
import { requireSeen } from "@/lib/editing/seen";

/** Some thousands of rows are written at once; the default of Prisma's is 5 seconds. */
const MAX_DURATION = { maxWait: 10_000, timeout: 60_000 };

/**
 * Adds an entry to the dictionary that all institutions share, or changes its words. What published standards say is
 * theirs and stays; an entry's code never changes.
 *
 * @returns the entry's code, and the mark of its words as they stand now
 * @throws Refusal `forbidden`, `not-found`, `conflict`, `invalid` (a name that another entry has, a name or kind that
 *   standards go by)
 */
export async function saveEntry(
  viewer: Viewer,
  input: SaveEntry,
): Promise<{ readonly code: string; readonly mark: string }> {
  authorize(viewer, "dictionary:edit", input.institutionId);
  const { name, kind, definition, aliases } = input;
  const words = { name, kind, definition, aliases: aliases.filter((alias) => alias !== name) };
  const code = input.rowId ?? input.code ?? slugOf(name);
  if (code === "") throw refuse.field("code", "Tulis kode dengan huruf kecil, angka dan tanda hubung.");
  await db.$transaction(async (tx) => {
    const before = input.rowId === null ? null : await rewriteEntry(tx, { ...input, rowId: input.rowId }, words);
    await requireOwnNames(tx, code, [before, words]);
    if (!before) await addEntry(tx, code, words);
    await recordAudit(tx, {
      actor: viewer,
      institutionId: input.institutionId,
      action: before ? "dictionary.entry-edited" : "dictionary.entry-added",
      subjectType: "competency",
      subjectId: code,
      ...(before ? { before: asFields(before) } : {}),
      after: asFields(words),
    });
  });
  return { code, mark: entryMark(words) };
}

type Rewrite = Pick<SaveEntry, "institutionId" | "seen" | "overwrite"> & { readonly rowId: string };

/** Puts the words in the place of the ones before, which it answers. */
async function rewriteEntry(tx: Transaction, input: Rewrite, words: EntryWords): Promise<EntryWords> {
  const stored = await lockEntry(tx, input.rowId);
  if (!stored) throw refuse.notFound("Kompetensi");
  const { id, ...before } = stored;
  requireSeen(entryMark(before), input, [asFields(before), asFields(words)]);
  const use = await readUse(tx, { institutionId: input.institutionId, code: input.rowId });
  const obstacle = entryObstacle(before, words, use);
  if (obstacle) throw refuse.field(obstacle.field, obstacle.message);
  await tx.competency.update({ where: { id }, data: { ...words, aliases: [...words.aliases] }, select: { id: true } });
  return before;
}

async function addEntry(tx: Transaction, code: string, words: EntryWords): Promise<void> {
  const data = { code, ...words, aliases: [...words.aliases] };
  const { count } = await tx.competency.createMany({ data, skipDuplicates: true });
  if (count === 0) throw refuse.field("code", `Kode ${code} sudah dipakai; tulis kode lain.`);
}

/** The importer finds an entry by its names: two of a kind must not share one. */
async function requireOwnNames(
  tx: Transaction,
  code: string,
  [before, after]: readonly [EntryWords | null, EntryWords],
): Promise<void> {
  const names = newNames(before, after);
  const other = names.length === 0 ? null : await findNamesake(tx, { ...after, code, names });
  if (!other) return;
  const taken = new Set([other.name, ...other.aliases].map(lettersOf));
  const field = taken.has(lettersOf(after.name)) ? "name" : "aliases";
  throw refuse.field(field, `Nama ini sudah dipakai entri lain: ${other.name} (${other.code}).`);
}

/**
 * Writes the text of one level in the institution's dictionary; empty fields take it out.
 *
 * @returns the mark of the text as it stands now
 * @throws Refusal `forbidden`, `not-found` (entry), `conflict`
 */
export async function saveLevel(viewer: Viewer, input: SaveLevel): Promise<string> {
  const { institutionId, rowId: code, level, description, indicators, source } = input;
  authorize(viewer, "dictionary:edit", institutionId);
  const words = { description, indicators, source };
  await db.$transaction(async (tx) => {
    const entry = await lockEntry(tx, code);
    if (!entry) throw refuse.notFound("Kompetensi");
    const place = { institutionId, competencyId: entry.id, level };
    const before = (await readText(tx, place)) ?? NO_TEXT;
    requireSeen(levelMark(before), input, [asFields(before), asFields(words)]);
    await tx.competencyLevel.deleteMany({ where: place });
    if (!isEmptyText(words)) {
      await tx.competencyLevel.create({
        data: { ...place, description: description ?? "", indicators, source: source ?? "" },
        select: { id: true },
      });
    }
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: isEmptyText(words) ? "dictionary.level-removed" : "dictionary.level-saved",
      subjectType: "competency",
      subjectId: code,
      before: { level, ...asFields(before) },
      after: { level, ...asFields(words) },
    });
  });
  return levelMark(words);
}

export type DictionaryOutcome = {
  /** Rows that added something. */
  readonly added: number;
  /** Rows that replaced something. */
  readonly changed: number;
  readonly same: number;
  readonly invalid: number;
};

/**
 * Writes what the good rows of a workbook say, all of it or nothing; what the file leaves out stays as it is, and the same
 * file sent again changes nothing. What would be replaced is what the dry run showed.
 *
 * @throws Refusal `forbidden`, `conflict` where the dictionary changed since the dry run, `invalid` (columns)
 */
export async function importDictionary(viewer: Viewer, input: ImportDictionary): Promise<DictionaryOutcome> {
  const { institutionId, table, seen } = input;
  authorize(viewer, "dictionary:edit", institutionId);
  return db.$transaction(async (tx) => {
    await lockDictionary(tx);
    const { rows, stored, after, mark } = await checkDictionary(viewer, input, tx);
    if (mark !== seen)
      throw new Refusal("conflict", "Kamus berubah sejak berkas ini diperiksa. Periksa berkas sekali lagi.");
    const written = await writeRegister(tx, institutionId, [stored, after]);
    const count = (outcome: CheckedRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
    const outcome = { added: count("new"), changed: count("changed"), same: count("same"), invalid: count("invalid") };
    if (outcome.added + outcome.changed > 0) {
      await recordAudit(tx, {
        actor: viewer,
        institutionId,
        action: "dictionary.imported",
        subjectType: "competency",
        subjectId: institutionId,
        before: { replaced: written.replaced },
        after: { codes: written.codes, replaced: written.replacing, tableHash: fingerprint(table) },
      });
    }
    return outcome;
  }, MAX_DURATION);
}
