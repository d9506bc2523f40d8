import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { finishEvent, openIntegration } from "@/lib/finalisation/commands";
import { acceptMedians, signContent } from "@/lib/integration/commands";
import { findIntegration } from "@/lib/integration/queries";
import { saveChanges, submitSheet } from "@/lib/sheets/commands";

import { evidenceChange, fillSheet, givenAssessment, revisionOf, subjectsOf } from "./assessments";
import type { GivenInstitution } from "./factories";
import { viewerWith } from "./viewers";

type Options = Parameters<typeof givenAssessment>[1] & {
  /** Level of each competency by place, for each assessor. */
  readonly levels?: readonly (readonly number[])[];
  readonly chair?: Viewer;
  /** What the assessors write on the first indicator, without marking it. */
  readonly unmarkedNote?: string;
};

export type GivenIntegration = Awaited<ReturnType<typeof givenIntegration>>;

/** A candidate whose two assessors have sent their sheets, with a chair, in an event whose integration is open. */
export async function givenIntegration(institution: GivenInstitution, options: Options = {}) {
  const { levels = [], assessors: wanted, chair: chosen, unmarkedNote, ...rest } = options;
  const chair = chosen ?? (await viewerWith("HR", institution));
  const assessors = wanted ?? [await viewerWith("ASSESSOR", institution), await viewerWith("ASSESSOR", institution)];
  const given = await givenAssessment(institution, { ...rest, assessors, chairId: chair.id });
  for (const [index, assessor] of assessors.entries()) {
    const sheetId = given.sheets[index] ?? "";
    await fillSheet(assessor, sheetId, { levelOf: (place) => levels[index]?.[place] ?? 3 });
    if (unmarkedNote) {
      const changes = [evidenceChange(subjectsOf(given).indicator, { note: unmarkedNote })];
      await saveChanges(assessor, sheetId, { changes });
    }
    await submitSheet(assessor, { sheetId, confirmed: true });
  }
  await openIntegration(given.hr, {
    eventId: given.eventId,
    revision: await revisionOf(given.eventId),
    reason: null,
  });
  return { ...given, chair };
}

/** The grid as somebody sees it who may. */
export async function gridOf(viewer: Viewer, candidateId: string) {
  const grid = await findIntegration(viewer, candidateId);
  if (!grid) throw new Error("This viewer sees the grid.");
  return grid;
}

export async function sign(viewer: Viewer, candidateId: string): Promise<void> {
  await signContent(viewer, { candidateId, hash: (await gridOf(viewer, candidateId)).hash });
}

/** The same with every median taken and signed by everybody who has to. */
export async function givenSigned(institution: GivenInstitution, options: Options = {}) {
  const given = await givenIntegration(institution, options);
  const { chair, assessors, candidateId } = given;
  await acceptMedians(chair, { candidateId });
  for (const signer of [...assessors, chair]) await sign(signer, candidateId);
  return given;
}

/** The same with the result frozen. */
export async function givenFinal(institution: GivenInstitution, options: Options = {}) {
  const given = await givenSigned(institution, options);
  const { hr, eventId, candidateId } = given;
  await finishEvent(hr, { eventId, revision: await revisionOf(eventId), reason: null });
  const result = await db.result.findFirstOrThrow({ where: { candidateId } });
  return { ...given, result };
}
