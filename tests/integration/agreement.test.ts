import { beforeAll, describe, expect, it } from "vitest";

import { findAgreement } from "@/lib/agreement/queries";
import type { Viewer } from "@/lib/auth/policy";
import { EventStatus } from "@/lib/generated/prisma/enums";
import { submitSheet } from "@/lib/sheets/commands";

import { fillSheet, givenAssessment, givenPublishedStandard } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenEventStatus } from "../support/recap-results";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let hr: Viewer;
let chair: Viewer;
/** Purwakarta, Lampiran III: nine competencies at level 3, and statements. */
let administrator: string;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
  chair = await viewerWith("ASSESSOR", home);
  administrator = await givenPublishedStandard(home, { annex: "III" });
});

/** Two assessors who have sent, one a level below the other on every second competency; and one who has not. */
async function scored(options: { readonly chairId?: string } = {}) {
  const assessors = [await viewerWith("ASSESSOR", home), await viewerWith("ASSESSOR", home)] as const;
  const given = await givenAssessment(home, {
    hr,
    chairId: chair.id,
    assessors,
    targetPosition: administrator,
    ...options,
  });
  for (const [place, assessor] of assessors.entries()) {
    const sheetId = given.sheets[place] ?? "";
    await fillSheet(assessor, sheetId, { levelOf: (at) => (place === 1 && at % 2 === 0 ? 2 : 3) });
    await submitSheet(assessor, { sheetId, confirmed: true });
  }
  return { ...given, assessors };
}

describe("agreement of an event", () => {
  it("is counted over the submitted sheets, overall and per competency", async () => {
    const { eventId, standard } = await scored();
    await givenEventStatus(eventId, "INTEGRATING");
    const found = await findAgreement(hr, eventId);
    expect(found?.sheets).toEqual({ submitted: 2, assigned: 2 });
    // Nine units are one too few for figures.
    expect(found?.findings?.levels).toEqual({ units: 9, values: 18, alone: 0, figures: null });
    const statements = standard.competencies.length - 9;
    expect(found?.findings?.marks).toMatchObject({ units: statements, values: 2 * statements });
    expect(found?.findings?.competencies).toHaveLength(9);
    expect(found?.findings?.competencies[0]).toMatchObject({ agreement: { units: 1, values: 2, figures: null } });
  });

  it("leaves out sheets that were not sent", async () => {
    const assessors = [await viewerWith("ASSESSOR", home), await viewerWith("ASSESSOR", home)] as const;
    const { eventId, sheets } = await givenAssessment(home, { hr, assessors });
    for (const [place, assessor] of assessors.entries()) await fillSheet(assessor, sheets[place] ?? "");
    await submitSheet(assessors[0], { sheetId: sheets[0] ?? "", confirmed: true });
    await givenEventStatus(eventId, "INTEGRATING");
    expect(await findAgreement(hr, eventId)).toMatchObject({
      sheets: { submitted: 1, assigned: 2 },
      findings: { levels: { units: 0, values: 0, alone: 2 }, marks: { units: 0, alone: 1 } },
    });
  });
});

describe("who sees it", () => {
  it.each(Object.values(EventStatus))(
    "is nobody before integration, and HR and chair from then on: %s",
    async (status) => {
      const { eventId } = await scored();
      await givenEventStatus(eventId, status);
      const isOpen = status === "INTEGRATING" || status === "FINAL";
      for (const viewer of [hr, chair]) expect((await findAgreement(viewer, eventId))?.findings !== null).toBe(isOpen);
    },
  );

  it("is the chair alone for each assessor's severity, and no assessor, nor anybody else", async () => {
    const { eventId, assessors } = await scored();
    await givenEventStatus(eventId, "FINAL");
    expect((await findAgreement(hr, eventId))?.findings?.severities).toBeNull();
    const severities = (await findAgreement(chair, eventId))?.findings?.severities;
    expect(severities?.map(({ assessorId, units }) => [assessorId, units]).toSorted()).toEqual(
      assessors.map(({ id }) => [id, 9]).toSorted(),
    );
    expect(await findAgreement(assessors[0], eventId)).toBeNull();
    const stranger = await viewerWith(["ADMIN", "HR", "ASSESSOR", "AUDITOR"], await givenInstitution());
    expect(await findAgreement(stranger, eventId)).toBeNull();
  });

  it("is no HR who assesses and has a sheet out", async () => {
    const both = await viewerWith(["HR", "ASSESSOR"], home);
    const { eventId } = await givenAssessment(home, { hr, assessors: [both] });
    await givenEventStatus(eventId, "INTEGRATING");
    expect(await findAgreement(both, eventId)).toMatchObject({ findings: null });
    expect((await findAgreement(hr, eventId))?.findings).not.toBeNull();
  });
});
