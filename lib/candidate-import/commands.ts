import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import type { ImportEvent } from "@/lib/candidate-import/queries";
import { checkImport, listKnownCandidates } from "@/lib/candidate-import/queries";
import type { CheckedRow, NewCandidate } from "@/lib/candidate-import/rules";
import { checkRows } from "@/lib/candidate-import/rules";
import type { ImportCandidates } from "@/lib/candidate-import/schema";
import { contentHash, profileOf } from "@/lib/candidates/freeze";
import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { newIds } from "@/lib/core/uuid";
import { findStandardInForce } from "@/lib/standards/queries";

/** Thousands of frozen standards are written at once; the default of Prisma's is 5 seconds. */
const MAX_DURATION = { maxWait: 10_000, timeout: 60_000 };

export type ImportOutcome = {
  readonly added: number;
  /** In the event before. */
  readonly existing: number;
  readonly invalid: number;
};

/**
 * Adds the people of the rows that are good, each pinned to the standard of the target position that is in force on the
 * event's first day. All of them or none; nobody who is in the event already is touched, whoever the file leaves out stays.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` once scoring has started, `invalid` where the columns are not there
 */
export async function importCandidates(viewer: Viewer, { eventId, table }: ImportCandidates): Promise<ImportOutcome> {
  const { event, headings, rows: before } = await checkImport(viewer, eventId, table);
  const standards = await pinStandards(event, newCandidates(before));
  return db.$transaction(async (tx) => {
    await lockEvent(tx, event);
    const candidates = await listKnownCandidates(viewer, event, tx);
    const context = { today: todayInJakarta(new Date()), positions: event.positions, candidates };
    const rows = checkRows(table, headings, context);
    const added = newCandidates(rows);
    if (added.length > 0) {
      const people = await keepPeople(tx, event.institutionId, added);
      await addCandidates(tx, event.id, { added, people, standards });
      await recordAudit(tx, {
        actor: viewer,
        institutionId: event.institutionId,
        action: "candidates.imported",
        subjectType: "event",
        subjectId: event.id,
        after: { added: added.length, standardHashes: hashesOf(added, standards), tableHash: contentHash(table) },
      });
    }
    const invalid = rows.filter(({ outcome }) => outcome === "invalid").length;
    return { added: added.length, existing: rows.length - added.length - invalid, invalid };
  }, MAX_DURATION);
}

function newCandidates(rows: readonly CheckedRow[]): readonly NewCandidate[] {
  return rows.flatMap((row) => (row.outcome === "new" ? [row.candidate] : []));
}

type PinnedStandard = Awaited<ReturnType<typeof pinStandard>>;
type Standards = ReadonlyMap<string, PinnedStandard>;

/** Each target position's standard once, however many aim at it. */
async function pinStandards(event: ImportEvent, candidates: readonly NewCandidate[]): Promise<Standards> {
  const pinned = new Map<string, PinnedStandard>();
  for (const slug of new Set(candidates.map(({ targetPosition }) => targetPosition))) {
    pinned.set(slug, await pinStandard(event, slug));
  }
  return pinned;
}

async function pinStandard({ institutionId, institution, startsOn }: ImportEvent, slug: string) {
  const [standard, position] = await Promise.all([
    findStandardInForce(institution.slug, slug, startsOn),
    db.position.findUniqueOrThrow({ where: { institutionId_slug: { institutionId, slug } }, select: { id: true } }),
  ]);
  if (!standard) throw refuse.stale();
  return {
    targetPositionId: position.id,
    standardVersionId: standard.id,
    standardSnapshot: standard,
    standardHash: contentHash(standard),
  };
}

function pinnedFor(targetPosition: string, standards: Standards): PinnedStandard {
  const pinned = standards.get(targetPosition);
  // A row that was not good a moment ago is good now: the event has changed in between.
  if (!pinned) throw refuse.stale();
  return pinned;
}

function hashesOf(candidates: readonly NewCandidate[], standards: Standards): string[] {
  return [...new Set(candidates.map(({ targetPosition }) => pinnedFor(targetPosition, standards).standardHash))];
}

/**
 * Candidates of the event change one after the other, and never while scoring starts; people of the institution are
 * imported one file after the other, so that two files with the same people in another order cannot block each other.
 */
async function lockEvent(tx: Transaction, { id, institutionId, startsOn }: ImportEvent): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM assessment_events WHERE id = ${id}::uuid FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM institutions WHERE id = ${institutionId}::uuid FOR NO KEY UPDATE`;
  const now = await tx.assessmentEvent.findUniqueOrThrow({ where: { id }, select: { status: true, startsOn: true } });
  if (now.status !== "PREPARING") throw refuse.rule("Peserta hanya dapat diimpor pada tahap persiapan.");
  if (toCivilDate(now.startsOn) !== startsOn) throw refuse.stale();
}

/** One row per NIP and institution; answers the ids by NIP. */
async function keepPeople(tx: Transaction, institutionId: string, people: readonly NewCandidate[]) {
  const data = people.map(({ nip, employment, name, sex, birthDate }) => ({ nip, employment, name, sex, birthDate }));
  await tx.person.createMany({
    data: data.map((person) => ({ ...person, institutionId, birthDate: fromCivilDate(person.birthDate) })),
    skipDuplicates: true,
  });
  await tx.$executeRaw`
    UPDATE people p SET employment = n.employment, name = n.name, sex = n.sex, birth_date = n.birth_date
    FROM jsonb_to_recordset(${JSON.stringify(data.map(toColumns))}::jsonb)
      AS n(nip text, employment employment, name text, sex sex, birth_date date)
    WHERE p.institution_id = ${institutionId}::uuid AND p.nip = n.nip
      AND (p.employment, p.name, p.sex, p.birth_date) IS DISTINCT FROM (n.employment, n.name, n.sex, n.birth_date)`;
  const rows = await tx.person.findMany({
    where: { institutionId, nip: { in: data.map(({ nip }) => nip) } },
    select: { id: true, nip: true },
  });
  return new Map(rows.map(({ id, nip }) => [nip, id]));
}

function toColumns<T extends { readonly birthDate: string }>({ birthDate, ...person }: T) {
  return { ...person, birth_date: birthDate };
}

type Additions = {
  readonly added: readonly NewCandidate[];
  readonly people: ReadonlyMap<string, string>;
  readonly standards: Standards;
};

/**
 * The first candidate of each position brings its standard, the others copy the one that is stored: a standard of some
 * 100 kB crosses to the database once and is packed once, not two thousand times.
 */
async function addCandidates(tx: Transaction, eventId: string, { added, people, standards }: Additions): Promise<void> {
  const createdAt = new Date();
  const ids = newIds(added.length, createdAt);
  const rows = added.map((candidate, index) => ({
    id: ids[index] ?? "",
    person_id: people.get(candidate.nip) ?? "",
    profile: profileOf(candidate),
    target: candidate.targetPosition,
  }));
  const models = new Map(rows.toReversed().map((row) => [row.target, row]));
  for (const [target, { id, person_id: personId, profile }] of models) {
    const pinned = pinnedFor(target, standards);
    await tx.candidate.create({ data: { id, eventId, personId, profile, createdAt, ...pinned }, select: { id: true } });
  }
  const copies = rows.map((row) => ({ ...row, model: models.get(row.target)?.id }));
  await tx.$executeRaw`
    INSERT INTO candidates
      (id, event_id, person_id, profile, target_position_id, standard_version_id, standard_snapshot, standard_hash, created_at)
    SELECT n.id, m.event_id, n.person_id, n.profile, m.target_position_id, m.standard_version_id, m.standard_snapshot, m.standard_hash, m.created_at
    FROM jsonb_to_recordset(${JSON.stringify(copies.filter(({ id, model }) => id !== model))}::jsonb)
      AS n(id uuid, person_id uuid, profile jsonb, model uuid)
    JOIN candidates m ON m.id = n.model`;
}
