import { afterAll, beforeEach, describe, expect, it } from "vitest";

import {
  publishBodyCorrection,
  recallBodyCorrection,
  removeBodyCorrection,
  removeBodyPassage,
  returnBodyCorrection,
  saveBodyPassage,
  sendBodyCorrection,
  startBodyCorrection,
  withdrawBodyCorrection,
} from "@/lib/body-corrections/commands";
import { findBodyCorrection, findBodyCorrectionStart, listBodyCorrections } from "@/lib/body-corrections/queries";
import { dayAfter, formatDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { findRegulation } from "@/lib/regulations/queries";

import {
  draftBodyCorrected,
  givenPublishedBody,
  publishBodyCorrected,
  seenBody,
  sendBodyCorrected,
  TITLE,
  typedFor,
  WHY,
} from "../support/body-corrections";
import { givenPublished, today } from "../support/corrections";
import type { GivenInstitution } from "../support/factories";
import { givenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

afterAll(() => db.$disconnect());

let home: GivenInstitution;
beforeEach(async () => {
  home = await givenInstitution();
});

const isRule = { kind: "rule" };

describe("writing a correction of the body", () => {
  it("keeps the lines of a passage, its reading and the reason, and shows it beside what it said before", async () => {
    const published = await givenPublished(home);
    const { id } = await startBodyCorrection(published.drafter, { regulation: published.regulation });
    const considerations = (await findBodyCorrection(published.drafter, id))?.groups.find(
      ({ title }) => title === "Menimbang",
    );
    const [first] = considerations?.values ?? [];
    if (!first) throw new Error("The founding regulation has lost its considerations.");
    const input = await typedFor(published.drafter, id, first.path, (text) => `${text.replace("bahwa", "Bahwa")}`);
    const mark = await saveBodyPassage(published.drafter, input);
    const shown = await findBodyCorrection(published.drafter, id);
    expect(shown?.changes).toEqual([
      {
        path: first.path,
        name: "Menimbang, a.",
        before: first.text,
        after: input.text,
        reason: WHY,
        mark,
        excerpt: first.excerpt,
        comments: [],
      },
    ]);
    const { passages } = await db.bodyCorrection.findUniqueOrThrow({ where: { id } });
    expect(passages).toMatchObject({
      [first.path]: { value: input.text, source: first.spans, remark: { kind: "CORRECTED", reason: WHY } },
    });
    expect(await listBodyCorrections(published.drafter, null)).toMatchObject([{ id, about: "Menimbang, a." }]);
  });

  it("cites other lines where they are named, and needs no remark where they read so", async () => {
    const published = await givenPublished(home);
    const { id } = await startBodyCorrection(published.drafter, { regulation: published.regulation });
    const [span] = (await findRegulation(published.regulation))?.body.considerations[0]?.text.source ?? [];
    if (!span) throw new Error("The founding regulation has lost its considerations.");
    const { lineFrom, lineTo, reading: text } = span;
    const input = await typedFor(published.drafter, id, TITLE, () => text);
    const save = (change: object) => saveBodyPassage(published.drafter, { ...input, ...change });
    await expect(save({ lines: "999999" })).rejects.toMatchObject({
      kind: "invalid",
      fields: { lines: [expect.any(String)] },
    });
    const mark = await save({ lines: `${lineFrom}–${lineTo}` });
    const { passages } = await db.bodyCorrection.findUniqueOrThrow({ where: { id } });
    expect(passages).toEqual({
      [TITLE]: { value: text, source: [span], reason: WHY },
    });
    // The same mark as on the next page: saved again without a conflict.
    const again = await typedFor(published.drafter, id, TITLE, (now) => `${now} lagi`);
    expect(again.seen).toBe(mark);
    await saveBodyPassage(published.drafter, again);
  });

  it("refuses what is no passage of words, what changes nothing, and to write over somebody else", async () => {
    const published = await givenPublishedBody(home);
    const { id } = await startBodyCorrection(published.drafter, { regulation: published.regulation });
    const input = await typedFor(published.drafter, id, TITLE, (text) => `${text} LAIN`);
    for (const rowId of [
      "/number",
      "/year",
      "/effectiveFrom",
      "/signatures/ENACTED/date",
      "/relations/1",
      "/gazette/1-1",
    ]) {
      await expect(saveBodyPassage(published.drafter, { ...input, rowId })).rejects.toMatchObject({
        kind: "not-found",
      });
    }
    const same = { ...input, text: input.text.replace(" LAIN", "") };
    await expect(saveBodyPassage(published.drafter, same)).rejects.toMatchObject({
      fields: { text: [expect.any(String)] },
    });
    await saveBodyPassage(published.drafter, input);
    const other = { ...input, text: `${input.text} LAGI` };
    await expect(saveBodyPassage(await viewerWith("ADMIN", home), other)).rejects.toMatchObject({
      kind: "conflict",
      fields: { text: [expect.stringContaining(input.text)] },
    });
  });

  it("leaves a passage as it is after all, and is deleted while it is a draft", async () => {
    const published = await givenPublishedBody(home);
    const { drafter } = published;
    const id = await draftBodyCorrected(published);
    const [change] = (await findBodyCorrection(drafter, id))?.changes ?? [];
    const passage = { correctionId: id, rowId: TITLE };
    await expect(removeBodyPassage(drafter, { ...passage, seen: "lain" })).rejects.toMatchObject({ kind: "conflict" });
    await removeBodyPassage(drafter, { ...passage, seen: change?.mark ?? "" });
    await expect(removeBodyPassage(drafter, { ...passage, seen: "" })).rejects.toMatchObject({ kind: "not-found" });
    await expect(sendBodyCorrection(drafter, await seenBody(id))).rejects.toMatchObject(isRule);
    const seen = await seenBody(id);
    await expect(removeBodyCorrection(drafter, { ...seen, revision: 0 })).rejects.toMatchObject({ kind: "conflict" });
    await removeBodyCorrection(drafter, seen);
    expect(await findBodyCorrection(drafter, id)).toBeNull();
    expect(await findBodyCorrectionStart(drafter, published.regulation)).toEqual({ obstacle: null });
  });
});

describe("starting one", () => {
  it("is for what is in force, one at a time, also when two start at once", async () => {
    const ahead = await givenPublished(home, "2999-01-01");
    await expect(startBodyCorrection(ahead.drafter, { regulation: ahead.regulation })).rejects.toMatchObject(isRule);
    const { drafter, regulation } = await givenPublishedBody(home);
    const tries = await Promise.allSettled([1, 2].map(() => startBodyCorrection(drafter, { regulation })));
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await findBodyCorrectionStart(drafter, regulation)).toEqual({
      obstacle: expect.stringContaining("sedang disusun") as string,
    });
    const stranger = await viewerWith("ADMIN", await givenInstitution());
    await expect(startBodyCorrection(stranger, { regulation })).rejects.toMatchObject({ kind: "not-found" });
    expect(await findBodyCorrectionStart(stranger, regulation)).toBeNull();
  });
});

describe("verifying one", () => {
  it("is for somebody who neither started nor edited it", async () => {
    const published = await givenPublishedBody(home);
    const both = await viewerWith(["ADMIN", "VERIFIER"], home);
    const id = await draftBodyCorrected(published);
    await saveBodyPassage(both, await typedFor(both, id, TITLE, (text) => `${text} JUGA`));
    await sendBodyCorrection(published.drafter, await seenBody(id));
    const publish = async () => publishBodyCorrection(both, { ...(await seenBody(id)), day: today() });
    await expect(publish()).rejects.toMatchObject({
      ...isRule,
      message: expect.stringContaining("orang lain") as string,
    });
    expect((await findBodyCorrection(both, id))?.publishObstacles).toHaveLength(1);
    expect((await findBodyCorrection(published.verifier, id))?.publishObstacles).toEqual([]);
  });

  it("returns it with the reason, after which it is written and sent again", async () => {
    const published = await givenPublishedBody(home);
    const { drafter, verifier } = published;
    const id = await sendBodyCorrected(published);
    const input = {
      correctionId: id,
      rowId: TITLE,
      seen: "",
      overwrite: undefined,
      text: "LAIN",
      reason: WHY,
      lines: null,
    };
    await expect(saveBodyPassage(drafter, input)).rejects.toMatchObject(isRule);
    await expect(removeBodyCorrection(drafter, await seenBody(id))).rejects.toMatchObject(isRule);
    await returnBodyCorrection(verifier, { ...(await seenBody(id)), reason: "Cocokkan lagi." });
    expect(await findBodyCorrection(drafter, id)).toMatchObject({
      state: "DRAFT",
      lastReturn: { outcome: "RETURNED", by: verifier.name, reason: "Cocokkan lagi." },
    });
    await saveBodyPassage(drafter, await typedFor(drafter, id, TITLE, (text) => `${text} LAGI`));
    await sendBodyCorrection(drafter, await seenBody(id));
    expect(await findBodyCorrection(drafter, id)).toMatchObject({ state: "IN_REVIEW", lastReturn: null });
    await recallBodyCorrection(drafter, { ...(await seenBody(id)), reason: "Masih ada." });
    expect((await findBodyCorrection(drafter, id))?.lastReturn).toMatchObject({ outcome: "RECALLED" });
  });

  it("publishes from today or later, once, and the next one begins after it", async () => {
    const published = await givenPublishedBody(home);
    const { verifier } = published;
    const id = await sendBodyCorrected(published);
    const seen = await seenBody(id);
    const publish = (day: string) => publishBodyCorrection(verifier, { ...seen, day });
    await expect(publish("2021-02-01")).rejects.toMatchObject({ fields: { day: [expect.any(String)] } });
    await expect(publishBodyCorrection(verifier, { ...seen, revision: 0, day: today() })).rejects.toMatchObject({
      kind: "conflict",
    });
    const tries = await Promise.allSettled([publish(today()), publish(today())]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const next = await sendBodyCorrected(published);
    const again = { ...(await seenBody(next)), day: today() };
    await expect(publishBodyCorrection(verifier, again)).rejects.toMatchObject({
      fields: { day: [expect.any(String)] },
    });
    expect((await findBodyCorrection(verifier, next))?.earliestDay).toBe(dayAfter(today()));
    await publishBodyCorrection(verifier, { ...again, day: dayAfter(today()) });
    expect(await listBodyCorrections(verifier, published.regulation)).toMatchObject([
      { id: next, validity: `berlaku mulai ${formatDate(dayAfter(today()))}` },
      { id, validity: `berlaku sejak ${formatDate(today())}`, state: "PUBLISHED" },
    ]);
    expect(await listBodyCorrections(verifier, null)).toEqual([]);
  });

  it("takes the publication back before its first day only", async () => {
    const published = await givenPublishedBody(home);
    const { drafter, verifier, regulation } = published;
    const id = await publishBodyCorrected(published, "2999-02-01");
    expect(await findBodyCorrectionStart(drafter, regulation)).toEqual({
      obstacle: expect.stringContaining("1 Februari 2999") as string,
    });
    expect(await findBodyCorrection(verifier, id)).toMatchObject({ mayWithdraw: true });
    await withdrawBodyCorrection(verifier, { ...(await seenBody(id)), reason: "Harinya keliru." });
    expect(await findBodyCorrection(drafter, id)).toMatchObject({
      state: "DRAFT",
      validity: null,
      lastReturn: { outcome: "WITHDRAWN", reason: "Harinya keliru." },
    });
    await sendBodyCorrection(drafter, await seenBody(id));
    await publishBodyCorrection(verifier, { ...(await seenBody(id)), day: today() });
    const late = { ...(await seenBody(id)), reason: "Terlambat." };
    await expect(withdrawBodyCorrection(verifier, late)).rejects.toMatchObject(isRule);
  });

  it("leaves a row in the audit trail with every step", async () => {
    const published = await givenPublishedBody(home);
    const id = await publishBodyCorrected(published);
    const events = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["correction.started", published.drafter.id],
      ["correction.edited", published.drafter.id],
      ["correction.sent", published.drafter.id],
      ["correction.published", published.verifier.id],
    ]);
    const title = "STANDAR KOMPETENSI JABATAN";
    expect(events[1]).toMatchObject({
      before: { text: title },
      after: { regulation: published.regulation, part: "Kepala, Tentang", text: `${title} DIBETULKAN`, reason: WHY },
    });
    expect(events[3]).toMatchObject({ after: { effectiveFrom: today() } });
  });
});
