import { beforeAll, describe, expect, it } from "vitest";

import { returnSheet } from "@/lib/candidates/commands";
import { db } from "@/lib/core/db";
import { cancelEvent } from "@/lib/events/commands";
import { submitSheet } from "@/lib/sheets/commands";
import { findOwnSheet, listOwnSheets } from "@/lib/sheets/queries";

import {
  evidenceChange,
  fillSheet,
  givenPreparedAssessment,
  givenSheet,
  ratingChange,
  revisionOf,
} from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

describe("sending a sheet", () => {
  it("needs every competency and statement", async () => {
    const { save, status, rating, otherRating, statement, submit } = await givenSheet(home);
    await save(ratingChange(rating, { level: 3 }));
    await save(ratingChange(otherRating, { level: 0 }));
    await expect(submit()).rejects.toMatchObject({
      kind: "rule",
      message: "Masih ada 1 kompetensi yang belum dinilai.",
    });
    expect(await status()).toBe("IN_PROGRESS");
    await save(ratingChange(statement, { mark: "NOT_MET" }));
    await submit();
    expect(await status()).toBe("SUBMITTED");
  });

  it("asks to confirm thin evidence, and does without where it is complete", async () => {
    const { save, status, assessor, sheetId, standard } = await givenSheet(home);
    await fillSheet(assessor, sheetId);
    const indicators = standard.competencies.flatMap((competency) => competency.indicators);
    await expect(submitSheet(assessor, { sheetId, confirmed: false })).rejects.toMatchObject({
      kind: "rule",
      message: `Bukti untuk ${indicators.length} indikator belum lengkap. Centang konfirmasi bila tetap akan dikirim.`,
    });

    for (const { id } of indicators) await save(evidenceChange(id, { observation: "EVIDENT", note: "Tampak." }));
    await submitSheet(assessor, { sheetId, confirmed: false });
    expect(await status()).toBe("SUBMITTED");
  });

  it("says in the audit trail who sent it, once, and nothing of the marks", async () => {
    const { assessor, sheetId, submit } = await givenSheet(home);
    await fillSheet(assessor, sheetId);
    await submit();
    await expect(submit()).rejects.toMatchObject({ kind: "rule" });
    const trail = await db.auditEvent.findMany({ where: { subjectId: sheetId } });
    expect(trail).toHaveLength(1);
    expect(trail[0]).toMatchObject({
      action: "sheet.submitted",
      actorId: assessor.id,
      institutionId: home.id,
      before: { status: "IN_PROGRESS" },
      after: { status: "SUBMITTED" },
    });
  });

  it("is for its assessor only", async () => {
    const { assessor, hr, sheetId } = await givenSheet(home);
    await fillSheet(assessor, sheetId);
    for (const viewer of [hr, await viewerWith("ASSESSOR", home)]) {
      await expect(submitSheet(viewer, { sheetId, confirmed: true })).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  it("is refused when the event was cancelled", async () => {
    const { assessor, hr, eventId, sheetId, submit } = await givenSheet(home);
    await fillSheet(assessor, sheetId);
    await cancelEvent(hr, { eventId, revision: await revisionOf(eventId), reason: "Ditunda." });
    const message = expect.stringContaining("Alasan pembatalan: Ditunda.");
    await expect(submit()).rejects.toMatchObject({ kind: "rule", message });
    expect((await findOwnSheet(assessor, sheetId))?.event.cancelReason).toBe("Ditunda.");
  });
});

describe("a returned sheet", () => {
  it("says why, can be changed and is sent again", async () => {
    const { save, status, rating, assessor, hr, sheetId, submit } = await givenSheet(home);
    await fillSheet(assessor, sheetId);
    await submit();
    await returnSheet(hr, { sheetId, reason: "Catatan integritas kurang jelas." });

    const returned = await findOwnSheet(assessor, sheetId);
    expect(returned).toMatchObject({
      status: "RETURNED",
      isOpen: true,
      returnReason: "Catatan integritas kurang jelas.",
      isUnchanged: true,
    });
    expect(await save(ratingChange(rating, { level: 2 }, 1))).toMatchObject([{ status: "saved", revision: 2 }]);
    expect(await findOwnSheet(assessor, sheetId)).toMatchObject({ status: "RETURNED", isUnchanged: false });
    await submit();
    expect(await status()).toBe("SUBMITTED");
    const trail = await db.auditEvent.findMany({ where: { subjectId: sheetId }, orderBy: { id: "asc" } });
    expect(trail.map(({ action }) => action)).toEqual(["sheet.submitted", "sheet.returned", "sheet.submitted"]);
  });
});

describe("the queue of an assessor", () => {
  it("has the own sheets only, the most urgent first", async () => {
    const assessor = await viewerWith("ASSESSOR", home);
    const assessors = [assessor];
    const submitted = await givenSheet(home, { assessors, startsOn: "2026-11-01", endsOn: "2026-11-02" });
    const closed = await givenSheet(home, { assessors, startsOn: "2026-11-01", endsOn: "2026-11-03" });
    const late = await givenSheet(home, { assessors, startsOn: "2026-11-01", endsOn: "2026-12-20" });
    const soon = await givenSheet(home, { assessors, startsOn: "2026-11-01", endsOn: "2026-12-10" });
    const returned = await givenSheet(home, { assessors, startsOn: "2026-11-01", endsOn: "2026-12-30" });
    const waiting = await givenPreparedAssessment(home, { assessors, startsOn: "2026-11-01", endsOn: "2026-11-04" });
    await givenSheet(home);
    for (const { sheetId, submit } of [submitted, returned]) {
      await fillSheet(assessor, sheetId);
      await submit();
    }
    await returnSheet(returned.hr, { sheetId: returned.sheetId, reason: "Lengkapi." });
    await cancelEvent(closed.hr, {
      eventId: closed.eventId,
      revision: await revisionOf(closed.eventId),
      reason: "Ditunda.",
    });

    const queue = await listOwnSheets(assessor);
    expect(queue.map(({ id }) => id)).toEqual(
      [returned, soon, late, closed, waiting, submitted].map(({ sheetId }) => sheetId),
    );
    expect(queue.map(({ isOpen }) => isOpen)).toEqual([true, true, true, false, false, false]);
  });

  it("shows of a person the name and a masked NIP", async () => {
    const { assessor, sheetId } = await givenSheet(home, {
      person: { name: "Siti Aminah", nip: "198504122010012901" },
    });
    const [own] = await listOwnSheets(assessor);
    expect(own).toMatchObject({ id: sheetId, candidate: { name: "Siti Aminah", maskedNip: "1985•••• •••••• • 901" } });
    expect(JSON.stringify(await findOwnSheet(assessor, sheetId))).not.toContain("198504122010012901");
  });

  it("does not open somebody else's sheet of the same candidate", async () => {
    const assessors = [await viewerWith("ASSESSOR", home), await viewerWith("ASSESSOR", home)];
    const { sheets } = await givenSheet(home, { assessors });
    const [first, second] = assessors;
    if (!first || !second) throw new Error("Two assessors were given.");
    expect((await listOwnSheets(first)).map(({ id }) => id)).toEqual([sheets[0]]);
    expect(await findOwnSheet(first, sheets[1] ?? "")).toBeNull();
    expect(await findOwnSheet(second, sheets[1] ?? "")).toMatchObject({ id: sheets[1] });
  });
});
