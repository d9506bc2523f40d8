import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { newIds } from "@/lib/core/uuid";
import { findTargetPosition, lockRegulation, placeInAnnex, readCopy, requireOpen } from "@/lib/editing/copy-commands";
import { recorded, valueChanges } from "@/lib/editing/differences";
import type { Removed } from "@/lib/editing/draft-commands";
import { changeDraft, deleteDraft, writeDraft } from "@/lib/editing/draft-commands";
import { competencyMark } from "@/lib/editing/draft-queries";
import { findEntryCode } from "@/lib/editing/entry-queries";
import { fingerprint } from "@/lib/editing/fingerprint";
import type { DraftedCompetency, DraftedStandard, Move, ValueChange } from "@/lib/editing/rules";
import { changesToExplain, groupAmong, isCited, movedAmong, moved, remark, slugOf, withRow } from "@/lib/editing/rules";
import {
  deleteRelation,
  findRelated,
  lockForRelations,
  recordRelation,
  requireRelation,
  writeRelation,
} from "@/lib/editing/relation-commands";
import type {
  CopyStandard,
  DeclareRelation,
  EditIdentity,
  LinkRelation,
  MoveRow,
  RemoveDraft,
  RemoveRelation,
  RemoveRow,
  SaveCompetency,
  SaveIndicator,
  SaveRequirement,
} from "@/lib/editing/schema";
import { requireSeen } from "@/lib/editing/seen";

/** A row as it was saved, and its mark. */
type SavedRow = { readonly id: string; readonly mark: string };
type Seen = { readonly seen: string; readonly overwrite?: string | undefined; readonly reason: string | null };

const newId = (): string => newIds(1, new Date())[0] ?? "";

function explained(standard: DraftedStandard, changes: readonly ValueChange[], { reason }: Seen): DraftedStandard {
  if (reason === null && changesToExplain(standard, changes).length > 0) {
    throw refuse.field("reason", "Nilai ini berbeda dari dokumen sumber: tuliskan alasannya.");
  }
  return remark(standard, changes, reason ?? "");
}

/**
 * Names the position as the standard has it: name, group, affair, code, summary.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (no draft any more), `conflict`, `invalid` (a reason is missing)
 */
export async function editIdentity(viewer: Viewer, { standardId, ...input }: EditIdentity): Promise<string> {
  const { identity: stored } = await changeDraft(viewer, standardId, (standard) => {
    const { nameAsWritten, positionGroup, affair, positionCode, summary } = input;
    const identity = { nameAsWritten, positionGroup, affair, positionCode, summary };
    requireSeen(fingerprint(standard.identity), input, [standard.identity, identity]);
    const changes = valueChanges("", standard.identity, identity);
    return {
      standard: { ...explained(standard, changes, input), identity },
      record: { part: "identity", change: "edited", ...recorded({ ...standard.identity }, identity) },
    };
  });
  return fingerprint(stored);
}

/**
 * Adds a competency (or a technical statement) or changes one; its indicators stay as they are.
 *
 * @throws Refusal `not-found` (also of a row that somebody removed), `forbidden`, `rule`, `conflict`, `invalid`
 */
export async function saveCompetency(viewer: Viewer, { standardId, ...input }: SaveCompetency): Promise<SavedRow> {
  const { kind, ordinal, name, level, description } = input;
  const id = input.rowId ?? newId();
  const code = input.code ?? (await findEntryCode(kind, name)) ?? slugOf(name);
  const saved = await changeDraft(viewer, standardId, (standard) => {
    if (code === "") throw refuse.field("code", "Tulis kode kompetensi dengan huruf kecil dan tanda hubung.");
    const own = { kind, ordinal, name, level, description, code };
    const stored = input.rowId === null ? null : findRow(standard.competencies, input.rowId, "Kompetensi");
    if (stored?.code !== code && standard.competencies.some((row) => row.kind === kind && row.code === code)) {
      throw refuse.field("name", "Standar ini sudah memuat kompetensi itu; ubah baris yang ada.");
    }
    if (!stored) {
      const row: DraftedCompetency = { id, ...own, nameAsWritten: name, indicators: [] };
      return {
        standard: { ...standard, competencies: withRow(standard.competencies, row) },
        record: { part: "competency", change: "added", after: { kind, level, name } },
      };
    }
    requireSeen(competencyMark(stored), input, [stored, own]);
    const path = `/competencies/${stored.id}`;
    const changes = valueChanges(path, stored, { ordinal, name, level, description });
    const nameAsWritten = isCited(standard, `${path}/name`) ? stored.nameAsWritten : name;
    const row = { ...stored, ...own, nameAsWritten };
    return {
      standard: {
        ...explained(standard, changes, input),
        competencies: withRow(standard.competencies, row),
      },
      record: {
        part: "competency",
        change: "edited",
        before: { level: stored.level, name: stored.name },
        after: { level, name },
      },
    };
  });
  return { id, mark: partOf(saved, id).mark };
}

/**
 * Adds an indicator to a competency or changes one.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule`, `conflict`, `invalid`
 */
export async function saveIndicator(viewer: Viewer, { standardId, ...input }: SaveIndicator): Promise<string> {
  const id = input.rowId ?? newId();
  const saved = await changeDraft(viewer, standardId, (standard) => {
    const parent = findRow(standard.competencies, input.competencyId, "Kompetensi");
    const { code, text } = input;
    const stored = input.rowId === null ? null : findRow(parent.indicators, input.rowId, "Indikator");
    const change = recorded(stored, { code, text });
    if (code !== null && stored?.code !== code && parent.indicators.some((row) => row.code === code)) {
      throw refuse.field("code", `Nomor ${code} sudah dipakai indikator lain kompetensi ini.`);
    }
    if (stored) requireSeen(fingerprint(stored), input, [stored, { code, text }]);
    const row = { id, code, text };
    const path = `/competencies/${parent.id}/indicators/${row.id}`;
    const changes = stored ? valueChanges(path, stored, { code, text }) : [];
    const competency = { ...parent, indicators: withRow(parent.indicators, row) };
    return {
      standard: {
        ...explained(standard, changes, input),
        competencies: withRow(standard.competencies, competency),
      },
      record: {
        part: "indicator",
        change: stored ? "edited" : "added",
        ...change,
        // Of which competency, and which one of its indicators.
        after: { name: parent.name, ...(stored && { code }), ...change.after },
      },
    };
  });
  return partOf(saved, id).mark;
}

/**
 * Adds a requirement (or performance indicator) or changes one.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule`, `conflict`, `invalid`
 */
export async function saveRequirement(viewer: Viewer, { standardId, ...input }: SaveRequirement): Promise<SavedRow> {
  const id = input.rowId ?? newId();
  const saved = await changeDraft(viewer, standardId, (standard) => {
    const { seen, overwrite, reason: _reason, rowId, ...typed } = input;
    const own = { ...typed, anyOfGroup: groupAmong(standard.requirements, { id, anyOfGroup: typed.anyOfGroup }) };
    const stored = rowId === null ? null : findRow(standard.requirements, rowId, "Persyaratan");
    if (stored) requireSeen(fingerprint(stored), { seen, overwrite }, [stored, own]);
    const row = { id, ...own };
    const { category, ordinal, label, text, importance } = own;
    const change = recorded(stored, { category, ordinal, label, text, importance });
    const changes = stored ? valueChanges(`/requirements/${row.id}`, stored, { ordinal, label, text, importance }) : [];
    return {
      standard: {
        ...explained(standard, changes, input),
        requirements: withRow(standard.requirements, row),
      },
      record: {
        part: "requirement",
        change: stored ? "edited" : "added",
        ...change,
        after: { category, ...change.after },
      },
    };
  });
  return { id, mark: partOf(saved, id).mark };
}

/**
 * Moves a competency, an indicator or a requirement among those of its kind: one place up or down, or to the place that
 * another one has.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (no draft any more, a place among rows of another kind)
 */
export async function moveRow(viewer: Viewer, { standardId, rowId, ...to }: MoveRow): Promise<void> {
  await changeDraft(viewer, standardId, (standard) => {
    const { part, before: named } = partOf(standard, rowId);
    const step = "direction" in to && to.direction === "naik" ? -1 : 1;
    const move = "onto" in to ? { id: rowId, onto: to.onto } : ({ id: rowId, step } as const);
    const ordered = reordered(standard, move);
    if ("onto" in to && placesOf(ordered) === placesOf(standard)) {
      throw refuse.rule("Baris hanya dapat dipindahkan di antara baris sejenis. Muat ulang halaman, lalu coba lagi.");
    }
    const place = "onto" in to ? { onto: partOf(standard, to.onto).before.name } : to;
    return { standard: ordered, record: { part, change: "moved", after: { ...named, ...place } } };
  });
}

function reordered(standard: DraftedStandard, move: Move): DraftedStandard {
  const competencies = standard.competencies.map((row) => ({ ...row, indicators: moved(row.indicators, move) }));
  return {
    ...standard,
    competencies: movedAmong(competencies, move, ({ kind }) => kind),
    requirements: movedAmong(standard.requirements, move, ({ category }) => category),
  };
}

function placesOf({ competencies, requirements }: DraftedStandard): string {
  const rows = [...competencies.flatMap((row) => [row, ...row.indicators]), ...requirements];
  return rows.map(({ id }) => id).join();
}

/**
 * Takes a row out, with the lines and notes that stood on it.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule`, `conflict` where it was changed after it was shown
 */
export async function removeRow(viewer: Viewer, { standardId, rowId, seen }: RemoveRow): Promise<void> {
  await changeDraft(viewer, standardId, (standard) => {
    const { part, mark, before } = partOf(standard, rowId);
    if (mark !== seen) throw refuse.stale();
    const isOther = ({ id }: { readonly id: string }) => id !== rowId;
    return {
      standard: {
        ...standard,
        competencies: standard.competencies
          .filter(isOther)
          .map((row) => ({ ...row, indicators: row.indicators.filter(isOther) })),
        requirements: standard.requirements.filter(isOther),
      },
      record: { part, change: "removed", before },
    };
  });
}

/**
 * Takes a published standard over as a draft of the same or another position, under a draft regulation, or begins an empty
 * one.
 *
 * @returns the new draft's id
 * @throws Refusal `not-found` (regulation), `forbidden`, `rule` (no draft regulation, or it has one of the position),
 *   `invalid` (no published standard, a position that the regulation cannot take)
 */
export async function copyStandard(viewer: Viewer, input: CopyStandard): Promise<{ readonly id: string }> {
  return db.$transaction(async (tx) => {
    const target = await lockRegulation(tx, input.regulation);
    if (!target) throw refuse.notFound("Peraturan");
    const { id: regulationId, institutionId } = target;
    authorizeRecord(viewer, "standard:draft", { institutionId, name: "Peraturan" });
    if (target.status !== "DRAFT") throw refuse.rule("Peraturan ini bukan rancangan; pilih atau buat yang lain.");
    await requireOpen(tx, target);
    const position = await findTargetPosition(tx, target, input);
    const positionId = position.id;
    if (await tx.standardVersion.findFirst({ where: { positionId, regulationId }, select: { id: true } })) {
      throw refuse.rule("Peraturan ini sudah memuat rancangan standar jabatan itu; sunting yang sudah ada.");
    }
    const copy = await readCopy(tx, input.sourceId, { ...position, institutionId });
    const annexId = await placeInAnnex(tx, target, [position, input.annex]);
    // With a standard of its own it follows no other.
    await tx.annexListing.updateMany({ where: { annexId, positionId }, data: { followsId: null } });
    const validFrom = target.effectiveFrom;
    const { id } = await tx.standardVersion.create({
      data: { positionId, regulationId, annexId, validFrom, draftedById: viewer.id },
      select: { id: true },
    });
    await writeDraft(tx, id, copy);
    await tx.regulation.update({ where: { id: regulationId }, data: { revision: { increment: 1 } } });
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "standard.drafted",
      subjectType: "standard-version",
      subjectId: id,
      after: { regulation: target.slug, position: position.name, copiedFrom: input.sourceId },
    });
    return { id };
  });
}

/**
 * Takes a draft standard away.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (no draft any more)
 */
export async function removeDraft(viewer: Viewer, { standardId }: RemoveDraft): Promise<Removed> {
  return deleteDraft(viewer, standardId);
}

function findRow<Row extends { readonly id: string }>(rows: readonly Row[], id: string, name: string): Row {
  const row = rows.find((each) => each.id === id);
  if (!row) throw refuse.notFound(name);
  return row;
}

function partOf({ competencies, requirements }: DraftedStandard, rowId: string) {
  const competency = competencies.find(({ id }) => id === rowId);
  if (competency) {
    return { part: "competency", mark: competencyMark(competency), before: { name: competency.name } };
  }
  const indicator = competencies.flatMap((row) => row.indicators).find(({ id }) => id === rowId);
  if (indicator) return { part: "indicator", mark: fingerprint(indicator), before: { name: indicator.text } };
  const requirement = requirements.find(({ id }) => id === rowId);
  if (!requirement) throw refuse.notFound("Baris");
  return { part: "requirement", mark: fingerprint(requirement), before: { name: requirement.text } };
}

/**
 * Says of a draft which regulation it revokes or amends, also one that the store does not hold.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (no draft, being verified), `invalid` (target, lines of the document)
 */
export async function declareRelation(viewer: Viewer, input: DeclareRelation): Promise<void> {
  await db.$transaction(async (tx) => {
    const draft = await lockForRelations(tx, viewer, input.regulation);
    const citation = await writeRelation(tx, draft, input);
    await recordRelation(tx, viewer, [draft, { change: "added", citation }]);
  });
}

/**
 * Says which regulation of the store the words of a relation mean, or that it is none.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule`, `invalid` (target)
 */
export async function linkRelation(viewer: Viewer, input: LinkRelation): Promise<void> {
  await db.$transaction(async (tx) => {
    const draft = await lockForRelations(tx, viewer, input.regulation);
    const { citation } = requireRelation(draft, input.relationId);
    const target = await findRelated(tx, draft, input.target);
    await tx.regulationRelation.update({ where: { id: input.relationId }, data: { targetId: target?.id ?? null } });
    await recordRelation(tx, viewer, [draft, { change: "linked", citation }]);
  });
}

/**
 * Takes a relation out of a draft.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule`
 */
export async function removeRelation(viewer: Viewer, input: RemoveRelation): Promise<void> {
  await db.$transaction(async (tx) => {
    const draft = await lockForRelations(tx, viewer, input.regulation);
    const { citation } = requireRelation(draft, input.relationId);
    await deleteRelation(tx, draft, input.relationId);
    await recordRelation(tx, viewer, [draft, { change: "removed", citation }]);
  });
}
