import { describe, expect, it } from "vitest";
import readExcelFile from "read-excel-file/node";

import { recordAudit } from "@/lib/audit/record";
import { db } from "@/lib/core/db";
import { renderRecapXlsx } from "@/lib/downloads/recap-xlsx";
import { exportRecap } from "@/lib/recap/looks";
import { savePerformance } from "@/lib/talent/commands";
import { changedScoreSentences } from "@/lib/talent/labels";
import { findPerformance } from "@/lib/talent/queries";
import { SavePerformance } from "@/lib/talent/schema";

import { givenPreparedAssessment } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import { givenEventStatus, givenFinalResult } from "../support/recap-results";

async function given() {
  const { hr, eventId, candidateId } = await givenPreparedAssessment(await givenInstitution());
  const read = async () => {
    const performance = await findPerformance(hr, eventId);
    if (!performance) throw new Error("no event");
    return performance;
  };
  const save = async (scores: Record<string, string>, changes: Partial<SavePerformance> = {}) => {
    const input = SavePerformance.parse({ rowId: eventId, scores, seen: (await read()).mark });
    return savePerformance(hr, { ...input, ...changes });
  };
  return { hr, eventId, candidateId, read, save };
}

describe("performance scores", () => {
  it("are kept with decimals, taken back where empty, and the trail says of whom but not how much", async () => {
    const { eventId, candidateId, read, save } = await given();
    await save({ [candidateId]: "87,25" });
    expect((await read()).candidates[0]?.performance).toBe(87.25);
    await save({ [candidateId]: "87,25" });
    await save({ [candidateId]: "" });
    expect((await read()).candidates[0]?.performance).toBeNull();
    const trail = await db.auditEvent.findMany({
      where: { subjectId: eventId, action: "candidates.performance-set" },
      select: { after: true },
    });
    expect(trail.map(({ after }) => after)).toEqual(Array(2).fill({ candidates: [candidateId] }));
  });

  it("are asked for with the warning that the event's scheme has no limits for them, where it has none", async () => {
    const { eventId, read } = await given();
    expect((await read()).scheme.hasLimits).toBe(false);
    const { scheme } = await db.assessmentEvent.findUniqueOrThrow({
      where: { id: eventId },
      select: { scheme: { select: { id: true, name: true, settings: true } } },
    });
    expect((await read()).scheme.name).toBe(scheme.name);
    const axis = { middle: 60, upper: 80 };
    const nineBox = { performance: axis, potential: axis };
    const { id } = await db.assessmentScheme.create({
      data: {
        code: `uji-${eventId}`,
        version: 1,
        name: "Dengan batas",
        settings: { ...(scheme.settings as object), nineBox },
      },
    });
    await db.assessmentEvent.update({ where: { id: eventId }, data: { schemeId: id } });
    expect((await read()).scheme).toEqual({ name: "Dengan batas", hasLimits: true });
  });

  it("say both values where somebody was faster", async () => {
    const { candidateId, read, save } = await given();
    const { mark: seen } = await read();
    await save({ [candidateId]: "70" });
    await expect(save({ [candidateId]: "90" }, { seen })).rejects.toMatchObject({
      kind: "conflict",
      fields: { [`scores.${candidateId}`]: ["Sekarang tersimpan: “70”."] },
    });
    await save({ [candidateId]: "90" }, { seen, overwrite: (await read()).mark });
    expect((await read()).candidates[0]?.performance).toBe(90);
  });

  it("are of candidates of the event only, and end with a cancelled one", async () => {
    const [here, there] = [await given(), await given()];
    await expect(here.save({ [there.candidateId]: "70" })).rejects.toMatchObject({ kind: "not-found" });
    await db.assessmentEvent.update({
      where: { id: here.eventId },
      data: { status: "CANCELLED", statusReason: "Ditunda." },
    });
    await expect(here.save({ [here.candidateId]: "70" })).rejects.toMatchObject({ kind: "rule" });
  });

  it("are replaced after the results are fixed only with a reason, which the nine-box tells in page and files", async () => {
    const { hr, eventId, candidateId, save } = await given();
    await save({ [candidateId]: "85" });
    await givenFinalResult(candidateId);
    await givenEventStatus(eventId, "FINAL");
    await db.$transaction(async (tx) => {
      const { institutionId } = await tx.assessmentEvent.findUniqueOrThrow({ where: { id: eventId } });
      const subject = { subjectType: "assessment-event", subjectId: eventId };
      await recordAudit(tx, { actor: hr, institutionId, action: "event.finished", ...subject, after: {} });
    });
    await expect(save({ [candidateId]: "10" })).rejects.toMatchObject({ fields: { reason: [expect.any(String)] } });
    await save({ [candidateId]: "10" }, { reason: "SKP diperbaiki." });
    const recap = await exportRecap(hr, eventId);
    const sentence =
      /Nilai kinerja diubah setelah hasil ditetapkan: Ratna Dewi \(.*, oleh .*\)\. Alasan: SKP diperbaiki\./;
    expect(changedScoreSentences(recap.findings.scoreChanges, recap.findings.results)).toEqual([
      expect.stringMatching(sentence),
    ]);
    const sheets = await readExcelFile(await renderRecapXlsx(recap));
    expect(sheets.at(-1)?.data).toContainEqual(["Nilai kinerja", expect.stringMatching(sentence)]);
    await save({ [candidateId]: "" }, { reason: "Ditarik." });
    await save({ [candidateId]: "70" });
    expect((await exportRecap(hr, eventId)).findings.scoreChanges).toHaveLength(2);
  });

  it.each(["101", "-1", "delapan", "87,255", "1e2"])("refuse %s", (score) => {
    const parsed = SavePerformance.safeParse({
      rowId: "01999999-0000-7000-8000-000000000000",
      scores: { "01999999-0000-7000-8000-000000000001": score },
    });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([
      "scores.01999999-0000-7000-8000-000000000001",
    ]);
  });
});
