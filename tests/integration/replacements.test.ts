import { beforeEach, expect, it } from "vitest";

import { findResult } from "@/lib/results/queries";
import { db } from "@/lib/core/db";
import { decideStandard } from "@/lib/replacements/commands";
import { findReplacement, listOpenDecisions } from "@/lib/replacements/queries";

import { givenFollower, givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { endWithoutSuccessor, givenPinned, publishNext } from "../support/replacements";
import { viewerWith } from "../support/viewers";

const REASON = "Level yang naik tidak menyangkut tugas jabatan ini.";

let home: GivenInstitution;
beforeEach(async () => {
  home = await givenInstitution();
});

it("says nothing while the pinned standard is in force, nor of one whose first day lies ahead", async () => {
  const { hr, candidateId } = await givenPinned(home);
  expect(await findReplacement(hr, candidateId)).toBeNull();
  await publishNext(home, "2999-01-01", 1);
  expect(await findReplacement(hr, candidateId)).toBeNull();
});

it("says what has changed once it is replaced, and the candidate stays pinned", async () => {
  const { hr, assessor, candidateId, standard } = await givenPinned(home);
  const position = await publishNext(home, "2026-11-20", 1);
  const found = await findReplacement(hr, candidateId);
  const key = `${home.slug}/${position}`;
  expect(found).toMatchObject({
    standard: {
      validFrom: "2026-11-20",
      changes: "1 level naik",
      comparison: `/bandingkan?${new URLSearchParams({ a: `${key}@1`, b: `${key}@2` }).toString()}`,
    },
    from: "2026-11-20",
    isAhead: false,
    decision: null,
    canDecide: true,
  });
  expect(await findReplacement(assessor, candidateId)).toMatchObject({ canDecide: false, decision: null });
  expect((await findResult(hr, candidateId))?.standard.id).toBe(standard.id);
});

it("counts the standard of the first day of an event that lies ahead", async () => {
  const { hr, candidateId } = await givenPinned(home, { startsOn: "2998-06-01", endsOn: "2998-06-05" });
  await publishNext(home, "2998-01-01", 1);
  expect(await findReplacement(hr, candidateId)).toMatchObject({
    standard: { validFrom: "2998-01-01" },
    isAhead: true,
  });
});

it("keeps every decision with its reason and writes it into the audit trail; the newest counts", async () => {
  const { hr, assessor, candidateId, standard } = await givenPinned(home);
  await publishNext(home, "2026-11-20", 1);
  const standardVersionId = (await findReplacement(hr, candidateId))?.standardVersionId ?? "";
  const input = { candidateId, standardVersionId, reason: REASON };
  const naming = decideStandard(hr, { ...input, choice: "KEEP", reason: "Ratna Dewi segera pensiun." });
  await expect(naming).rejects.toMatchObject({ fields: { reason: [expect.stringContaining("jangan menyebut")] } });
  await decideStandard(hr, { ...input, choice: "KEEP" });
  await decideStandard(hr, { ...input, choice: "REASSESS" });
  expect(await findReplacement(hr, candidateId)).toMatchObject({
    decision: { choice: "REASSESS", reason: REASON, decidedBy: hr.name },
  });
  expect((await findReplacement(assessor, candidateId))?.decision).toBeNull();
  const events = await db.auditEvent.findMany({
    where: { subjectId: candidateId, action: "candidate.standard-decided" },
  });
  expect(events.map(({ after }) => after)).toEqual([
    { choice: "KEEP", standardVersionId, reason: REASON },
    { choice: "REASSESS", standardVersionId, reason: REASON },
  ]);
  expect(await db.candidate.findUniqueOrThrow({ where: { id: candidateId } })).toMatchObject({
    standardVersionId: standard.id,
  });
  const rewritten = db.standardDecision.updateMany({ where: { candidateId }, data: { choice: "KEEP" } });
  await expect(rewritten).rejects.toThrow();
});

it("asks again when another standard replaces that one, and refuses a decision about the former", async () => {
  const { hr, candidateId } = await givenPinned(home);
  await publishNext(home, "2026-11-10", 1);
  const standardVersionId = (await findReplacement(hr, candidateId))?.standardVersionId ?? "";
  const input = { candidateId, standardVersionId, choice: "KEEP" as const, reason: REASON };
  await decideStandard(hr, input);
  await publishNext(home, "2026-11-20", -1);
  expect(await findReplacement(hr, candidateId)).toMatchObject({
    standard: { changes: "1 level turun" },
    decision: null,
  });
  await expect(decideStandard(hr, input)).rejects.toMatchObject({ kind: "conflict" });
});

it("is refused where nothing replaced the standard, in a cancelled event", async () => {
  const { hr, eventId, candidateId, standard } = await givenPinned(home);
  const input = { candidateId, standardVersionId: standard.id, choice: "KEEP" as const, reason: REASON };
  await expect(decideStandard(hr, input)).rejects.toMatchObject({ kind: "rule" });
  await publishNext(home, "2026-11-20", 1);
  const standardVersionId = (await findReplacement(hr, candidateId))?.standardVersionId ?? "";
  await db.assessmentEvent.update({ where: { id: eventId }, data: { status: "CANCELLED" } });
  expect(await findReplacement(hr, candidateId)).toBeNull();
  await expect(decideStandard(hr, { ...input, standardVersionId })).rejects.toMatchObject({ kind: "rule" });
});

it("is the decision of HR: the chair only reads it", async () => {
  const chair = await viewerWith("ASSESSOR", home);
  const { hr, candidateId } = await givenPinned(home, { chairId: chair.id });
  await publishNext(home, "2026-11-20", 1);
  const standardVersionId = (await findReplacement(hr, candidateId))?.standardVersionId ?? "";
  const input = { candidateId, standardVersionId, choice: "KEEP" as const, reason: REASON };
  await decideStandard(hr, input);
  expect(await findReplacement(chair, candidateId)).toMatchObject({ canDecide: false, decision: { reason: REASON } });
  await expect(decideStandard(chair, input)).rejects.toMatchObject({ kind: "forbidden" });
});

it("says that the standard ended where nothing came after, and asks again when something does", async () => {
  const { hr, candidateId, standard } = await givenPinned(home);
  await endWithoutSuccessor(home, "2999-01-01");
  expect(await findReplacement(hr, candidateId)).toBeNull();
  await endWithoutSuccessor(home, "2026-11-20");
  expect(await findReplacement(hr, candidateId)).toMatchObject({
    standard: null,
    from: "2026-11-20",
    isAhead: false,
    standardVersionId: standard.id,
    decision: null,
    canDecide: true,
  });
  const input = { candidateId, standardVersionId: standard.id, reason: REASON };
  await decideStandard(hr, { ...input, choice: "KEEP" });
  expect(await findReplacement(hr, candidateId)).toMatchObject({ decision: { choice: "KEEP", reason: REASON } });

  await publishNext(home, "2026-11-22", 1);
  expect(await findReplacement(hr, candidateId)).toMatchObject({
    standard: { validFrom: "2026-11-22", changes: "1 level naik" },
    decision: null,
  });
  await expect(decideStandard(hr, { ...input, choice: "REASSESS" })).rejects.toMatchObject({ kind: "conflict" });
});

it("announces an end before the first day of an event that lies ahead", async () => {
  const { hr, candidateId } = await givenPinned(home, { startsOn: "2998-06-01", endsOn: "2998-06-05" });
  await endWithoutSuccessor(home, "2998-01-01");
  expect(await findReplacement(hr, candidateId)).toMatchObject({ standard: null, from: "2998-01-01", isAhead: true });
});

it("lists what is to be decided on the event's page, until it is decided", async () => {
  const { hr, assessor, eventId, candidateId } = await givenPinned(home);
  expect(await listOpenDecisions(hr, eventId)).toEqual([]);
  await endWithoutSuccessor(home, "2026-11-20");
  expect(await listOpenDecisions(hr, eventId)).toMatchObject([{ candidateId, kind: "ENDED" }]);
  await publishNext(home, "2026-11-22");
  expect(await listOpenDecisions(hr, eventId)).toMatchObject([{ candidateId, kind: "REPLACED" }]);
  expect(await listOpenDecisions(assessor, eventId)).toEqual([]);
  const standardVersionId = (await findReplacement(hr, candidateId))?.standardVersionId ?? "";
  await decideStandard(hr, { candidateId, standardVersionId, choice: "REASSESS", reason: REASON });
  expect(await listOpenDecisions(hr, eventId)).toEqual([]);
});

it("asks the standard of the position that is followed", async () => {
  const { hr, eventId, candidateId } = await givenPinned(home);
  const leader = await db.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    select: { targetPositionId: true },
  });
  const names = { slug: "kepala-bagian", name: "Kepala Bagian" };
  const follower = await givenFollower({ institutionId: home.id, followsId: leader.targetPositionId, ...names });
  await db.sheet.deleteMany({ where: { candidateId } });
  const { profile, standardSnapshot, ...pinned } = await db.candidate.delete({ where: { id: candidateId } });
  const frozen = { profile: profile ?? {}, standardSnapshot: standardSnapshot ?? {} };
  await db.candidate.create({ data: { ...pinned, ...frozen, targetPositionId: follower.id } });
  expect(await listOpenDecisions(hr, eventId)).toEqual([]);
  await publishNext(home, "2026-11-20", 1);
  expect(await listOpenDecisions(hr, eventId)).toMatchObject([{ position: "Kepala Bagian", kind: "REPLACED" }]);
});
