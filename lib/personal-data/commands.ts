import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { PersonalData } from "@/lib/personal-data/document";
import { findPersonalData } from "@/lib/personal-data/queries";
import type { ExportPerson } from "@/lib/personal-data/schema";

/** The data, and the name of the file that they go out in: no name and no NIP. */
export type PersonExport = { readonly data: PersonalData; readonly fileName: string };

/**
 * Hands out everything that is held on the person behind a candidate; that it was handed out is written down.
 *
 * @throws Refusal `not-found` (also once the data are erased), `forbidden`
 */
export async function exportPerson(viewer: Viewer, input: ExportPerson): Promise<PersonExport> {
  const { eventId, candidateId, format } = input;
  const candidate = await db.candidate.findUnique({
    where: { id: candidateId, eventId },
    select: { personId: true, event: { select: { institutionId: true } } },
  });
  if (!candidate) throw refuse.notFound("Peserta");
  const { institutionId } = candidate.event;
  authorizeRecord(viewer, "event:manage", { institutionId, name: "Peserta" });
  const data = await findPersonalData(viewer, candidateId);
  if (!data) throw refuse.notFound("Data pribadi");
  await db.$transaction((tx) =>
    recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "person.exported",
      subjectType: "person",
      subjectId: candidate.personId,
      after: { candidateId, format },
    }),
  );
  return { data, fileName: `data-pribadi-${candidateId}.${format}` };
}
