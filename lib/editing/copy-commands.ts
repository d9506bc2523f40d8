import "server-only";

import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { newIds } from "@/lib/core/uuid";
import { DRAFT_ROWS, toDrafted } from "@/lib/editing/draft-queries";
import type { DraftedStandard } from "@/lib/editing/rules";
import { keyedPath, placedPath, slugOf } from "@/lib/editing/rules";
import { replaceSheet } from "@/lib/editing/sheet-commands";
import type { CopyStandard } from "@/lib/editing/schema";
import { requireWhole } from "@/lib/publication/making-queries";
import { annexName, REGULATION_NAME, regulationName } from "@/lib/regulations/labels";
import { reviewObstacle } from "@/lib/regulations/rules";
import { TYPED_FILE } from "@/lib/regulations/typed";
import { PUBLISHED } from "@/lib/standards/in-force";

/** The draft regulation that takes the copy, locked. */
export async function lockRegulation(tx: Transaction, slug: string) {
  await tx.$queryRaw`SELECT 1 FROM regulations WHERE slug = ${slug} FOR UPDATE`;
  return tx.regulation.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      status: true,
      institutionId: true,
      effectiveFrom: true,
      reviews: { where: { endedAt: null }, select: { id: true } },
      document: { select: { id: true, fileName: true, text: true, sha256: true } },
      annexes: {
        orderBy: { ordinal: "asc" },
        select: {
          id: true,
          slug: true,
          label: true,
          listings: { select: { positionId: true, ordinal: true, position: { select: { slug: true } } } },
        },
      },
    },
  });
}

export type Target = NonNullable<Awaited<ReturnType<typeof lockRegulation>>>;

/**
 * Keeps hands off a draft that is being verified, or that is not whole.
 *
 * @throws Refusal `rule`
 */
export async function requireOpen(tx: Transaction, target: Target): Promise<void> {
  const obstacle = reviewObstacle(target.reviews);
  if (obstacle) throw refuse.rule(obstacle);
  await requireWhole(tx, target);
}

type Position = { readonly id: string; readonly name: string };

/** The existing position, or the new one that was typed. */
export async function findTargetPosition(
  tx: Transaction,
  { institutionId }: Target,
  input: Pick<CopyStandard, "position" | "newName" | "newUnit" | "newTier">,
): Promise<Position> {
  const select = { id: true, name: true } as const;
  if (input.position !== null) {
    const slug = input.position;
    const known = await tx.position.findUnique({ where: { institutionId_slug: { institutionId, slug } }, select });
    if (!known) throw refuse.field("position", "Jabatan ini tidak ada pada instansi peraturan itu.");
    return known;
  }
  const { newName: name, newUnit: unit, newTier: tier } = input;
  const slug = slugOf(`${name} ${unit}`);
  if (tier === null || slug === "") throw refuse.field("newName", "Tulis nama jabatan dengan huruf.");
  const taken = await tx.position.findFirst({
    where: { institutionId, OR: [{ slug }, { name, unit, tier }] },
    select: { id: true },
  });
  if (taken) throw refuse.field("newName", "Jabatan ini sudah ada; pilih dari daftar.");
  return tx.position.create({ data: { institutionId, slug, name, unit, tier }, select });
}

/**
 * The annex that names the position; where the regulation is typed, a position that it lacks is added to its sheet, and to
 * the annex that was chosen, or to the only one.
 */
export async function placeInAnnex(
  tx: Transaction,
  target: Target,
  [position, chosen]: readonly [Position, string | null],
): Promise<string> {
  const known = target.annexes.find(({ listings }) => listings.some(({ positionId }) => positionId === position.id));
  if (known) {
    if (![null, known.slug].includes(chosen)) {
      throw refuse.field("annex", `Jabatan ini sudah disebut ${annexName(known)}; pilih lampiran itu.`);
    }
    return known.id;
  }
  if (target.document.fileName !== TYPED_FILE) {
    throw refuse.field(
      "regulation",
      "Lampiran peraturan ini diambil dari dokumen dan tidak menyebut jabatan itu. Pilih jabatan yang disebutnya, atau rancangan peraturan yang diketik di portal.",
    );
  }
  const isOnly = chosen === null && target.annexes.length === 1;
  const annex = target.annexes.find(({ slug }) => isOnly || slug === chosen);
  if (!annex) throw refuse.field("annex", "Pilih lampiran peraturan itu yang memuat jabatan ini.");
  const line = await addLine(tx, target, position.name);
  await tx.annexListing.create({
    data: {
      annexId: annex.id,
      positionId: position.id,
      ordinal: nextPlace(annex.listings),
      nameAsWritten: position.name,
      lineFrom: line,
      lineTo: line,
    },
  });
  return annex.id;
}

/** Behind all others. */
export function nextPlace(rows: readonly { readonly ordinal: number }[]): number {
  return Math.max(-1, ...rows.map(({ ordinal }) => ordinal)) + 1;
}

async function addLine(tx: Transaction, target: Target, line: string): Promise<number> {
  const text = `${target.document.text}\n${line}`;
  await replaceSheet(tx, target, text);
  return text.split("\n").length;
}

/** A standard in which nothing is said yet but whose it is. */
function emptyDraft({ name }: Position): DraftedStandard {
  return {
    identity: { nameAsWritten: name, positionGroup: null, affair: null, positionCode: null, summary: null },
    competencies: [],
    requirements: [],
    spans: [],
    notes: [],
  };
}

/** The published standard as a draft of the position: new rows, no lines, and a note that says where it came from; without a source, an empty one. */
export async function readCopy(
  tx: Transaction,
  sourceId: string | null,
  position: Position & { readonly institutionId: string },
): Promise<DraftedStandard> {
  if (sourceId === null) return emptyDraft(position);
  const source = await tx.standardVersion.findFirst({
    where: {
      id: sourceId,
      status: PUBLISHED,
      position: { institutionId: position.institutionId },
    },
    select: {
      ...DRAFT_ROWS,
      version: true,
      positionId: true,
      position: { select: { name: true } },
      regulation: { select: REGULATION_NAME },
    },
  });
  if (!source) throw refuse.field("sourceId", "Standar ini tidak ada di antara yang sudah terbit.");
  const { identity, competencies, requirements } = toDrafted(source);
  const isSamePosition = source.positionId === position.id;
  const reason =
    `Disalin dari standar ${source.position.name} versi ${source.version} (${regulationName(source.regulation)}) lalu ` +
    "disunting di portal; tidak dibaca dari naskah peraturan ini dan perlu dicocokkan dengannya.";
  return {
    identity: isSamePosition ? identity : { ...identity, nameAsWritten: position.name, positionCode: null },
    competencies: withNewIds(competencies).map((row) => ({ ...row, indicators: withNewIds(row.indicators) })),
    requirements: withNewIds(requirements),
    spans: [],
    notes: [{ path: "", kind: "UNCERTAIN", verbatim: "", normalised: null, reason, ownPath: null }],
  };
}

/** The whole standard in new rows, with its lines and notes: what a correction of it begins with. */
export function renewed(standard: DraftedStandard): DraftedStandard {
  const competencies = withNewIds(standard.competencies).map((row) => ({
    ...row,
    indicators: withNewIds(row.indicators),
  }));
  const rows = { competencies, requirements: withNewIds(standard.requirements) };
  const moved = <Cited extends { readonly path: string }>(cited: Cited): Cited => {
    return { ...cited, path: keyedPath(rows, placedPath(standard, cited.path) ?? cited.path) };
  };
  return { ...standard, ...rows, spans: standard.spans.map(moved), notes: standard.notes.map(moved) };
}

function withNewIds<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  const ids = newIds(rows.length, new Date());
  return rows.map((row, index) => ({ ...row, id: ids[index] ?? row.id }));
}
