import { beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { cancelEvent } from "@/lib/events/commands";
import { saveChanges } from "@/lib/sheets/commands";
import { findOwnSheet } from "@/lib/sheets/queries";
import { readChanges } from "@/lib/sheets/read-changes";

import {
  evidenceChange,
  fillSheet,
  givenAssessment,
  givenPreparedAssessment,
  givenSheet,
  ratingChange,
  revisionOf,
  subjectsOf,
} from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

describe("saving an entry", () => {
  it("answers its revision and keeps what was typed", async () => {
    const { save, rating, indicator, statement, assessor, sheetId } = await givenSheet(home);
    const [first] = await save(ratingChange(rating, { level: 3, note: "Tampak pada wawancara." }));
    const [second] = await save(ratingChange(rating, { level: 4, note: "Tampak dua kali." }, 1));
    await save(evidenceChange(indicator, { observation: "EVIDENT", note: "Menolak hadiah." }));
    await save(ratingChange(statement, { mark: "PARTIAL" }));

    expect(first).toMatchObject({ subjectId: rating, status: "saved", revision: 1 });
    expect(second).toMatchObject({ subjectId: rating, status: "saved", revision: 2 });
    const sheet = await findOwnSheet(assessor, sheetId);
    expect(sheet?.entries).toEqual({
      ratings: {
        [rating]: { level: 4, mark: null, note: "Tampak dua kali." },
        [statement]: { level: null, mark: "PARTIAL", note: "" },
      },
      evidence: { [indicator]: { observation: "EVIDENT", note: "Menolak hadiah." } },
    });
    expect(sheet?.revisions).toEqual({ [rating]: 2, [statement]: 1, [indicator]: 1 });
    expect(sheet?.progress).toMatchObject({ rated: 2, total: 3 });
  });

  it("keeps every version of an entry", async () => {
    const { save, rating, sheetId } = await givenSheet(home);
    await save(ratingChange(rating, { level: 2 }));
    await save(ratingChange(rating, { level: 3, note: "Dilihat lagi." }, 1));
    const versions = await db.sheetEntryVersion.findMany({
      where: { sheetId, subjectId: rating },
      orderBy: { id: "asc" },
    });
    expect(versions.map(({ revision, content }) => ({ revision, content }))).toEqual([
      { revision: 1, content: { level: 2, mark: null, note: "" } },
      { revision: 2, content: { level: 3, mark: null, note: "Dilihat lagi." } },
    ]);
  });

  it("has its answer beside one of the same batch that cannot be saved", async () => {
    const { rating, indicator, assessor, sheetId } = await givenSheet(home);
    const foreign = ratingChange(UNKNOWN_ID, { level: 3 });
    const last = evidenceChange(indicator, { observation: "EVIDENT" });
    const answers = await saveChanges(assessor, sheetId, {
      changes: [ratingChange(rating, { level: 3 }), foreign, last],
    });
    expect(answers).toMatchObject([
      { subjectId: rating, status: "saved", revision: 1 },
      { subjectId: UNKNOWN_ID, status: "invalid", message: "Isian ini tidak ada pada lembar ini." },
      { subjectId: indicator, status: "saved", revision: 1 },
    ]);
  });

  it("has its answer beside one that fails by our own fault, which is sent again and never holds up the others", async () => {
    const { rating, otherRating, save, assessor, sheetId } = await givenSheet(home);
    // Past every check of ours: only the database refuses it.
    const broken = ratingChange(otherRating, { level: 9 });
    const answers = await saveChanges(assessor, sheetId, { changes: [broken, ratingChange(rating, { level: 3 })] });
    expect(answers).toMatchObject([{ subjectId: rating, status: "saved" }]);
    await expect(save(broken)).rejects.toThrow();
    expect(await db.rating.count({ where: { sheetId } })).toBe(1);
  });

  it("that was saved already answers the same again and writes nothing", async () => {
    const { save, rating, indicator, sheetId } = await givenSheet(home);
    for (const change of [ratingChange(rating, { level: 3 }), evidenceChange(indicator, { observation: "PARTIAL" })]) {
      const first = await save(change);
      expect(await save(change)).toEqual(first);
    }
    expect(await db.sheetEntryVersion.count({ where: { sheetId } })).toBe(2);
  });

  it("that another tab has changed answers with what is stored, and keeps it", async () => {
    const { save, rating, indicator, assessor, sheetId } = await givenSheet(home);
    await save(ratingChange(rating, { level: 4, note: "Tab pertama" }));
    await save(evidenceChange(indicator, { observation: "EVIDENT", note: "Tab pertama" }));

    expect(await save(ratingChange(rating, { level: 1, note: "Tab kedua" }))).toEqual([
      { subjectId: rating, status: "conflict", revision: 1, current: { level: 4, mark: null, note: "Tab pertama" } },
    ]);
    expect(await save(evidenceChange(indicator, { observation: "NOT_EVIDENT" }))).toEqual([
      {
        subjectId: indicator,
        status: "conflict",
        revision: 1,
        current: { observation: "EVIDENT", note: "Tab pertama" },
      },
    ]);
    expect((await findOwnSheet(assessor, sheetId))?.entries.ratings[rating]?.level).toBe(4);
  });

  it("answers each change of a batch for itself", async () => {
    const { save, rating, otherRating, assessor, sheetId } = await givenSheet(home);
    await save(ratingChange(rating, { level: 4 }));
    const changes = [ratingChange(rating, { level: 1 }), ratingChange(otherRating, { level: 2 })];
    const answers = await saveChanges(assessor, sheetId, { changes });
    expect(answers.map(({ subjectId, status }) => [subjectId, status])).toEqual([
      [rating, "conflict"],
      [otherRating, "saved"],
    ]);
  });

  it("can be emptied again, which is no zero", async () => {
    const { save, rating, statement, assessor, sheetId } = await givenSheet(home);
    await save(ratingChange(rating, { level: 0 }));
    await save(ratingChange(statement, { mark: "NOT_MET" }));
    expect((await findOwnSheet(assessor, sheetId))?.progress.rated).toBe(2);
    await save(ratingChange(rating, { level: null }, 1));
    await save(ratingChange(statement, { mark: null }, 1));
    expect((await findOwnSheet(assessor, sheetId))?.progress).toMatchObject({ rated: 0 });
    expect(await db.sheetEntryVersion.count({ where: { sheetId } })).toBe(4);
  });

  it("begins the sheet once", async () => {
    const { save, status, rating, otherRating, sheetId } = await givenSheet(home);
    expect(await status()).toBe("NOT_STARTED");
    await save(ratingChange(rating, { level: 3 }));
    expect(await status()).toBe("IN_PROGRESS");
    await db.sheet.update({ where: { id: sheetId }, data: { status: "RETURNED", returnReason: "Lengkapi." } });
    await save(ratingChange(otherRating, { level: 3 }));
    expect(await status()).toBe("RETURNED");
  });

  it("drops NUL characters, which come along from a PDF and no text column can hold", async () => {
    const { assessor, sheetId, rating, indicator } = await givenSheet(home);
    const typed = {
      changes: [
        ratingChange(rating, { level: 3, note: "Tampak\u0000 jelas" }),
        evidenceChange(indicator, { observation: "EVIDENT", note: "\u0000Ya\u0000" }),
      ],
    };
    await saveChanges(assessor, sheetId, readChanges(typed) ?? { changes: [] });
    const sheet = await findOwnSheet(assessor, sheetId);
    expect(sheet?.entries.ratings[rating]?.note).toBe("Tampak jelas");
    expect(sheet?.entries.evidence[indicator]?.note).toBe("Ya");
  });
});

describe("saving is refused", () => {
  it("for what is not of the standard, of another standard or of the other kind", async () => {
    const { save, status, rating, indicator } = await givenSheet(home);
    const elsewhere = subjectsOf(await givenAssessment(await givenInstitution()));
    for (const change of [
      ratingChange(UNKNOWN_ID, { level: 3 }),
      ratingChange(elsewhere.rating, { level: 3 }),
      evidenceChange(elsewhere.indicator, { observation: "EVIDENT" }),
      ratingChange(indicator, { level: 3 }),
      evidenceChange(rating, { observation: "EVIDENT" }),
    ]) {
      expect(await save(change)).toMatchObject([{ subjectId: change.subjectId, status: "invalid" }]);
    }
    expect(await status()).toBe("NOT_STARTED");
  });

  it("for everybody whose sheet it is not, as if there were none", async () => {
    const { save, status, hr, rating, sheetId } = await givenSheet(home);
    for (const viewer of [hr, await viewerWith(["ADMIN", "ASSESSOR"], home), await viewerWith("AUDITOR", home)]) {
      await expect(save(ratingChange(rating, { level: 3 }), viewer)).rejects.toMatchObject({ kind: "not-found" });
    }
    expect(await status()).toBe("NOT_STARTED");
    expect(await db.rating.count({ where: { sheetId } })).toBe(0);
  });

  it("for a sheet that does not exist", async () => {
    const { assessor, rating } = await givenSheet(home);
    for (const changes of [[], [ratingChange(rating, { level: 3 })]]) {
      await expect(saveChanges(assessor, UNKNOWN_ID, { changes })).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  it("before scoring starts and after the event is cancelled", async () => {
    const prepared = await givenPreparedAssessment(home);
    const changes = [ratingChange(subjectsOf(prepared).rating, { level: 3 })];
    await expect(saveChanges(prepared.assessor, prepared.sheetId, { changes })).rejects.toMatchObject({ kind: "rule" });

    const { save, rating, hr, eventId, sheetId } = await givenSheet(home);
    await cancelEvent(hr, { eventId, revision: await revisionOf(eventId), reason: "Ditunda." });
    await expect(save(ratingChange(rating, { level: 3 }))).rejects.toMatchObject({ kind: "rule" });
    expect(await db.rating.count({ where: { sheetId } })).toBe(0);
  });

  it("once the sheet is sent, also for what was saved before", async () => {
    const { save, rating, assessor, sheetId, submit } = await givenSheet(home);
    await fillSheet(assessor, sheetId);
    await submit();
    await expect(save(ratingChange(rating, { level: 1 }, 1))).rejects.toMatchObject({ kind: "rule" });
    expect((await findOwnSheet(assessor, sheetId))?.entries.ratings[rating]?.level).toBe(3);
  });
});
