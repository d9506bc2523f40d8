import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorize, authorizeRecord } from "@/lib/auth/viewer";
import { fromCivilDate } from "@/lib/core/civil-date";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { BROUGHT_FROM } from "@/lib/events/brought";
import { readMatrix } from "@/lib/events/matrix-queries";
import { cancelObstacle, startObstacles } from "@/lib/events/rules";
import type { CancelEvent, EditEvent, PlanEvent, StartScoring } from "@/lib/events/schema";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { EventStatus } from "@/lib/generated/prisma/enums";
import { SchemeSettings } from "@/lib/schemes/schema";

/** Every event starts with one instrument that measures all competencies of the standard. */
const DEFAULT_INSTRUMENT = "Penilaian kompetensi";

/**
 * Plans an event of the institution: with one instrument for everything, or with the instruments and the matrix of an
 * earlier event. Candidates, and with them their assessors, are never taken over.
 *
 * @throws Refusal `forbidden`; `not-found` for an earlier event of somebody else; `invalid` with fields for an unknown
 * scheme or chair
 */
export async function planEvent(viewer: Viewer, input: PlanEvent): Promise<{ readonly id: string }> {
  authorize(viewer, "event:manage", input.institutionId);
  return db.$transaction(async (tx) => {
    const details = await checkDetails(tx, input.institutionId, input);
    const event = await tx.assessmentEvent.create({
      data: {
        ...details,
        institutionId: input.institutionId,
        createdById: viewer.id,
        instruments: { create: await instrumentsOf(tx, input) },
      },
      select: { id: true },
    });
    await audit(tx, viewer, {
      event: { id: event.id, institutionId: input.institutionId },
      action: "event.planned",
      after: input.copyOf ? { copyOf: input.copyOf } : {},
    });
    return event;
  });
}

/** Only an event of the same institution, which the viewer may manage, is copied from. */
async function instrumentsOf(tx: Transaction, { copyOf, institutionId }: PlanEvent) {
  if (!copyOf) return [{ name: DEFAULT_INSTRUMENT, ordinal: 0, measuresAll: true }];
  const source = await tx.assessmentEvent.findFirst({
    where: { id: copyOf, institutionId },
    select: {
      instruments: {
        orderBy: [{ ordinal: "asc" }, { id: "asc" }],
        select: {
          kind: true,
          name: true,
          ordinal: true,
          measuresAll: true,
          competencies: { select: { competencyId: true } },
        },
      },
    },
  });
  if (!source) throw refuse.notFound("Kegiatan yang disalin");
  return source.instruments.map(({ competencies, ...instrument }) => ({
    ...instrument,
    competencies: { create: competencies },
  }));
}

/**
 * Changes name, scheme, dates or chair while the event is prepared.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` once scoring has started, `conflict`, `invalid` with fields
 */
export async function editEvent(viewer: Viewer, input: EditEvent): Promise<void> {
  await db.$transaction(async (tx) => {
    const before = await readEvent(tx, viewer, input.eventId);
    if (before.status !== "PREPARING") throw refuse.rule("Kegiatan hanya dapat diubah pada tahap persiapan.");
    const details = await checkDetails(tx, before.institutionId, input);
    if (details.schemeId !== before.schemeId) requireNoneBrought(before.candidates);
    if (details.startsOn.getTime() !== before.startsOn.getTime() && before.candidates.length > 0) {
      // The standards in force on the first day are pinned already.
      throw refuse.field("startsOn", "Tanggal mulai tidak dapat diubah setelah ada peserta: standarnya sudah dikunci.");
    }
    await claim(tx, before, { revision: input.revision, ...details });
    await audit(tx, viewer, {
      event: before,
      action: "event.edited",
      after: {
        name: input.name,
        schemeId: input.schemeId,
        startsOn: input.startsOn,
        endsOn: input.endsOn,
        chairId: input.chairId ?? "",
      },
    });
  });
}

/** A result that was brought along is frozen with the scheme of the event. */
function requireNoneBrought(candidates: readonly { readonly results: readonly unknown[] }[]): void {
  if (candidates.every(({ results }) => results.length === 0)) return;
  throw refuse.field(
    "schemeId",
    "Skema tidak dapat diubah: hasil yang dipakai dari kegiatan lain sudah dihitung dengannya. Cabut hasil itu lebih dahulu.",
  );
}

/**
 * Opens the sheets to the assessors.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` with everything that is missing, `conflict`
 */
export async function startScoring(viewer: Viewer, { eventId, revision }: StartScoring): Promise<void> {
  await db.$transaction(async (tx) => {
    const before = await readEvent(tx, viewer, eventId);
    const obstacles = startObstacles({
      status: before.status,
      candidates: before.candidates.map(({ person, results, _count }) => ({
        name: person.name,
        sheetCount: _count.sheets,
        isBrought: results.length > 0,
      })),
      matrix: await readMatrix(tx, eventId),
    });
    if (obstacles.length > 0) throw refuse.rule(obstacles.join(" "));
    await claim(tx, before, { revision, status: "SCORING" });
    await audit(tx, viewer, { event: before, action: "event.scoring-started", after: { status: "SCORING" } });
  });
}

/** @throws Refusal `not-found`, `forbidden`, `rule` when it is over, `conflict` */
export async function cancelEvent(viewer: Viewer, { eventId, revision, reason }: CancelEvent): Promise<void> {
  await db.$transaction(async (tx) => {
    const before = await readEvent(tx, viewer, eventId);
    const obstacle = cancelObstacle(before.status);
    if (obstacle) throw refuse.rule(obstacle);
    await claim(tx, before, { revision, status: "CANCELLED", statusReason: reason });
    await audit(tx, viewer, { event: before, action: "event.cancelled", after: { status: "CANCELLED", reason } });
  });
}

/** Locks the event: its candidates and assignments stay as they are until this change is through. */
async function readEvent(tx: Transaction, viewer: Viewer, id: string) {
  await tx.$queryRaw`SELECT 1 FROM assessment_events WHERE id = ${id}::uuid FOR UPDATE`;
  const event = await tx.assessmentEvent.findUnique({
    where: { id },
    select: {
      id: true,
      institutionId: true,
      status: true,
      schemeId: true,
      startsOn: true,
      candidates: {
        select: {
          person: { select: { name: true } },
          results: BROUGHT_FROM,
          _count: { select: { sheets: { where: STANDING_SHEETS } } },
        },
      },
    },
  });
  if (!event) throw refuse.notFound("Kegiatan");
  authorizeRecord(viewer, "event:manage", { institutionId: event.institutionId, name: "Kegiatan" });
  return event;
}

type Details = Pick<PlanEvent, "name" | "schemeId" | "startsOn" | "endsOn" | "chairId">;

/** The columns to write, named one by one: what else the form sends (which event, its revision) is none of them. */
async function checkDetails(tx: Transaction, institutionId: string, details: Details) {
  const { name, schemeId, startsOn, endsOn, chairId } = details;
  const scheme = await tx.assessmentScheme.findUnique({
    where: { id: schemeId, OR: [{ institutionId: null }, { institutionId }] },
    select: { settings: true },
  });
  if (!scheme) throw refuse.field("schemeId", "Pilih skema penilaian.");
  if (chairId !== null) {
    const member = { userId: chairId, institutionId, role: { in: ["HR" as const, "ASSESSOR" as const] } };
    const isKnown = await tx.membership.findFirst({
      where: { ...member, user: { closedAt: null } },
      select: { role: true },
    });
    if (!isKnown) throw refuse.field("chairId", "Pilih ketua dari daftar.");
  }
  const { purpose } = SchemeSettings.parse(scheme.settings);
  return {
    name,
    schemeId,
    chairId,
    purpose,
    startsOn: fromCivilDate(startsOn),
    endsOn: fromCivilDate(endsOn),
  };
}

type Known = { readonly id: string; readonly institutionId: string; readonly status: EventStatus };

/** The change, and the revision that it was made on. */
type Claim = Prisma.AssessmentEventUncheckedUpdateManyInput & { readonly revision: number };

/** Writes only where nobody else has changed the event since the form was opened. */
async function claim(tx: Transaction, { id, status }: Known, { revision, ...change }: Claim): Promise<void> {
  const claimed = await tx.assessmentEvent.updateMany({
    where: { id, status, revision },
    data: { ...change, revision: { increment: 1 } },
  });
  if (claimed.count === 0) throw refuse.stale();
}

type Change = {
  readonly event: Pick<Known, "id" | "institutionId"> & { readonly status?: EventStatus };
  readonly action: string;
  readonly after?: Readonly<Record<string, string>>;
};

async function audit(tx: Transaction, actor: Viewer, { event, action, after = {} }: Change): Promise<void> {
  const { id, institutionId, status } = event;
  await recordAudit(tx, {
    actor,
    institutionId,
    action,
    subjectType: "assessment-event",
    subjectId: id,
    ...(status ? { before: { status } } : {}),
    after,
  });
}
