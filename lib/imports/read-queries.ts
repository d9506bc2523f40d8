import "server-only";

import type { Transaction } from "@/lib/core/db";
import type { KnownCompetency } from "@/lib/importer/draft";
import { ImportedRegulation, ImportedStandard } from "@/lib/importer/draft";
import type { Accepted, ReadDraft } from "@/lib/imports/apply";
import { applyAccepted } from "@/lib/imports/apply";
import { dictionaryWith } from "@/lib/imports/dictionary";
import type { Drafts } from "@/lib/imports/drafts";
import { toDrafts } from "@/lib/imports/drafts";
import type { DraftAnswers } from "@/lib/imports/schema";
import { SourceSpan } from "@/lib/sources/schema";

// What an import holds, for its commands, its worker and its pages; each of them has asked for the viewer's rights.

/** The competencies that a name can mean. */
export async function readDictionary(tx: Transaction): Promise<readonly KnownCompetency[]> {
  const select = { code: true, name: true, kind: true, aliases: true } as const;
  return dictionaryWith(await tx.competency.findMany({ select, orderBy: { code: "asc" } }));
}

/** The part of the reading in which a value stands; null where there is none. */
export async function readDraftAt(tx: Transaction, importId: string, path: string): Promise<ReadDraft | null> {
  const [, part, place] = path.split("/");
  const ordinal = part === "standards" ? Number(place) : null;
  if (ordinal !== null && !Number.isSafeInteger(ordinal)) return null;
  return readDraft(tx, importId, ordinal === null ? [] : [ordinal]);
}

/** What was read, with these standards or with all; null while nothing is. */
export async function readDraft(
  tx: Transaction,
  importId: string,
  ordinals: readonly number[] | "all",
): Promise<ReadDraft | null> {
  const session = await tx.importSession.findUniqueOrThrow({
    where: { id: importId },
    select: {
      regulation: true,
      standards: {
        ...(ordinals === "all" ? {} : { where: { ordinal: { in: [...ordinals] } } }),
        select: { ordinal: true, content: true },
      },
    },
  });
  if (session.regulation === null) return null;
  return {
    // Kept as the importer made it: what it could not read has no value, and its remark says so.
    regulation: ImportedRegulation.parse(session.regulation),
    standards: Object.fromEntries(
      session.standards.map(({ ordinal, content }) => [ordinal, ImportedStandard.parse(content)]),
    ),
  };
}

/** What was accepted, in the order of the findings. */
export async function readAccepted(tx: Transaction, importId: string): Promise<readonly Accepted[]> {
  const rows = await tx.importFinding.findMany({
    where: { importId, decision: "ACCEPTED" },
    orderBy: { ordinal: "asc" },
    select: {
      ordinal: true,
      path: true,
      found: true,
      suggestion: true,
      replacement: true,
      message: true,
      source: true,
    },
  });
  return rows.map(({ source, ...row }) => ({ ...row, source: SourceSpan.array().parse(source) }));
}

async function readProposedNames(tx: Transaction, importId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.importFinding.findMany({
    where: { importId, kind: "MISSING_NAME", suggestion: { not: null }, path: { not: null } },
    select: { path: true, suggestion: true },
  });
  return new Map(rows.map(({ path, suggestion }) => [path ?? "", suggestion ?? ""]));
}

/** The drafts that an import makes now, or in words what is still missing for that. */
export async function buildDrafts(
  tx: Transaction,
  importId: string,
  answers: DraftAnswers,
): Promise<Drafts | { readonly obstacles: readonly string[] }> {
  const read = await readDraft(tx, importId, "all");
  if (!read) return { obstacles: ["Naskah ini belum dibaca."] };
  const dictionary = await readDictionary(tx);
  const { institution } = await tx.importSession.findUniqueOrThrow({
    where: { id: importId },
    select: { institution: { select: { slug: true } } },
  });
  const { draft } = applyAccepted(read, await readAccepted(tx, importId), dictionary);
  const proposedNames = await readProposedNames(tx, importId);
  return toDrafts(draft, { institution: institution.slug, answers, dictionary, proposedNames });
}
