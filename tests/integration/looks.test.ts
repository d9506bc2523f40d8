import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { lookAtIntegration } from "@/lib/integration/looks";
import { exportRecap, lookAtOtherPositions, lookAtRecap, lookAtSideBySide } from "@/lib/recap/looks";
import { lookAtResult, lookAtResultOfSheet } from "@/lib/results/looks";

import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenFinished } from "../support/erasure";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let hr: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
});

const looksAt = (subjectId: string) =>
  db.auditEvent.findMany({
    where: { subjectId, action: { in: ["result.viewed", "recap.viewed", "recap.exported", "integration.viewed"] } },
    orderBy: { id: "asc" },
    select: { action: true, actorId: true, institutionId: true },
  });

describe("looking at a result", () => {
  it("is written down once in a while for each reader, whatever page shows it", async () => {
    const { eventId, candidateId, assessor, sheetId } = await givenFinished(home, hr);
    await lookAtResult(hr, candidateId);
    await lookAtResult(hr, candidateId);
    await lookAtOtherPositions(hr, eventId, candidateId);
    await lookAtSideBySide(hr, eventId, [candidateId]);
    await lookAtResultOfSheet(assessor, sheetId);
    const row = { action: "result.viewed", institutionId: home.id };
    expect(await looksAt(candidateId)).toEqual([
      { ...row, actorId: hr.id },
      { ...row, actorId: assessor.id },
    ]);
  });

  it("leaves no row where nothing was shown", async () => {
    const { eventId, candidateId } = await givenFinished(home, hr);
    const stranger = await viewerWith("HR", await givenInstitution());
    expect(await lookAtResult(stranger, candidateId)).toBeNull();
    expect(await lookAtOtherPositions(stranger, eventId, candidateId)).toBeNull();
    expect(await lookAtSideBySide(stranger, eventId, [candidateId])).toBeNull();
    expect(await looksAt(candidateId)).toEqual([]);
  });
});

describe("looking at the grid of the integration", () => {
  it("is written down for each reader, and for nobody who may not see it", async () => {
    const { candidateId, assessor } = await givenFinished(home, hr);
    const stranger = await viewerWith("HR", await givenInstitution());
    await lookAtIntegration(hr, candidateId);
    await lookAtIntegration(hr, candidateId);
    await lookAtIntegration(assessor, candidateId);
    expect(await lookAtIntegration(stranger, candidateId)).toBeNull();
    const row = { action: "integration.viewed", institutionId: home.id };
    expect(await looksAt(candidateId)).toEqual([
      { ...row, actorId: hr.id },
      { ...row, actorId: assessor.id },
    ]);
  });
});

describe("looking at a recap", () => {
  it("is one row for the event; each file that leaves is one more", async () => {
    const { eventId } = await givenFinished(home, hr);
    await lookAtRecap(hr, eventId);
    await lookAtRecap(hr, eventId);
    await exportRecap(hr, eventId);
    await exportRecap(hr, eventId);
    const actions = (await looksAt(eventId)).map(({ action }) => action);
    expect(actions).toEqual(["recap.viewed", "recap.exported", "recap.exported"]);
  });

  it("is not written down before there are results to see, nor for strangers", async () => {
    const { eventId } = await givenFinished(home, hr);
    await db.assessmentEvent.update({ where: { id: eventId }, data: { status: "SCORING" } });
    expect((await lookAtRecap(hr, eventId))?.findings).toBeNull();
    await expect(exportRecap(await viewerWith("ASSESSOR", home), eventId)).rejects.toMatchObject({ kind: "not-found" });
    expect(await looksAt(eventId)).toEqual([]);
  });
});
