import { beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { finishEvent, readmitCandidate, revokeResult, stepBack } from "@/lib/finalisation/commands";
import { findIntegrationOverview } from "@/lib/finalisation/queries";
import { erasePerson } from "@/lib/personal-data/commands";
import { findReport } from "@/lib/reports/queries";
import { reportNumber } from "@/lib/reports/rules";
import { FinalContent } from "@/lib/results/content";
import { findResult } from "@/lib/results/queries";
import { findVerification } from "@/lib/verification/queries";

import { givenCandidate, revisionOf } from "../support/assessments";
import { givenFinished, INTENT, NOTE } from "../support/erasure";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenFinalResult } from "../support/final-results";
import { givenFinal, givenSigned } from "../support/integration";
import { openSql } from "../support/sql";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

const FRAUD = "Peserta memakai joki pada wawancara.";
const OTHER = "Nilai peserta lain keliru dicatat.";
const AGAIN = "Dinilai ulang di bawah pengawasan.";

/** Two candidates with a final result; the first is revoked for fraud, then the event is opened again for the other. */
async function givenReopened() {
  const given = await givenFinal(home);
  const { hr, eventId, candidateId, targetPosition, result } = given;
  await db.assessmentEvent.update({ where: { id: eventId }, data: { status: "PREPARING" } });
  const honestId = await givenCandidate(hr, eventId, { targetPosition, person: { name: "Jujur Adil" } });
  const honest = await givenFinalResult(honestId);
  await db.assessmentEvent.update({ where: { id: eventId }, data: { status: "FINAL" } });
  await revokeResult(hr, { resultId: result.id, reason: FRAUD });
  const back = async () => stepBack(hr, { eventId, revision: await revisionOf(eventId), reason: OTHER });
  await back();
  const finish = async (reason: string | null) =>
    finishEvent(hr, { eventId, revision: await revisionOf(eventId), reason });
  return { ...given, candidateId, honestId, honest, back, finish };
}

const stateOf = async (checkCode: string) => (await findVerification(checkCode))?.state;

describe("a result that was revoked by name", () => {
  it("does not come back when the event is finished again", async () => {
    const { hr, eventId, candidateId, honestId, honest, finish, result } = await givenReopened();
    const list = await findIntegrationOverview(hr, eventId);
    const entry = list?.entries.find((one) => one.candidateId === candidateId);
    expect(entry).toMatchObject({ standing: "revoked", obstacles: [expect.stringContaining("disertakan kembali")] });
    // The other one has neither levels nor signatures here: nobody is ready.
    await expect(finish(OTHER)).rejects.toMatchObject({ message: expect.stringContaining("Hasilnya dicabut") });
    expect(await db.result.count({ where: { candidateId } })).toBe(1);
    expect(await stateOf(result.checkCode)).toBe("REVOKED");
    expect(await stateOf(honest.checkCode)).toBe("REOPENED");
    expect((await findResult(hr, honestId))?.final).toMatchObject({ isReopened: true });
  });

  it("is followed by another only after somebody took the candidate in again, with a reason that stays", async () => {
    const { hr, eventId, candidateId, finish, result } = await givenReopened();
    const report = await findReport(hr, result.id);
    await readmitCandidate(hr, { eventId, candidateId, reason: AGAIN });
    const again = readmitCandidate(hr, { eventId, candidateId, reason: AGAIN });
    await expect(again).rejects.toMatchObject({ kind: "rule" });
    const shown = await findResult(hr, candidateId);
    expect(shown?.final?.readmission).toMatchObject({ by: hr.name, reason: AGAIN });
    const [audit] = await db.auditEvent.findMany({ where: { action: "result.readmitted", subjectId: result.id } });
    expect(audit).toMatchObject({ actorId: hr.id, after: { candidateId, reason: AGAIN } });
    const lists = await findIntegrationOverview(hr, eventId);
    expect(lists?.entries.find((one) => one.candidateId === candidateId)).toMatchObject({ obstacles: [] });

    expect(await finish(OTHER)).toBe(1);
    const made = await db.result.findFirstOrThrow({ where: { candidateId, revokedAt: null } });
    expect(await stateOf(made.checkCode)).toBe("VALID");
    expect(await stateOf(result.checkCode)).toBe("REVOKED");
    expect(made.contentHash).not.toBe(result.contentHash);
    const newer = await findReport(hr, made.id);
    if (!report || !newer) throw new Error("Both have a report.");
    expect(reportNumber(newer)).not.toBe(reportNumber(report));
  });

  it("takes nobody in again who was not revoked, is somebody else's, or while the event is over", async () => {
    const { hr, eventId, candidateId, honestId, result } = await givenReopened();
    const readmit = (id: string, viewer = hr) => readmitCandidate(viewer, { eventId, candidateId: id, reason: AGAIN });
    await expect(readmit(honestId)).rejects.toMatchObject({ kind: "rule" });
    await expect(readmit(result.id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(readmit(candidateId, await viewerWith("ASSESSOR", home))).rejects.toMatchObject({ kind: "not-found" });
    await db.assessmentEvent.update({ where: { id: eventId }, data: { status: "FINAL" } });
    await expect(readmit(candidateId)).rejects.toMatchObject({ kind: "rule" });
  });

  it("of two who take the candidate in again at the same time lets one through", async () => {
    const { hr, eventId, candidateId } = await givenReopened();
    const tries = [1, 2].map(() => readmitCandidate(hr, { eventId, candidateId, reason: AGAIN }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.readmission.count({ where: { result: { candidateId } } })).toBe(1);
  });
});

describe("a result whose event was opened again", () => {
  it("says that it was replaced once there is a newer one, whoever asked for the opening", async () => {
    const { hr, eventId, candidateId, result } = await givenFinal(home);
    await stepBack(hr, { eventId, revision: await revisionOf(eventId), reason: OTHER });
    expect(await stateOf(result.checkCode)).toBe("REOPENED");
    expect((await findReport(hr, result.id))?.revocation).toMatchObject({ isReopened: true });
    await finishEvent(hr, { eventId, revision: await revisionOf(eventId), reason: null });
    const made = await db.result.findFirstOrThrow({ where: { candidateId, revokedAt: null } });
    expect(await stateOf(result.checkCode)).toBe("REPLACED");
    expect(await stateOf(made.checkCode)).toBe("VALID");
    expect(made.contentHash).not.toBe(result.contentHash);
  });
});

it("loses the words of a readmission with the person", async () => {
  const hr = await viewerWith("HR", home);
  const { eventId, candidateId, result } = await givenFinished(home, hr);
  await revokeResult(hr, { resultId: result.id, reason: FRAUD });
  await db.readmission.create({ data: { resultId: result.id, reason: NOTE, readmittedById: hr.id } });
  await erasePerson(hr, { eventId, candidateId, ...INTENT });
  expect(await db.readmission.findUnique({ where: { resultId: result.id } })).toMatchObject({ reason: "" });
});

describe("a result that a computer test alone found", () => {
  it("says of what only a computer test measured that nobody watched, and by what it was measured", async () => {
    const { hr, eventId, candidateId } = await givenSigned(home);
    const watched = await givenFinal(home);
    expect(JSON.stringify(watched.result.content)).not.toContain("computerTests");
    await db.eventInstrument.updateMany({ where: { eventId }, data: { kind: "COMPUTER_TEST", name: "CACT" } });
    await finishEvent(hr, { eventId, revision: await revisionOf(eventId), reason: null });
    const { content } = await db.result.findFirstOrThrow({ where: { candidateId } });
    for (const competency of FinalContent.parse(content).competencies) {
      expect(competency.computerTests).toEqual(["CACT"]);
    }
  });
});

describe("the database", () => {
  it("refuses a result after a revocation, and a readmission that is none", async () => {
    const { candidateId, honestId, honest, result, hr } = await givenReopened();
    const sql = await openSql();
    const again = (id: string) =>
      sql.query(
        `INSERT INTO results (id, candidate_id, jpm, category, content, scheme_copy, valid_until, content_hash, check_code)
         SELECT gen_random_uuid(), candidate_id, jpm, category, content, scheme_copy, valid_until, content_hash, $2
         FROM results WHERE candidate_id = $1`,
        [id, crypto.randomUUID()],
      );
    await expect(again(candidateId)).rejects.toThrow(/taken in again first/);
    await again(honestId);
    const insert = (resultId: string, reason: string) =>
      sql.query("INSERT INTO readmissions (result_id, reason, readmitted_by_id) VALUES ($1, $2, $3)", [
        resultId,
        reason,
        hr.id,
      ]);
    await expect(insert(honest.id, AGAIN)).rejects.toThrow(/only who was revoked/);
    await expect(insert(result.id, " ")).rejects.toThrow(/only who was revoked/);
    await insert(result.id, AGAIN);
    for (const attack of [
      "UPDATE readmissions SET reason = 'lain' WHERE result_id = $1",
      "UPDATE readmissions SET reason = '' WHERE result_id = $1",
      "DELETE FROM readmissions WHERE result_id = $1",
    ]) {
      await expect(sql.query(attack, [result.id])).rejects.toThrow(/never changes/);
    }
    await expect(sql.query("UPDATE results SET is_reopened = true WHERE id = $1", [result.id])).rejects.toThrow(
      /never changes/,
    );
    await sql.end();
  });
});
