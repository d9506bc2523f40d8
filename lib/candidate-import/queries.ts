import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { CheckedRow, ImportContext, KnownCandidate } from "@/lib/candidate-import/rules";
import { checkRows } from "@/lib/candidate-import/rules";
import type { Headings } from "@/lib/candidate-import/layout";
import { readLayout } from "@/lib/candidate-import/layout";
import { listTargetPositions } from "@/lib/candidates/queries";
import { CandidateProfile } from "@/lib/candidates/schema";
import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { Refusal, refuse } from "@/lib/core/errors";
import type { Grid } from "@/lib/core/grid";

export type ImportEvent = {
  readonly id: string;
  readonly institutionId: string;
  readonly institution: { readonly slug: string };
  readonly startsOn: string;
  readonly status: string;
  readonly positions: ImportContext["positions"];
};

/**
 * The event with the positions that its candidates may aim at, for who may add candidates to it.
 *
 * @throws Refusal `not-found`, `forbidden`
 */
export async function findImportEvent(viewer: Viewer, eventId: string): Promise<ImportEvent> {
  const event = await db.assessmentEvent.findUnique({
    where: { id: eventId },
    select: { id: true, institutionId: true, startsOn: true, status: true, institution: { select: { slug: true } } },
  });
  if (!event) throw refuse.notFound("Kegiatan");
  authorizeRecord(viewer, "event:manage", { institutionId: event.institutionId, name: "Kegiatan" });
  const startsOn = toCivilDate(event.startsOn);
  const positions = await listTargetPositions(viewer, { institutionId: event.institutionId, startsOn });
  return { ...event, startsOn, positions };
}

export type CheckedTable = {
  readonly event: ImportEvent;
  readonly headings: Headings;
  readonly rows: readonly CheckedRow[];
};

/**
 * The dry run: what each row would do, and everything that is wrong with it. Changes nothing.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` once scoring has started, `invalid` where the columns are not there
 */
export async function checkImport(viewer: Viewer, eventId: string, grid: Grid): Promise<CheckedTable> {
  const event = await findImportEvent(viewer, eventId);
  if (event.status !== "PREPARING") throw refuse.rule("Peserta hanya dapat diimpor pada tahap persiapan.");
  const layout = readLayout(grid);
  if ("obstacles" in layout) throw new Refusal("invalid", "Berkas belum dapat diperiksa.", { file: layout.obstacles });
  const context = { today: todayInJakarta(new Date()), positions: event.positions };
  const candidates = await listKnownCandidates(viewer, event);
  return { event, headings: layout.headings, rows: checkRows(grid, layout.headings, { ...context, candidates }) };
}

/** Who is in the event already, by NIP; nobody for who may not manage it. */
export async function listKnownCandidates(
  viewer: Viewer,
  { id, institutionId }: Pick<ImportEvent, "id" | "institutionId">,
  client: Pick<typeof db, "candidate"> = db,
): Promise<ReadonlyMap<string, KnownCandidate>> {
  const rows = await client.candidate.findMany({
    where: {
      eventId: id,
      event: { institutionId: { in: [institutionId].filter((one) => can(viewer, "event:manage", one)) } },
    },
    select: { profile: true, person: { select: { nip: true } }, targetPosition: { select: { slug: true } } },
  });
  return new Map(
    rows.map(({ person, profile, targetPosition }) => [
      person.nip,
      { targetPosition: targetPosition.slug, profile: CandidateProfile.parse(profile) },
    ]),
  );
}
