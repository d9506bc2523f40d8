import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { readMatrix } from "@/lib/events/matrix-queries";
import { INSTRUMENT_KIND_LABEL } from "@/lib/instruments/labels";
import { columnMark } from "@/lib/instruments/rules";
import type { AddInstrument, RemoveInstrument, SetMatrix } from "@/lib/instruments/schema";

/**
 * Adds an instrument that measures nothing yet; assessors who are assigned already get no sheet for it by themselves.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` once scoring has started, `invalid` where the name is taken
 */
export async function addInstrument(viewer: Viewer, { eventId, kind, name }: AddInstrument): Promise<void> {
  await db.$transaction(async (tx) => {
    const event = await lockEvent(tx, viewer, eventId);
    const { _max } = await tx.eventInstrument.aggregate({ where: { eventId }, _max: { ordinal: true } });
    const added = await tx.eventInstrument.createMany({
      data: [{ eventId, kind, name: name || INSTRUMENT_KIND_LABEL[kind], ordinal: (_max.ordinal ?? 0) + 1 }],
      skipDuplicates: true,
    });
    if (added.count === 0)
      throw refuse.field("name", "Nama ini sudah dipakai instrumen lain; tulis nama yang berbeda.");
    await audit(tx, viewer, { event, action: "instrument.added", after: { kind } });
  });
}

/**
 * Takes an instrument away while nobody is assigned to it.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (scoring has started, it has sheets, it is the only one)
 */
export async function removeInstrument(viewer: Viewer, { instrumentId }: RemoveInstrument): Promise<void> {
  await db.$transaction(async (tx) => {
    const { event, eventId } = await lockEventOf(tx, viewer, instrumentId);
    const { instruments } = await readMatrix(tx, eventId);
    if (instruments.length <= 1) throw refuse.rule("Kegiatan memerlukan paling sedikit satu instrumen.");
    const sheets = instruments.find(({ id }) => id === instrumentId)?.sheetCount ?? 0;
    if (sheets > 0) throw refuse.rule(`Instrumen ini punya ${sheets} lembar; tarik penugasannya lebih dahulu.`);
    await tx.eventInstrument.delete({ where: { id: instrumentId } });
    await audit(tx, viewer, { event, action: "instrument.removed", after: { instrumentId } });
  });
}

/**
 * Says what each instrument measures: everything, or these competencies of the candidates' standards. An instrument that
 * the form does not know, or that its columns leave as they were seen, stays as it is.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` once scoring has started, `conflict` where somebody else changed a column
 *   meanwhile that this changes too, `invalid` for a competency of no standard
 */
export async function setMatrix(viewer: Viewer, { eventId, seen, all, measured }: SetMatrix): Promise<void> {
  await db.$transaction(async (tx) => {
    const event = await lockEvent(tx, viewer, eventId);
    const { instruments, competencies } = await readMatrix(tx, eventId);
    const stored = new Map(instruments.map((instrument) => [instrument.id, columnMark(instrument)]));
    const known = new Set(competencies.map(({ id }) => id));
    for (const [instrumentId, mark] of Object.entries(seen)) {
      const measuresAll = all.includes(instrumentId);
      const competencyIds = measuresAll ? [] : (measured[instrumentId] ?? []);
      if (competencyIds.some((id) => !known.has(id))) {
        throw refuse.field("measured", "Pilih kompetensi dari daftar; muat ulang halaman bila daftarnya berubah.");
      }
      // Who left a column as it was has nothing against what somebody else made of it.
      if ([mark, stored.get(instrumentId)].includes(columnMark({ measuresAll, competencyIds }))) continue;
      if (stored.get(instrumentId) !== mark) throw refuse.stale("Pilih di kepala kolom itu mana yang berlaku.");
      await writeColumn(tx, { instrumentId, measuresAll, competencyIds });
      const after = { instrumentId, measuresAll, count: competencyIds.length };
      await audit(tx, viewer, { event, action: "instrument.measures-set", after });
    }
  });
}

type Column = {
  readonly instrumentId: string;
  readonly measuresAll: boolean;
  readonly competencyIds: readonly string[];
};

async function writeColumn(tx: Transaction, { instrumentId, measuresAll, competencyIds }: Column): Promise<void> {
  await tx.eventInstrument.update({ where: { id: instrumentId }, data: { measuresAll } });
  await tx.eventInstrumentCompetency.deleteMany({ where: { instrumentId } });
  const data = competencyIds.map((competencyId) => ({ instrumentId, competencyId }));
  await tx.eventInstrumentCompetency.createMany({ data });
}

type LockedEvent = { readonly id: string; readonly institutionId: string };

/** The plan changes one after the other, and never while scoring starts. */
async function lockEvent(tx: Transaction, viewer: Viewer, id: string): Promise<LockedEvent> {
  await tx.$queryRaw`SELECT 1 FROM assessment_events WHERE id = ${id}::uuid FOR UPDATE`;
  const event = await tx.assessmentEvent.findUnique({
    where: { id },
    select: { id: true, institutionId: true, status: true },
  });
  if (!event) throw refuse.notFound("Kegiatan");
  authorizeRecord(viewer, "event:manage", { institutionId: event.institutionId, name: "Kegiatan" });
  if (event.status !== "PREPARING") throw refuse.rule("Instrumen hanya dapat diubah pada tahap persiapan.");
  return event;
}

async function lockEventOf(tx: Transaction, viewer: Viewer, instrumentId: string) {
  const instrument = await tx.eventInstrument.findUnique({ where: { id: instrumentId }, select: { eventId: true } });
  if (!instrument) throw refuse.notFound("Instrumen");
  return { event: await lockEvent(tx, viewer, instrument.eventId), eventId: instrument.eventId };
}

type Change = {
  readonly event: LockedEvent;
  readonly action: string;
  readonly after: Readonly<Record<string, string | number | boolean>>;
};

async function audit(tx: Transaction, actor: Viewer, { event, action, after }: Change): Promise<void> {
  const { id: subjectId, institutionId } = event;
  await recordAudit(tx, { actor, institutionId, action, subjectType: "assessment-event", subjectId, after });
}
