import "server-only";

import { contentHash } from "@/lib/candidates/freeze";
import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { PersonInput } from "@/lib/people/schema";
import { findStandardInForce } from "@/lib/standards/queries";

// What the commands of candidates share; whoever calls has authorised the viewer.

type PinningEvent = {
  readonly institutionId: string;
  readonly startsOn: Date;
  readonly institution: { readonly slug: string };
};

export async function pinStandard(tx: Transaction, event: PinningEvent, targetPosition: string) {
  const day = toCivilDate(event.startsOn);
  const standard = await findStandardInForce(event.institution.slug, targetPosition, day);
  const position = await tx.position.findUnique({
    where: { institutionId_slug: { institutionId: event.institutionId, slug: targetPosition } },
    select: { id: true, name: true },
  });
  if (!position) throw refuse.field("targetPosition", "Pilih jabatan target dari daftar.");
  if (!standard) {
    throw refuse.field(
      "targetPosition",
      `Tidak ada standar ${position.name} yang berlaku pada tanggal mulai kegiatan.`,
    );
  }
  return {
    targetPositionId: position.id,
    standardVersionId: standard.id,
    standardSnapshot: standard,
    standardHash: contentHash(standard),
  };
}

/** One row per NIP and institution; name and rank of today go into it, the event keeps its own copy. */
export async function keepPerson(tx: Transaction, institutionId: string, person: PersonInput): Promise<string> {
  const { nip, employment, name, sex, birthDate } = person;
  const facts = { employment, name, sex, birthDate: fromCivilDate(birthDate) };
  const { id } = await tx.person.upsert({
    where: { institutionId_nip: { institutionId, nip } },
    create: { institutionId, nip, ...facts },
    update: facts,
    select: { id: true },
  });
  return id;
}

/** Candidates and assignments change one after the other, and never while scoring starts or the event is cancelled. */
export async function lockEvent(tx: Transaction, eventId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM assessment_events WHERE id = ${eventId}::uuid FOR UPDATE`;
}

export async function lockEventOf(tx: Transaction, candidateId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM assessment_events e JOIN candidates c ON c.event_id = e.id
    WHERE c.id = ${candidateId}::uuid FOR UPDATE OF e`;
}
