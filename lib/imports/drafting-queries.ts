import "server-only";

import type { Transaction } from "@/lib/core/db";
import { literal } from "@/lib/core/like";
import type { Drafts, Obstacle } from "@/lib/imports/drafting";
import { draftsOf } from "@/lib/imports/drafting";
import { strangerOf } from "@/lib/imports/issuer";
import type { BenchDraft } from "@/lib/imports/keyed";
import { FINDING_KIND_LABEL } from "@/lib/imports/labels";
import { loadWholeDraft, spans } from "@/lib/imports/part-queries";
import { withTargets } from "@/lib/imports/target-queries";
import { openFindings } from "@/lib/imports/undecided";
import { FindingKind } from "@/lib/importer/draft";
import type { OpenFinding } from "@/lib/publication/open-findings";

// What a draft would be made of; authorized by whoever asks.

type Db = Pick<
  Transaction,
  "importSession" | "importStandard" | "importFinding" | "importEdit" | "competency" | "regulation" | "institution"
>;

/** The drafts of an import with everything that stands in their way, what the store knows included. */
export async function readDrafting(db: Db, importId: string): Promise<Drafts> {
  return readDraftingOf(db, importId, await loadWholeDraft(db, importId));
}

/** The same of what is loaded already. */
export async function readDraftingOf(db: Db, importId: string, draft: BenchDraft): Promise<Drafts> {
  const { institution, sha256 } = await db.importSession.findUniqueOrThrow({
    where: { id: importId },
    select: { sha256: true, institution: { select: { id: true, slug: true, name: true, shortName: true } } },
  });
  const drafts = draftsOf(draft, institution.slug);
  const { regulation } = drafts;
  const relations = await withTargets(db, institution.id, regulation?.relations ?? []);
  return {
    ...drafts,
    regulation: regulation && { ...regulation, relations },
    obstacles: [
      ...(await openObstacles(db, importId)),
      ...drafts.obstacles,
      ...(await strangerObstacle(db, institution, draft.regulation.issuer.value)),
      ...(regulation ? await takenObstacle(db, { importId, slug: regulation.slug, sha256 }) : []),
    ],
  };
}

/** Findings that say that the draft cannot be right without a person, and that no person has settled yet. */
async function openObstacles(db: Db, importId: string): Promise<readonly Obstacle[]> {
  const open = await db.importFinding.groupBy({
    by: ["kind"],
    where: { importId, severity: "ERROR", OR: [{ decision: null }, { decision: "LATER" }] },
    _count: true,
    _min: { ordinal: true },
    orderBy: { kind: "asc" },
  });
  return open.map((row) => {
    const kind = FindingKind.parse(row.kind);
    const label = FINDING_KIND_LABEL[kind].toLowerCase();
    return {
      kind,
      finding: row._min.ordinal,
      standard: null,
      message: `${row._count} temuan yang harus dibetulkan belum diputuskan: ${label}.`,
    };
  });
}

/** What nobody has decided though it is to be looked at: it goes along with the draft, at the values it is about. */
export async function readUndecided(
  db: Pick<Transaction, "importFinding" | "importStandard">,
  importId: string,
  standards: Drafts["standards"],
): Promise<readonly OpenFinding[]> {
  const tables = await db.importStandard.findMany({ where: { importId }, select: { ordinal: true, tableOf: true } });
  const rows = await db.importFinding.findMany({
    where: { importId, severity: { not: "INFO" }, OR: [{ decision: null }, { decision: "LATER" }] },
    orderBy: { ordinal: "asc" },
    select: { kind: true, path: true, standard: true, found: true, message: true, source: true },
  });
  const findings = rows.map((row) => ({ ...row, source: spans(row.source) }));
  return openFindings(findings, {
    standards,
    tableOf: new Map(tables.map(({ ordinal, tableOf }) => [ordinal, tableOf])),
  });
}

/** Another government's regulation is not this institution's to lay down, whoever has its text. */
async function strangerObstacle(
  db: Db,
  own: { readonly name: string; readonly shortName: string },
  issuer: string | null,
): Promise<readonly Obstacle[]> {
  const government = strangerOf(issuer, own);
  if (government === null) return [];
  const stranger = await db.institution.findFirst({
    where: { name: { endsWith: literal(government), mode: "insensitive" } },
    select: { shortName: true },
  });
  if (!stranger) return [];
  const message = `Penerbit naskah ini “${issuer}”: itu ${stranger.shortName}, bukan ${own.shortName}. Naskah itu diimpor oleh admin instansinya; bila penerbitnya salah baca, betulkan.`;
  return [{ standard: null, message }];
}

type Taken = { readonly importId: string; readonly slug: string; readonly sha256: string };

/** A draft that an earlier try of this very import left behind is replaced; any other regulation is not. */
async function takenObstacle(db: Db, { importId, slug, sha256 }: Taken): Promise<readonly Obstacle[]> {
  const taken = await db.regulation.findUnique({
    where: { slug },
    select: { status: true, document: { select: { sha256: true } } },
  });
  const another = await db.importSession.count({ where: { draftSlug: slug, id: { not: importId } } });
  const isOwn = taken?.status === "DRAFT" && taken.document.sha256 === sha256 && another === 0;
  if (!taken || isOwn) return [];
  const message =
    taken.status === "DRAFT"
      ? "Peraturan dengan nomor dan tahun ini sudah ada sebagai rancangan lain. Hapus rancangan itu, atau betulkan nomornya."
      : "Peraturan dengan nomor dan tahun ini sudah diterbitkan.";
  return [{ standard: null, message }];
}
