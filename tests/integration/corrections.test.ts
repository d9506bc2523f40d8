import { beforeEach, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { toCivilDate } from "@/lib/core/civil-date";
import { dayAfter, dayBefore, formatDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import {
  publishCorrection,
  recallCorrection,
  returnCorrection,
  sendCorrection,
  startCorrection,
  withdrawCorrection,
} from "@/lib/corrections/commands";
import { findCorrection, findCorrectionStart, listCorrections } from "@/lib/corrections/queries";
import { removeDraft } from "@/lib/editing/commands";
import { findDraft } from "@/lib/editing/queries";
import { findPositionFeed } from "@/lib/feeds/queries";
import { findReview } from "@/lib/publication/queries";
import { findReplacement } from "@/lib/replacements/queries";
import { findRegulation } from "@/lib/regulations/queries";
import { findResult } from "@/lib/results/queries";
import { findPosition, findStandardInForce, findStandardVersion } from "@/lib/standards/queries";

import { givenPreparedAssessment } from "../support/assessments";
import {
  correctLevel,
  givenPublished,
  publishCorrected,
  REASON,
  seenOf,
  sendCorrected,
  today,
} from "../support/corrections";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { publishNext } from "../support/replacements";
import { membershipsIn, viewerWith } from "../support/viewers";

const POSITION = "sekretaris-daerah";

let home: GivenInstitution;
beforeEach(async () => {
  home = await givenInstitution();
});

const levelOn = async (day: string) => (await findStandardInForce(home.slug, POSITION, day))?.competencies[0]?.level;

async function readRow(id: string) {
  const { validFrom, validTo, status } = await db.standardVersion.findUniqueOrThrow({ where: { id } });
  return { status, validFrom: toCivilDate(validFrom), validTo: validTo && toCivilDate(validTo) };
}

describe("starting a correction", () => {
  it("copies content, lines and notes of the version in force into a draft under the published regulation", async () => {
    const { drafter, standardId, regulation } = await givenPublished(home);
    const before = await findStandardVersion(home.slug, POSITION, 1);
    const { id } = await startCorrection(drafter, { standardId, reason: REASON });
    const draft = await findDraft(drafter, id);
    expect(draft).toMatchObject({ isEditable: true, correctionReason: REASON, regulationSlug: regulation });
    const shown = (await findCorrection(drafter, id))?.standards;
    const [left, right] = (shown ?? []).map(({ competencies, sources, notes }) => ({
      sources,
      notes,
      competencies: competencies.map(({ id: _id, indicators, ...row }) => ({
        ...row,
        indicators: indicators.map(({ id: _own, ...indicator }) => indicator),
      })),
    }));
    expect(Object.keys(left?.sources ?? {}).length).toBeGreaterThan(0);
    expect(right).toEqual(left);
    // What is published is as it was, and nobody sees the draft.
    expect(await findStandardVersion(home.slug, POSITION, 1)).toEqual(before);
    expect(await findStandardVersion(home.slug, POSITION, 2)).toBeNull();
    expect((await findPosition(home.slug, POSITION))?.versions).toHaveLength(1);
    expect((await findRegulation(regulation))?.annexes.flatMap(({ positions }) => positions)).toHaveLength(1);
    expect((await findReview(drafter, regulation))?.standards.map((row) => row.id)).toEqual([standardId]);
  });

  it("refuses a second one until the first is taken away", async () => {
    const { drafter, standardId } = await givenPublished(home);
    const input = { standardId, reason: REASON };
    const { id } = await startCorrection(drafter, input);
    await expect(startCorrection(drafter, input)).rejects.toMatchObject({ kind: "rule" });
    expect(await findCorrectionStart(drafter, standardId)).toMatchObject({ obstacle: expect.any(String) as string });
    expect(await findCorrectionStart(drafter, id)).toBeNull();
    expect(await removeDraft(drafter, { standardId: id })).toEqual({ wasCorrection: true });
    expect(await findCorrectionStart(drafter, standardId)).toEqual({ obstacle: null, inForce: null });
    await startCorrection(drafter, input);
  });

  it("refuses to be sent before anything in it is corrected", async () => {
    const { drafter, standardId } = await givenPublished(home);
    const { id } = await startCorrection(drafter, { standardId, reason: REASON });
    const same = sendCorrection(drafter, await seenOf(id));
    await expect(same).rejects.toMatchObject({ kind: "rule", message: expect.stringContaining("Belum ada") as string });
    await correctLevel(drafter, id, 1);
    await sendCorrection(drafter, await seenOf(id));
  });

  it("leads from the version that is over to the one in force", async () => {
    const published = await givenPublished(home);
    const { drafter, regulation, standardId } = published;
    const id = await publishCorrected(published);
    expect(await findCorrectionStart(drafter, standardId)).toMatchObject({
      obstacle: expect.stringContaining("tidak berlaku lagi") as string,
      inForce: { version: 2, path: `/admin/peraturan/${regulation}/${id}` },
    });
    expect(await findCorrectionStart(drafter, id)).toMatchObject({ inForce: null });
  });

  it("refuses what is not in force: what lies ahead, and what is over", async () => {
    const ahead = await givenPublished(home, "2999-01-01");
    const start = (viewer: Viewer, standardId: string) => startCorrection(viewer, { standardId, reason: REASON });
    await expect(start(ahead.drafter, ahead.standardId)).rejects.toMatchObject({ kind: "rule" });
    const now = await givenPublished(home, "2021-01-01");
    await publishCorrected(now);
    await expect(start(now.drafter, now.standardId)).rejects.toMatchObject({ kind: "rule" });
  });

  it("refuses who works in another institution", async () => {
    const { standardId } = await givenPublished(home);
    const stranger = await viewerWith("ADMIN", await givenInstitution());
    const attempt = startCorrection(stranger, { standardId, reason: REASON });
    await expect(attempt).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("verifying a correction", () => {
  it("publishes it from today: the corrected version ended yesterday and stays readable", async () => {
    const published = await givenPublished(home);
    const level = await levelOn(today());
    const id = await publishCorrected(published);
    expect(await readRow(published.standardId)).toMatchObject({ validTo: dayBefore(today()) });
    expect(await readRow(id)).toEqual({ status: "PUBLISHED", validFrom: today(), validTo: null });
    expect(await levelOn(today())).toBe(1);
    expect(await levelOn(dayBefore(today()))).toBe(level);
    const versions = (await findPosition(home.slug, POSITION))?.versions ?? [];
    expect(versions.map(({ correction }) => correction)).toEqual([{ since: today(), reason: REASON }, null]);
    expect(versions.map(({ regulation }) => regulation.slug)).toEqual([published.regulation, published.regulation]);
    const events = await db.auditEvent.findMany({
      where: { subjectId: id, action: { startsWith: "correction." } },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual([
      "correction.started",
      "correction.sent",
      "correction.published",
    ]);
    expect(events.at(-1)).toMatchObject({
      actorId: published.verifier.id,
      after: { reason: REASON, effectiveFrom: today(), corrects: 1, version: 2 },
    });
    expect(await findCorrection(published.drafter, id)).toMatchObject({
      state: "PUBLISHED",
      validity: `berlaku sejak ${formatDate(today())}`,
    });
    expect(await listCorrections(published.drafter, published.regulation)).toMatchObject([{ id }]);
    expect(await listCorrections(published.drafter, null)).toEqual([]);
  });

  it("says in the feed that it is a correction, with the reason", async () => {
    await publishCorrected(await givenPublished(home));
    const entries = (await findPositionFeed(home.slug, POSITION))?.entries ?? [];
    const begins = entries.find(({ title }) => title.includes("versi 2 berlaku"));
    const ends = entries.find(({ title }) => title.includes("versi 1 tidak berlaku lagi"));
    expect(begins?.text).toContain(`Koreksi salinan, membetulkan versi 1: ${REASON}`);
    expect(ends?.text).toContain("Salinannya dibetulkan dengan versi 2");
  });

  it("publishes it from a later day, and no further one is started before that", async () => {
    const published = await givenPublished(home);
    const id = await publishCorrected(published, "2999-02-01");
    expect(await readRow(published.standardId)).toMatchObject({ validTo: "2999-01-31" });
    expect(await readRow(id)).toEqual({ status: "PUBLISHED", validFrom: "2999-02-01", validTo: null });
    const { standardId, drafter } = published;
    await expect(startCorrection(drafter, { standardId, reason: REASON })).rejects.toMatchObject({ kind: "rule" });
  });

  it("is taken back before its first day: what it would have replaced runs on, and it is edited and published again", async () => {
    const published = await givenPublished(home);
    const { verifier, drafter, standardId } = published;
    const id = await publishCorrected(published, "2999-02-01");
    await withdrawCorrection(verifier, { ...(await seenOf(id)), reason: "Harinya keliru." });
    expect(await readRow(standardId)).toMatchObject({ validTo: null });
    expect(await findCorrection(drafter, id)).toMatchObject({
      state: "DRAFT",
      lastReturn: { outcome: "WITHDRAWN", reason: "Harinya keliru." },
    });
    expect((await findPosition(home.slug, POSITION))?.versions).toHaveLength(1);
    await sendCorrection(drafter, await seenOf(id));
    await publishCorrection(verifier, { ...(await seenOf(id)), day: today() });
    const late = withdrawCorrection(verifier, { ...(await seenOf(id)), reason: "Uji" });
    await expect(late).rejects.toMatchObject({ kind: "rule", message: expect.stringContaining("sudah berlaku") });
  });

  it("ends with the version that it corrects where that has an end already", async () => {
    const published = await givenPublished(home);
    await publishNext(home, "2999-01-01");
    const id = await publishCorrected(published);
    expect(await readRow(id)).toEqual({ status: "PUBLISHED", validFrom: today(), validTo: "2998-12-31" });
    const other = await givenPublished(await givenInstitution());
    const late = await sendCorrected(other);
    const attempt = publishCorrection(other.verifier, { ...(await seenOf(late)), day: dayBefore(today()) });
    await expect(attempt).rejects.toMatchObject({ kind: "invalid", fields: { day: [expect.any(String)] } });
  });

  it("refuses the day on which the corrected version began, and names the next one", async () => {
    const published = await givenPublished(home, today());
    const id = await sendCorrected(published);
    expect(await findCorrection(published.verifier, id)).toMatchObject({ earliestDay: dayAfter(today()) });
    const attempt = publishCorrection(published.verifier, { ...(await seenOf(id)), day: today() });
    await expect(attempt).rejects.toMatchObject({
      kind: "invalid",
      fields: { day: [expect.stringContaining("Paling awal hari berikutnya")] },
    });
    expect(await readRow(published.standardId)).toMatchObject({ validTo: null });
    await publishCorrection(published.verifier, { ...(await seenOf(id)), day: dayAfter(today()) });
  });

  it("refuses who started or edited it", async () => {
    const published = await givenPublished(home);
    const both: Viewer = {
      ...(await viewerWith(["ADMIN", "VERIFIER"], home)),
      memberships: membershipsIn(home, ["ADMIN", "VERIFIER"]),
    };
    const own = await sendCorrected({ drafter: both, standardId: published.standardId });
    const attempt = publishCorrection(both, { ...(await seenOf(own)), day: today() });
    await expect(attempt).rejects.toMatchObject({ kind: "rule", message: expect.stringContaining("orang lain") });
    expect((await findCorrection(both, own))?.publishObstacles).toHaveLength(1);
    await recallCorrection(both, { ...(await seenOf(own)), reason: "Uji" });
    await removeDraft(both, { standardId: own });

    const { id } = await startCorrection(published.drafter, { standardId: published.standardId, reason: REASON });
    await correctLevel(both, id, 2);
    await expect(publishCorrection(both, { ...(await seenOf(id)), day: today() })).rejects.toMatchObject({
      kind: "rule",
    });
  });

  it("returns it with a reason that who drafts reads; while it is verified nobody edits it", async () => {
    const { verifier, ...published } = await givenPublished(home);
    const id = await sendCorrected(published);
    await expect(correctLevel(published.drafter, id, 2)).rejects.toMatchObject({
      message: expect.stringContaining("Koreksi salinan ini sedang diverifikasi"),
    });
    await expect(removeDraft(published.drafter, { standardId: id })).rejects.toMatchObject({ kind: "rule" });
    await returnCorrection(verifier, { ...(await seenOf(id)), reason: "Indikatornya juga." });
    expect(await findCorrection(published.drafter, id)).toMatchObject({
      state: "DRAFT",
      lastReturn: { by: verifier.name, reason: "Indikatornya juga.", outcome: "RETURNED" },
    });
    await correctLevel(published.drafter, id, 2);
  });

  it("refuses what changed since it was seen, and what is published already", async () => {
    const published = await givenPublished(home);
    const id = await sendCorrected(published);
    const seen = await seenOf(id);
    const stale = publishCorrection(published.verifier, { ...seen, revision: seen.revision - 1, day: today() });
    await expect(stale).rejects.toMatchObject({ kind: "conflict" });
    await publishCorrection(published.verifier, { ...seen, day: today() });
    const again = publishCorrection(published.verifier, { ...(await seenOf(id)), day: today() });
    await expect(again).rejects.toMatchObject({ kind: "rule" });
    await expect(correctLevel(published.drafter, id, 3)).rejects.toThrow();
  });
});

it("leaves assessments pinned to the corrected version, and says to them what has changed", async () => {
  const published = await givenPublished(home);
  const assessment = { startsOn: "2026-11-01", targetPosition: POSITION };
  const { hr, candidateId, standard } = await givenPreparedAssessment(home, assessment);
  expect(await findReplacement(hr, candidateId)).toBeNull();
  await publishCorrected(published);
  expect(await findReplacement(hr, candidateId)).toMatchObject({
    standard: { validFrom: today(), changes: expect.stringContaining("level") as string },
    isAhead: false,
  });
  expect((await findResult(hr, candidateId))?.standard).toMatchObject({ id: standard.id, version: 1 });
});

it("keeps a reason in the database: an empty one is refused", async () => {
  const { drafter, standardId } = await givenPublished(home);
  const { id } = await startCorrection(drafter, { standardId, reason: REASON });
  const emptied = db.standardVersion.update({ where: { id }, data: { correctionReason: " " } });
  await expect(emptied).rejects.toThrow(/correction_says_why/);
});
