import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { findLiveSession, openSession } from "@/lib/auth/sessions";
import { addCandidate, assignAssessor, removeAssignment } from "@/lib/candidates/commands";
import { AddCandidate } from "@/lib/candidates/schema";
import { db } from "@/lib/core/db";
import { cancelEvent, startScoring } from "@/lib/events/commands";
import { findOwnSheet, listOwnSheets } from "@/lib/sheets/queries";
import { findResultOfSheet } from "@/lib/results/queries";
import { changeRoles, closeAccount } from "@/lib/users/commands";

import {
  fillSheet,
  givenAssessment,
  givenPreparedAssessment,
  givenSheet,
  personInput,
  ratingChange,
  revisionOf,
} from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

const ROUNDS = 20;

let home: GivenInstitution;
let hr: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
});

async function givenPair(): Promise<readonly [Viewer, Viewer]> {
  return [await viewerWith("ASSESSOR", home), await viewerWith("ASSESSOR", home)];
}

/** An event that is being scored has no candidate without assessor: nobody would ever be asked about them. */
async function expectEverybodyAssessed(eventId: string): Promise<void> {
  const { status, candidates } = await db.assessmentEvent.findUniqueOrThrow({
    where: { id: eventId },
    select: { status: true, candidates: { select: { _count: { select: { sheets: true } } } } },
  });
  const unassessed = candidates.filter(({ _count }) => _count.sheets === 0).length;
  expect({ status, unassessed: status === "SCORING" ? unassessed : 0 }).toEqual({ status, unassessed: 0 });
}

describe("while scoring starts", () => {
  it("adding a candidate leaves nobody without assessor", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { eventId, targetPosition } = await givenPreparedAssessment(home, { hr });
      const input = AddCandidate.parse({ ...personInput(), eventId, targetPosition });
      const outcomes = await Promise.allSettled([
        addCandidate(hr, input),
        startScoring(hr, { eventId, revision: await revisionOf(eventId) }),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { kind: "rule" } });
      await expectEverybodyAssessed(eventId);
    }
  });

  it("taking back an assignment leaves nobody without assessor", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { eventId, sheetId } = await givenPreparedAssessment(home, { hr });
      const outcomes = await Promise.allSettled([
        removeAssignment(hr, { sheetId }),
        startScoring(hr, { eventId, revision: await revisionOf(eventId) }),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { kind: "rule" } });
      await expectEverybodyAssessed(eventId);
    }
  });
});

describe("taking back an assignment", () => {
  const kept = (id: string) => db.sheet.count({ where: { id } });

  it("removes the sheet while the event is prepared, also the last one", async () => {
    const { candidateId, sheetId, assessor } = await givenPreparedAssessment(home, { hr });
    await removeAssignment(hr, { sheetId });
    expect(await kept(sheetId)).toBe(0);
    const trail = await db.auditEvent.findMany({ where: { subjectId: candidateId, action: "assessor.unassigned" } });
    expect(trail).toMatchObject([{ actorId: hr.id, after: { assessorId: assessor.id } }]);
  });

  it("never takes the last assessor during scoring", async () => {
    const { sheets, candidateId } = await givenAssessment(home, { hr, assessors: await givenPair() });
    const [first = "", second = ""] = sheets;
    await removeAssignment(hr, { sheetId: first });
    await expect(removeAssignment(hr, { sheetId: second })).rejects.toMatchObject({ kind: "rule" });

    const { id: assessorId } = await viewerWith("ASSESSOR", home);
    await assignAssessor(hr, { candidateId, assessorId });
    await removeAssignment(hr, { sheetId: second });
    expect(await db.sheet.findMany({ where: { candidateId }, select: { assessorId: true } })).toEqual([{ assessorId }]);
  });

  it("never takes both of two assessors at the same moment", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { eventId, sheets } = await givenAssessment(home, { hr, assessors: await givenPair() });
      const outcomes = await Promise.allSettled(sheets.map((sheetId) => removeAssignment(hr, { sheetId })));
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      await expectEverybodyAssessed(eventId);
    }
  });

  it("is refused once something is written", async () => {
    const { save, rating, sheetId } = await givenSheet(home, { hr, assessors: await givenPair() });
    await save(ratingChange(rating, { level: null, note: "Baru catatan." }));
    await expect(removeAssignment(hr, { sheetId })).rejects.toMatchObject({ kind: "rule" });
    expect(await kept(sheetId)).toBe(1);
  });

  it("waits for a first save of the same moment, and then takes nothing", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { save, rating, sheetId } = await givenSheet(home, { hr, assessors: await givenPair() });
      const [saved, removed] = await Promise.allSettled([
        save(ratingChange(rating, { level: 3 })),
        removeAssignment(hr, { sheetId }),
      ]);
      if (saved.status === "fulfilled") expect(removed).toMatchObject({ reason: { kind: "rule" } });
      else expect([saved.reason, removed.status]).toMatchObject([{ kind: "not-found" }, "fulfilled"]);
      expect(await db.rating.count({ where: { sheetId } })).toBe(saved.status === "fulfilled" ? 1 : 0);
    }
  });

  it("is refused in a cancelled event", async () => {
    const { eventId, sheets } = await givenAssessment(home, { hr, assessors: await givenPair() });
    await cancelEvent(hr, { eventId, revision: await revisionOf(eventId), reason: "Ditunda." });
    const sheetId = sheets[0] ?? "";
    await expect(removeAssignment(hr, { sheetId })).rejects.toMatchObject({ kind: "rule" });
    expect(await kept(sheetId)).toBe(1);
  });
});

describe("an assessor's next request", () => {
  /** An assessor who is signed in, with a sheet to write on and one that is sent. */
  async function givenSignedIn() {
    const account = await viewerWith("ASSESSOR", home);
    const token = await openSession({ userId: account.id, device: "" });
    const sent = await givenSheet(home, { hr, assessors: [account] });
    await fillSheet(account, sent.sheetId);
    await sent.submit();
    const change = { userId: account.id, institutionId: home.id, revision: 0 };
    const viewer = async () => (await findLiveSession(token))?.viewer ?? null;
    const open = await givenSheet(home, { hr, assessors: [account] });
    return { viewer, change, sent, open, admin: await viewerWith("ADMIN", home) };
  }

  it("is refused everything once the role is gone", async () => {
    const { viewer, change, sent, open, admin } = await givenSignedIn();
    const before = await viewer();
    if (!before) throw new Error("The session has just been opened.");
    expect(await open.save(ratingChange(open.rating, { level: 3 }), before)).toMatchObject([{ status: "saved" }]);
    expect(await findResultOfSheet(before, sent.sheetId)).not.toBeNull();

    await changeRoles(admin, { ...change, roles: ["AUDITOR"] });

    const now = await viewer();
    if (!now) throw new Error("Losing a role ends no session.");
    await expect(open.save(ratingChange(open.rating, { level: 4 }, 1), now)).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await findOwnSheet(now, open.sheetId)).toBeNull();
    expect(await listOwnSheets(now)).toEqual([]);
    expect(await findResultOfSheet(now, sent.sheetId)).toBeNull();
  });

  it("has no viewer once the account is closed, and the sheet keeps its marks", async () => {
    const { viewer, change, sent, admin } = await givenSignedIn();
    expect(await viewer()).not.toBeNull();
    await closeAccount(admin, change);
    expect(await viewer()).toBeNull();
    expect(await sent.status()).toBe("SUBMITTED");
    expect(await db.rating.count({ where: { sheetId: sent.sheetId } })).toBe(sent.standard.competencies.length);
  });

  it("cannot be assigned any more once the account is closed", async () => {
    const { change, open, admin } = await givenSignedIn();
    await closeAccount(admin, change);
    await expect(
      assignAssessor(hr, { candidateId: open.candidateId, assessorId: change.userId }),
    ).rejects.toMatchObject({ kind: "invalid", fields: { assessorId: ["Pilih asesor dari daftar."] } });
  });
});
