import { beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { openIntegration } from "@/lib/finalisation/commands";
import { findIntegrationOverview } from "@/lib/finalisation/queries";
import { findIntegration, findIntegrationVersion } from "@/lib/integration/queries";
import { findResultOfSheet } from "@/lib/results/queries";
import { submitSheet } from "@/lib/sheets/commands";

import { fillSheet, givenAssessment, revisionOf } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

const REASON = "Seorang asesor sakit.";
let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

describe("opening the integration", () => {
  it("needs every sheet, or a reason that stays", async () => {
    const { hr, eventId } = await givenAssessment(home);
    const open = async (reason: string | null) =>
      openIntegration(hr, { eventId, revision: await revisionOf(eventId), reason });
    await expect(open(null)).rejects.toMatchObject({
      kind: "invalid",
      fields: { reason: [expect.stringContaining("1 lembar")] },
    });
    await open(REASON);
    const event = await db.assessmentEvent.findUniqueOrThrow({ where: { id: eventId } });
    expect([event.status, event.statusReason]).toEqual(["INTEGRATING", REASON]);
  });

  it("waits for the sheets of the chair, whom the meeting would shut out for ever", async () => {
    const chair = await viewerWith("ASSESSOR", home);
    const other = await viewerWith("ASSESSOR", home);
    const given = await givenAssessment(home, { assessors: [chair, other], chairId: chair.id });
    const { hr, eventId, sheets } = given;
    const open = async () => openIntegration(hr, { eventId, revision: await revisionOf(eventId), reason: REASON });
    await expect(open()).rejects.toMatchObject({ kind: "rule", message: expect.stringContaining("ketua tim") });
    await fillSheet(chair, sheets[0] ?? "");
    await submitSheet(chair, { sheetId: sheets[0] ?? "", confirmed: true });
    await open();
    expect(await findIntegration(chair, given.candidateId)).not.toBeNull();
  });

  it("shows nothing before", async () => {
    const { hr, candidateId, eventId } = await givenAssessment(home);
    expect(await findIntegration(hr, candidateId)).toBeNull();
    expect(await findIntegrationVersion(hr, candidateId)).toBeNull();
    expect(await findIntegrationOverview(hr, eventId)).toBeNull();
  });

  it("stays closed to an assessor whose own sheet is not in, whatever the role", async () => {
    const assessor = await viewerWith(["ASSESSOR", "HR"], home);
    const other = await viewerWith("ASSESSOR", home);
    const given = await givenAssessment(home, { assessors: [assessor, other] });
    await fillSheet(other, given.sheets[1] ?? "");
    await submitSheet(other, { sheetId: given.sheets[1] ?? "", confirmed: true });
    const revision = await revisionOf(given.eventId);
    await openIntegration(given.hr, { eventId: given.eventId, revision, reason: REASON });
    expect(await findIntegration(assessor, given.candidateId)).toBeNull();
    expect(await findIntegration(other, given.candidateId)).not.toBeNull();
    const overview = await findIntegrationOverview(assessor, given.eventId);
    expect(overview?.entries.map(({ obstacles }) => obstacles)).toEqual([null]);
    // With a second instrument, one sheet sent and one not, the medians of others stay closed too.
    expect(await findResultOfSheet(assessor, given.sheets[0] ?? "")).toBeNull();
  });
});
