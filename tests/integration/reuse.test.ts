import { randomUUID } from "node:crypto";

import { beforeAll, describe, expect, it } from "vitest";

import { findProposal } from "@/lib/assignments/queries";
import { checkRequirement, removeCandidate } from "@/lib/candidates/commands";
import { contentHash } from "@/lib/candidates/freeze";
import { findCandidateToCorrect } from "@/lib/candidates/queries";
import { toCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { editEvent, startScoring } from "@/lib/events/commands";
import { findEvent } from "@/lib/events/queries";
import { finishEvent, openIntegration, reuseResult, revokeResult, stepBack } from "@/lib/finalisation/commands";
import { FINAL_EVENT_ROWS, toFinalEvent } from "@/lib/finalisation/locked-event-queries";
import { PINNED_ROWS } from "@/lib/finalisation/measured";
import { findOrigin } from "@/lib/finalisation/origin-queries";
import { findIntegrationOverview, listReusableResults } from "@/lib/finalisation/queries";
import { missingSentence, reusedContentOf } from "@/lib/finalisation/reuse";
import { withoutBandSentence } from "@/lib/recap/labels";
import { findOtherPositions } from "@/lib/recap/queries";
import { FinalContent } from "@/lib/results/content";
import { findResult } from "@/lib/results/queries";
import { isStatement } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";
import { StandardDocument } from "@/lib/standards/document";
import { findVerification } from "@/lib/verification/queries";

import { givenCandidate, givenEvent, givenPublishedStandard, personInput, revisionOf } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenEventStatus, givenFinalResult } from "../support/recap-results";
import { givenReusable } from "../support/reuse";
import { viewerWith } from "../support/viewers";

const mustBeLevelled = (competency: CompetencyDocument) => !isStatement(competency) && competency.level !== null;

let home: GivenInstitution;
beforeAll(async () => {
  home = await givenInstitution();
});

const resultOf = (candidateId: string) => db.result.findFirstOrThrow({ where: { candidateId } });

/** The event as its form sends it. */
async function editable(eventId: string) {
  const { name, schemeId, chairId, startsOn, endsOn, revision } = await db.assessmentEvent.findUniqueOrThrow({
    where: { id: eventId },
  });
  return { eventId, revision, name, schemeId, chairId, startsOn: toCivilDate(startsOn), endsOn: toCivilDate(endsOn) };
}

describe("a result that still holds", () => {
  it("is offered with what it is worth here, and makes a result of its own with the match worked out anew", async () => {
    const { hr, originId, eventId, candidateId } = await givenReusable(home, {
      levelOf: (place) => (place === 0 ? 2 : 3),
    });
    const origin = await db.result.findUniqueOrThrow({ where: { id: originId } });
    const offered = await listReusableResults(hr, candidateId);
    expect(offered).toMatchObject([{ id: originId, outcome: { percent: 96.3 }, obstacle: null }]);

    await reuseResult(hr, { eventId, candidateId, resultId: originId });
    const made = await resultOf(candidateId);
    const content = FinalContent.parse(made.content);
    expect(made).toMatchObject({
      reusedFromId: originId,
      contentHash: contentHash(content),
      category: content.band.label,
    });
    expect(made.validUntil.getTime()).toBeLessThanOrEqual(origin.validUntil.getTime());
    expect(content).toMatchObject({
      event: { id: eventId },
      overall: { counted: 26, required: 27, percent: 96.3 },
      reusedFrom: { contentHash: origin.contentHash },
    });
    expect(content.target.name).toMatch(/^Kepala Bagian /);
    const shown = await findResult(hr, candidateId);
    expect(shown?.match.overall?.percent).toBe(96.3);
    expect(shown?.final?.reusedFrom).toMatchObject({ event: expect.stringMatching(/^Kegiatan lama/) });
    expect(await listReusableResults(hr, candidateId)).toEqual([]);
    await expect(reuseResult(hr, { eventId, candidateId, resultId: originId })).rejects.toMatchObject({ kind: "rule" });
    const [audit] = await db.auditEvent.findMany({ where: { subjectId: made.id } });
    expect(audit).toMatchObject({ action: "result.reused", after: { candidateId, reusedFrom: originId } });
  });

  it("keeps the candidate and their data as they are, until it is revoked; the candidate stays even then", async () => {
    const { hr, originId, eventId, candidateId } = await givenReusable(home);
    await reuseResult(hr, { eventId, candidateId, resultId: originId });
    await expect(removeCandidate(hr, { candidateId })).rejects.toThrow(/cabut hasil itu lebih dahulu/);
    expect((await findCandidateToCorrect(hr, candidateId))?.obstacle).toMatch(/memakai hasil yang masih berlaku/);
    await revokeResult(hr, { resultId: (await resultOf(candidateId)).id, reason: "Salah memilih hasil." });
    await expect(removeCandidate(hr, { candidateId })).rejects.toThrow(/pernah mempunyai hasil akhir/);
    expect(await findCandidateToCorrect(hr, candidateId)).toMatchObject({
      obstacle: null,
      removalObstacle: expect.stringContaining("tidak dapat dihapus"),
    });
  });

  it("keeps the scheme and the requirements that it was frozen with, until it is revoked", async () => {
    const { hr, originId, eventId, candidateId } = await givenReusable(home);
    await reuseResult(hr, { eventId, candidateId, resultId: originId });
    const { id: schemeId } = await db.assessmentScheme.findFirstOrThrow({
      where: { institutionId: null, events: { none: { id: eventId } } },
    });
    const requirementId = (await findResult(hr, candidateId))?.requirements.notProven[0] ?? "";
    const found = { outcome: "NOT_MET", documentSeen: "Surat keterangan" } as const;
    const edit = async () => editEvent(hr, { ...(await editable(eventId)), schemeId });
    const check = () => checkRequirement(hr, { candidateId, requirementId, ...found });

    await expect(edit()).rejects.toMatchObject({ fields: { schemeId: [expect.stringContaining("Cabut hasil itu")] } });
    await expect(check()).rejects.toThrow(/sudah dibekukan/);
    await revokeResult(hr, { resultId: (await resultOf(candidateId)).id, reason: "Salah memilih hasil." });
    await check();
    await edit();
    expect((await findResult(hr, candidateId))?.requirements.notMet).toContain(requirementId);
  });

  it("stands when the event is finished without a sheet of that candidate", async () => {
    const { hr, originId, eventId, candidateId } = await givenReusable(home);
    await reuseResult(hr, { eventId, candidateId, resultId: originId });
    await givenEventStatus(eventId, "INTEGRATING");
    const { revision } = await db.assessmentEvent.findUniqueOrThrow({ where: { id: eventId } });
    await finishEvent(hr, { eventId, revision, reason: null });
    expect(await db.result.count({ where: { candidateId } })).toBe(1);
    expect(await db.assessmentEvent.findUnique({ where: { id: eventId } })).toMatchObject({ status: "FINAL" });
  });

  it("counts as done at every stage: nobody has to be assigned, nothing is proposed, the list says so", async () => {
    const { hr, originId, eventId, candidateId } = await givenReusable(home);
    expect((await findEvent(hr, eventId))?.obstacles).not.toEqual([]);
    await reuseResult(hr, { eventId, candidateId, resultId: originId });
    const event = await findEvent(hr, eventId);
    expect(event).toMatchObject({ obstacles: [], warnings: [] });
    expect(event?.candidates[0]?.broughtFrom).toMatch(/^Kegiatan lama/);
    await viewerWith("ASSESSOR", home);
    expect(await findProposal(hr, eventId, 1)).toMatchObject({ addedCount: 0, shortfalls: [] });
    await startScoring(hr, { eventId, revision: await revisionOf(eventId) });
    await openIntegration(hr, { eventId, revision: await revisionOf(eventId), reason: null });
    const list = await findIntegrationOverview(hr, eventId);
    expect(list?.entries).toMatchObject([{ standing: "brought", obstacles: [] }]);
    expect(await finishEvent(hr, { eventId, revision: await revisionOf(eventId), reason: null })).toBe(0);
    // Opening the event again takes back what was made in it; this was not.
    await stepBack(hr, { eventId, revision: await revisionOf(eventId), reason: "Keliru." });
    expect((await findVerification((await resultOf(candidateId)).checkCode))?.state).toBe("VALID");
  });

  it.each([
    ["by name", "Hasil asalnya dicabut. Keliru dinilai.", "REVOKED"],
    ["with its event", "Hasil asalnya tidak berlaku lagi. Kegiatan dibuka kembali: Keliru dinilai.", "REOPENED"],
  ])("takes what was made of it along when it is taken back %s", async (how, why, state) => {
    const { hr, originId, earlier, eventId, candidateId } = await givenReusable(home);
    await reuseResult(hr, { eventId, candidateId, resultId: originId });
    const { revision } = await db.assessmentEvent.findUniqueOrThrow({ where: { id: earlier } });
    if (how === "by name") await revokeResult(hr, { resultId: originId, reason: "Keliru dinilai." });
    else await stepBack(hr, { eventId: earlier, revision, reason: "Keliru dinilai." });
    const made = await resultOf(candidateId);
    expect(made.revokeReason).toBe(why);
    expect((await findVerification(made.checkCode))?.state).toBe(state);
  });
});

describe("a result is not offered, and refused", () => {
  it("where the standard asks for what was never assessed, a statement that the scheme does not count too", async () => {
    const { originId, eventId, candidateId } = await givenReusable(home);
    const row = await db.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: PINNED_ROWS });
    const event = await db.assessmentEvent.findUniqueOrThrow({ where: { id: eventId }, select: FINAL_EVENT_ROWS });
    const origin = await findOrigin(db, { candidateId, resultId: originId });
    if (!origin) throw new Error("The result can be brought along.");
    const { competencies, ...standard } = StandardDocument.parse(row.standardSnapshot);
    for (const isWanted of [isStatement, mustBeLevelled]) {
      const asked = competencies.find(isWanted);
      const wider = [...competencies, { ...asked, id: randomUUID(), code: "baru", name: "Kompetensi Baru" }];
      const standardSnapshot = { ...standard, competencies: wider };
      const reused = reusedContentOf(toFinalEvent(event), { ...row, standardSnapshot }, origin);
      const count = competencies.filter(isWanted).length + 1;
      const kind = isWanted === isStatement ? "pernyataan teknis" : "kompetensi berlevel";
      expect("missing" in reused && missingSentence(reused.missing)).toContain(
        `Tanpa kategori: 1 dari ${count} ${kind} belum pernah dinilai (Kompetensi Baru).`,
      );
    }
  });

  it("where statements of the target were never marked, in the words of the match with other positions", async () => {
    const own = await givenInstitution();
    const hr = await viewerWith("HR", own);
    const secretary = await givenPublishedStandard(own, { annex: "I" });
    const head = await givenPublishedStandard(own, { annex: "II" });
    const person = personInput();
    const earlier = await givenEvent(hr);
    const earlierCandidate = await givenCandidate(hr, earlier, { targetPosition: secretary, person });
    const originId = await givenFinalResult(earlierCandidate);
    await givenEventStatus(earlier, "FINAL");
    const eventId = await givenEvent(hr);
    const candidateId = await givenCandidate(hr, eventId, { targetPosition: head, person });
    const [offered] = await listReusableResults(hr, candidateId);
    expect(offered).toMatchObject({ id: originId, outcome: null });
    const others = await findOtherPositions(hr, earlier, earlierCandidate);
    const fits = others?.positions?.map(({ fit }) => withoutBandSentence(fit) ?? "") ?? [];
    const [sentence] = fits
      .map((one) => one.split(" belum pernah dinilai")[0] ?? "")
      .filter((one) => /dari 19/.test(one));
    expect(sentence).toMatch(/^Tanpa kategori: \d+ dari 19 pernyataan teknis$/);
    expect(offered?.obstacle).toContain(`${sentence} belum pernah dinilai`);
    const reused = reuseResult(hr, { eventId, candidateId, resultId: originId });
    await expect(reused).rejects.toMatchObject({ kind: "rule", message: offered?.obstacle });
  });

  it("once it is revoked, has run out, or is of another person or tier", async () => {
    const { hr, originId, eventId, candidateId, administrator } = await givenReusable(home);
    const other = await givenReusable(home);
    const supervisor = await givenPublishedStandard(home, { annex: "IV" });
    const { person } = await db.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { person: true } });
    const below = await givenCandidate(hr, other.eventId, { targetPosition: supervisor, person: { nip: person.nip } });
    expect(await listReusableResults(hr, below)).toEqual([]);
    const refused = { kind: "rule", message: expect.stringContaining("tidak berlaku lagi") };
    const reuse = (resultId: string) => reuseResult(hr, { eventId, candidateId, resultId });
    await expect(reuse(other.originId)).rejects.toMatchObject(refused);
    await revokeResult(hr, { resultId: originId, reason: "Keliru dinilai." });
    await expect(reuse(originId)).rejects.toMatchObject(refused);
    expect(administrator).not.toBe(supervisor);
  });

  it("where the event is finished", async () => {
    const { hr, originId, eventId, candidateId } = await givenReusable(home);
    await givenEventStatus(eventId, "FINAL");
    expect(await listReusableResults(hr, candidateId)).toEqual([]);
    await expect(reuseResult(hr, { eventId, candidateId, resultId: originId })).rejects.toMatchObject({ kind: "rule" });
  });

  it("where it was itself brought along", async () => {
    const { hr, originId, eventId, candidateId, administrator } = await givenReusable(home);
    await reuseResult(hr, { eventId, candidateId, resultId: originId });
    await givenEventStatus(eventId, "FINAL");
    const third = await givenReusable(home);
    const { person } = await db.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { person: true } });
    const again = await givenCandidate(hr, third.eventId, {
      targetPosition: administrator,
      person: { nip: person.nip },
    });
    expect((await listReusableResults(hr, again)).map(({ id }) => id)).toEqual([originId]);
    await givenFinalResult(again);
    expect(await listReusableResults(hr, again)).toEqual([]);
  });
});
