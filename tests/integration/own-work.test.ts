import { beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { decideValue } from "@/lib/integration/commands";
import { listOwnMeetings } from "@/lib/integration/queries";
import { submitSheet } from "@/lib/sheets/commands";
import { findSentSheet } from "@/lib/sheets/queries";

import { fillSheet, givenAssessment, subjectsOf } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenIntegration, givenSigned } from "../support/integration";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

describe("a sheet that is sent", () => {
  it("names the own sheets that keep the result closed, and none once all are in", async () => {
    const assessor = await viewerWith("ASSESSOR", home);
    const { sheetId: first, eventId, candidateId } = await givenAssessment(home, { assessors: [assessor] });
    const instrument = { eventId, kind: "PRESENTATION", name: "Presentasi", ordinal: 9, measuresAll: true } as const;
    const { id: instrumentId } = await db.eventInstrument.create({ data: instrument });
    const { id: second } = await db.sheet.create({ data: { candidateId, assessorId: assessor.id, instrumentId } });
    expect(await findSentSheet(assessor, first)).toBeNull();
    await fillSheet(assessor, first);
    await submitSheet(assessor, { sheetId: first, confirmed: true });
    expect(await findSentSheet(assessor, first)).toMatchObject({ isOpen: true, remaining: [{ id: second }] });
    await fillSheet(assessor, second);
    await submitSheet(assessor, { sheetId: second, confirmed: true });
    expect(await findSentSheet(assessor, first)).toMatchObject({ remaining: [] });
  });
});

describe("the meetings of an assessor", () => {
  it("wait for the own signature, which a change voids", async () => {
    const { assessor, chair, candidateId, standard } = await givenSigned(home);
    const own = async () => (await listOwnMeetings(assessor)).find((meeting) => meeting.candidateId === candidateId);
    expect(await own()).toMatchObject({ hasSigned: true, undecidedCount: 0 });
    const value = { level: 1, mark: null, reason: "Menurut bukti terakhir.", revision: 1 };
    await decideValue(chair, { candidateId, requirementId: subjectsOf({ standard }).rating, ...value });
    expect(await own()).toMatchObject({ hasSigned: false });
  });

  it("are of candidates whose own sheets are all sent", async () => {
    const { assessors, candidateId } = await givenIntegration(home);
    for (const assessor of assessors) {
      // Nothing is agreed on yet: nobody is asked to sign.
      expect(await listOwnMeetings(assessor)).toMatchObject([{ candidateId, hasSigned: false, undecidedCount: 3 }]);
    }
    expect(await listOwnMeetings(await viewerWith("ASSESSOR", home))).toEqual([]);
  });

  it("are those of the chair too, who signs without a sheet", async () => {
    const chair = await viewerWith("ASSESSOR", home);
    const { candidateId } = await givenIntegration(home, { chair });
    expect(await listOwnMeetings(chair)).toMatchObject([{ candidateId, hasSigned: false }]);
  });
});
