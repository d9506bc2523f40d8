import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { findSchedule } from "@/lib/assignments/queries";
import { renderRecapPdf } from "@/lib/downloads/recap-pdf";
import { cancelEvent } from "@/lib/events/commands";
import { findEvent } from "@/lib/events/queries";
import { readmitCandidate, revokeResult, stepBack } from "@/lib/finalisation/commands";
import { findIntegrationOverview } from "@/lib/finalisation/queries";
import { startReports } from "@/lib/jobs/commands";
import { workOnce } from "@/lib/jobs/worker";
import { erasePerson, eraseEvent, exportPerson, setRetention } from "@/lib/personal-data/commands";
import { exportRecap } from "@/lib/recap/looks";
import { findOtherPositions, findRecap, findSideBySide } from "@/lib/recap/queries";
import { recapByPosition } from "@/lib/recap/rules";
import { findReport } from "@/lib/reports/queries";
import { FinalContent } from "@/lib/results/content";
import { findErasedResult, findResult } from "@/lib/results/queries";
import { findVerification } from "@/lib/verification/queries";

import { givenCandidate, givenEvent, revisionOf } from "../support/assessments";
import { givenFinished, INTENT, NAME, storedOn } from "../support/erasure";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenFinalResult } from "../support/final-results";
import { readPdfText } from "../support/pdf-text";
import { givenEventStatus } from "../support/recap-results";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let hr: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
});

describe("erasing a person", () => {
  it("leaves no word that can name them, and every figure", async () => {
    const { eventId, candidateId, nip, result, sheetId } = await givenFinished(home, hr);
    expect(await storedOn(candidateId)).toContain("Ratna");
    const marks = () => db.rating.findMany({ where: { sheetId }, select: { level: true, mark: true, revision: true } });
    const versions = () => db.sheetEntryVersion.count({ where: { sheetId } });
    const before = [await marks(), await versions(), (await findRecap(hr, eventId))?.findings?.results[0]] as const;

    expect(await erasePerson(hr, { eventId, candidateId, ...INTENT })).toBe(1);

    const stored = await storedOn(candidateId);
    for (const word of ["Ratna", nip, "1985-04-12", "Dinas Pendidikan", "Kepala Bidang", "Tampak pada"]) {
      expect(stored).not.toContain(word);
    }
    expect(await marks()).toEqual(before[0]);
    expect(await versions()).toBe(before[1]);
    const recap = await findRecap(hr, eventId);
    const { name: _name, nip: _nip, unit: _unit, ...figures } = before[2] ?? ({} as never);
    const blank = { isErased: true, name: "Data pribadi dihapus", nip: "", unit: "" };
    expect(recap?.findings?.results[0]).toMatchObject({ ...figures, ...blank });
    const { content } = await db.result.findUniqueOrThrow({ where: { id: result.id } });
    expect(FinalContent.parse(content).competencies[0]).toMatchObject({ reason: "", advice: "", dissents: [] });
  });

  it("closes report, result and export, and leaves a tombstone and a check page without the person", async () => {
    const { eventId, candidateId, result } = await givenFinished(home, hr);
    await erasePerson(hr, { eventId, candidateId, ...INTENT });
    expect(await findReport(hr, result.id)).toBeNull();
    expect(await findResult(hr, candidateId)).toBeNull();
    // In words, not by the code of the category.
    const { content } = await db.result.findUniqueOrThrow({ where: { id: result.id } });
    const { band } = FinalContent.parse(content);
    expect(await findErasedResult(hr, candidateId)).toMatchObject({
      figures: { isRevoked: false, category: band.label },
    });
    await expect(exportPerson(hr, { eventId, candidateId, format: "json" })).rejects.toMatchObject({
      kind: "not-found",
    });
    const verification = await findVerification(result.checkCode);
    expect(verification).toMatchObject({ state: "ERASED", institution: home.name });
    expect(JSON.stringify(verification)).not.toContain("Ratna");
  });

  it("leaves nobody's row: not in the recap and its files, not beside an assessor, and no comparison", async () => {
    const { eventId, candidateId } = await givenFinished(home, hr);
    expect((await findEvent(hr, eventId))?.candidates[0]?.sheets).toHaveLength(1);
    await erasePerson(hr, { eventId, candidateId, ...INTENT });
    const findings = (await findRecap(hr, eventId))?.findings;
    expect(findings).toMatchObject({ total: 1, erasedCount: 1, missing: [] });
    expect(recapByPosition(findings?.results ?? [])).toEqual([]);
    expect((await findSideBySide(hr, eventId, [candidateId]))?.results).toEqual([]);
    expect(await findOtherPositions(hr, eventId, candidateId)).toBeNull();
    expect((await findEvent(hr, eventId))?.candidates).toMatchObject([{ isErased: true, sheets: [], conflicts: [] }]);
    expect((await findSchedule(hr, eventId))?.lines).toEqual([]);
    const text = readPdfText(await renderRecapPdf(await exportRecap(hr, eventId)));
    expect(text).toContain("Data pribadi 1 peserta sudah dihapus");
    expect(text).not.toMatch(/Data pribadi dihapus|Peringkat per jabatan|Kotak manajemen talenta/);
  });

  it("names the way that is open to who was revoked: another event, for this one cannot go back", async () => {
    const { eventId, candidateId, targetPosition } = await givenFinished(home, hr);
    await givenEventStatus(eventId, "PREPARING");
    const budi = await givenCandidate(hr, eventId, { targetPosition, person: { name: "Budi" } });
    const { id: resultId } = await givenFinalResult(budi);
    await givenEventStatus(eventId, "FINAL");
    await revokeResult(hr, { resultId, reason: "Keliru." });
    expect((await findResult(hr, budi))?.event).toMatchObject({ isErased: false });
    await erasePerson(hr, { eventId, candidateId, ...INTENT });
    expect((await findResult(hr, budi))?.event).toMatchObject({ isErased: true });
    const elsewhere = expect.stringContaining("pada kegiatan lain");
    const overview = await findIntegrationOverview(hr, eventId);
    expect(overview?.entries.find((one) => one.candidateId === budi)?.obstacles).toEqual([elsewhere]);
    const readmission = readmitCandidate(hr, { eventId, candidateId: budi, reason: "Lagi." });
    await expect(readmission).rejects.toMatchObject({ kind: "rule", message: elsewhere });
  });

  it("wants the name typed and a reason that names nobody; the trail holds no name and no NIP", async () => {
    const { eventId, candidateId, personId, nip } = await givenFinished(home, hr);
    const key = { eventId, candidateId };
    await expect(erasePerson(hr, { ...key, ...INTENT, confirmation: "Ratna" })).rejects.toMatchObject({
      kind: "invalid",
      fields: { confirmation: [expect.stringContaining(NAME)] },
    });
    await expect(erasePerson(hr, { ...key, ...INTENT, reason: `Permintaan ${NAME}.` })).rejects.toMatchObject({
      fields: { reason: [expect.stringContaining("jejak audit")] },
    });
    expect(await storedOn(candidateId)).toContain(NAME);
    await erasePerson(hr, { ...key, ...INTENT });
    const rows = await db.auditEvent.findMany({ where: { action: "person.erased", subjectId: personId } });
    expect(rows).toMatchObject([{ actorId: hr.id, after: { reason: INTENT.reason, count: 1 } }]);
    expect(JSON.stringify(rows[0]?.after)).not.toMatch(new RegExp(`${NAME}|${nip}`));
  });

  it("done twice is done once, also at the same moment", async () => {
    const { eventId, candidateId, personId } = await givenFinished(home, hr);
    const both = [1, 2].map(() => erasePerson(hr, { eventId, candidateId, ...INTENT }));
    expect((await Promise.all(both)).sort()).toEqual([0, 1]);
    expect(await erasePerson(hr, { eventId, candidateId, ...INTENT })).toBe(0);
    expect(await db.auditEvent.count({ where: { action: "person.erased", subjectId: personId } })).toBe(1);
  });

  it("reaches every event of the institution, and waits for those that are not over", async () => {
    const { eventId, candidateId, targetPosition, nip, personId } = await givenFinished(home, hr);
    const other = await givenEvent(hr, { name: "Kegiatan Berjalan" });
    const there = await givenCandidate(hr, other, { targetPosition, person: { nip, name: NAME } });
    const erase = () => erasePerson(hr, { eventId, candidateId, ...INTENT });
    await expect(erase()).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining("Kegiatan Berjalan"),
    });
    await givenEventStatus(other, "CANCELLED");
    expect(await erase()).toBe(2);
    expect(await storedOn(there)).not.toContain("Ratna");
    // The same NIP again is a new person, and no longer known to the form.
    const later = await givenEvent(hr);
    const again = await givenCandidate(hr, later, { targetPosition, person: { nip, name: NAME } });
    expect((await db.candidate.findUniqueOrThrow({ where: { id: again } })).personId).not.toBe(personId);
  });

  it("takes the files of this person out of finished jobs, and waits for jobs that run", async () => {
    const { eventId, candidateId, targetPosition } = await givenFinished(home, hr);
    await givenEventStatus(eventId, "PREPARING");
    const budi = await givenCandidate(hr, eventId, { targetPosition, person: { name: "Budi" } });
    await givenFinalResult(budi);
    await givenEventStatus(eventId, "FINAL");
    const { id: jobId } = await startReports(hr, { eventId });
    const erase = () => erasePerson(hr, { eventId, candidateId, ...INTENT });
    await expect(erase()).rejects.toMatchObject({ kind: "rule", message: expect.stringContaining("sedang dibuat") });
    await workOnce();
    await erase();
    const files = await db.jobFile.findMany({ where: { jobId }, select: { name: true } });
    expect(files.map(({ name }) => name.slice(0, 17))).toEqual(["001-laporan-budi-"]);
    const next = await startReports(hr, { eventId });
    await workOnce();
    expect(await db.job.findUniqueOrThrow({ where: { id: next.id } })).toMatchObject({ status: "DONE", total: 1 });
  });

  it("keeps the event from being opened again", async () => {
    const { eventId, candidateId } = await givenFinished(home, hr);
    await erasePerson(hr, { eventId, candidateId, ...INTENT });
    const back = { eventId, revision: await revisionOf(eventId), reason: "Ada yang keliru." };
    await expect(stepBack(hr, back)).rejects.toMatchObject({ kind: "rule" });
    // The pages say so before somebody tries.
    expect((await findEvent(hr, eventId))?.isErased).toBe(true);
    expect(await findIntegrationOverview(hr, eventId)).toMatchObject({ entries: [], erasedCount: 1 });
  });
});

describe("the retention date of an event", () => {
  const retain = async (eventId: string, retentionUntil: string | null) =>
    setRetention(hr, { eventId, revision: await revisionOf(eventId), retentionUntil });

  it("is set at any stage, not before the event ends, and written down", async () => {
    const { eventId } = await givenFinished(home, hr);
    await expect(retain(eventId, "2026-11-27")).rejects.toMatchObject({
      fields: { retentionUntil: [expect.stringContaining("mendahului")] },
    });
    await retain(eventId, "2031-11-28");
    await retain(eventId, null);
    const rows = await db.auditEvent.findMany({ where: { action: "event.retention-set", subjectId: eventId } });
    expect(rows.map(({ after }) => after)).toEqual([{ retentionUntil: "2031-11-28" }, { retentionUntil: null }]);
    await expect(setRetention(hr, { eventId, revision: 0, retentionUntil: null })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  it("may come before the last day of an event that was cancelled, from the day of cancelling", async () => {
    const eventId = await givenEvent(hr, { endsOn: "2030-12-31" });
    const today = todayInJakarta(new Date());
    await expect(retain(eventId, today)).rejects.toMatchObject({ kind: "invalid" });
    await cancelEvent(hr, { eventId, revision: await revisionOf(eventId), reason: "Ditunda." });
    await retain(eventId, today);
    await expect(retain(eventId, "2026-01-01")).rejects.toMatchObject({
      fields: { retentionUntil: [expect.stringContaining("hari pembatalan")] },
    });
  });

  it("that is past lets HR erase the event, once and with intent; before that it does not", async () => {
    const { eventId, candidateId } = await givenFinished(home, hr);
    const input = { eventId, reason: "Masa simpan lewat.", confirmation: "Kegiatan Uji" };
    await expect(eraseEvent(hr, input)).rejects.toMatchObject({ kind: "rule" });
    await givenPastRetention(eventId);
    await expect(eraseEvent(hr, { ...input, confirmation: "" })).rejects.toMatchObject({ kind: "invalid" });
    expect(await eraseEvent(hr, input)).toBe(1);
    expect(await eraseEvent(hr, input)).toBe(0);
    expect(await storedOn(candidateId)).not.toContain("Ratna");
    const rows = await db.auditEvent.findMany({ where: { action: "event.personal-data-erased", subjectId: eventId } });
    expect(rows.map(({ after }) => after)).toEqual([{ reason: input.reason, count: 1 }]);
  });

  it("leaves who is assessed elsewhere known there, and nameless here", async () => {
    const { eventId, candidateId, targetPosition, nip, personId } = await givenFinished(home, hr);
    const other = await givenEvent(hr);
    const there = await givenCandidate(hr, other, { targetPosition, person: { nip, name: NAME } });
    await givenPastRetention(eventId);
    await eraseEvent(hr, { eventId, reason: "Masa simpan lewat.", confirmation: "Kegiatan Uji" });
    expect(await storedOn(candidateId)).not.toMatch(new RegExp(`Ratna|${nip}|${personId}`));
    expect(await storedOn(there)).toContain(NAME);
    expect((await findRecap(hr, eventId))?.findings?.results).toMatchObject([{ name: "Data pribadi dihapus" }]);
  });

  async function givenPastRetention(eventId: string): Promise<void> {
    await db.assessmentEvent.update({ where: { id: eventId }, data: { retentionUntil: new Date("2020-01-01") } });
  }
});
