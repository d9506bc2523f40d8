import { beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { findOwnSheet } from "@/lib/sheets/queries";
import { readChanges } from "@/lib/sheets/read-changes";

import { fieldNoteChange, fillSheet, givenSheet } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

describe("a field note", () => {
  it("begins the sheet, is read back in the order of what happened, and keeps every version", async () => {
    const { save, status, assessor, sheetId } = await givenSheet(home);
    const late = fieldNoteChange({ text: "Menutup rapat." });
    const early = fieldNoteChange({ observedAt: "2026-11-23T01:00:00.000Z", text: "Membuka rapat." });
    expect(await save(late)).toMatchObject([{ subjectId: late.subjectId, status: "saved", revision: 1 }]);
    expect(await status()).toBe("IN_PROGRESS");
    await save(early);
    const changed = { ...late, base: 1, content: { ...late.content, text: "Menutup rapat tepat waktu." } };
    expect(await save(changed)).toMatchObject([{ status: "saved", revision: 2 }]);

    const sheet = await findOwnSheet(assessor, sheetId);
    expect(Object.entries(sheet?.fieldNotes ?? {})).toEqual([
      [early.subjectId, early.content],
      [late.subjectId, changed.content],
    ]);
    expect(sheet?.revisions).toEqual({ [early.subjectId]: 1, [late.subjectId]: 2 });
    expect(await db.sheetEntryVersion.count({ where: { sheetId, subjectId: late.subjectId } })).toBe(2);
  });

  it("is written once, however often it is sent", async () => {
    const { save, sheetId } = await givenSheet(home);
    const note = fieldNoteChange({ text: "Berbicara lebih dahulu." });
    const first = await save(note);
    expect(await save(note)).toEqual(first);
    expect(await db.fieldNote.count({ where: { sheetId } })).toBe(1);
  });

  it("is linked to an indicator later, and let go of again", async () => {
    const { save, indicator, assessor, sheetId } = await givenSheet(home);
    const note = fieldNoteChange({ text: "Menolak hadiah." });
    await save(note);
    const linked = { ...note, base: 1, content: { ...note.content, indicatorId: indicator } };
    expect(await save(linked)).toMatchObject([{ status: "saved", revision: 2 }]);
    expect(await db.fieldNote.findUnique({ where: { id: note.subjectId } })).toMatchObject({ indicatorId: indicator });
    await save({ ...note, base: 2 });
    expect((await findOwnSheet(assessor, sheetId))?.fieldNotes[note.subjectId]).toEqual(note.content);
  });

  it("is linked only to an indicator of the sheet", async () => {
    const { save, status, rating, sheetId } = await givenSheet(home);
    const elsewhere = await givenSheet(await givenInstitution());
    for (const indicatorId of [elsewhere.indicator, rating]) {
      expect(await save(fieldNoteChange({ text: "Salah tempat.", indicatorId }))).toMatchObject([
        { status: "invalid" },
      ]);
    }
    expect(await status()).toBe("NOT_STARTED");

    const note = fieldNoteChange({ text: "Benar." });
    await save(note);
    const wrong = { ...note, base: 1, content: { ...note.content, indicatorId: elsewhere.indicator } };
    expect(await save(wrong)).toMatchObject([{ status: "invalid" }]);
    expect(await db.fieldNote.findFirst({ where: { sheetId } })).toMatchObject({ indicatorId: null, revision: 1 });
  });

  it("is taken off the sheet, and stays in the store with its versions", async () => {
    const { save, assessor, sheetId } = await givenSheet(home);
    const note = fieldNoteChange({ text: "Keliru." });
    await save(note);
    await save({ ...note, base: 1, content: { ...note.content, isRemoved: true } });
    expect((await findOwnSheet(assessor, sheetId))?.fieldNotes).toEqual({});
    expect(await db.fieldNote.count({ where: { id: note.subjectId, isRemoved: true } })).toBe(1);
  });

  it("that another tab has changed answers with what is stored", async () => {
    const { save } = await givenSheet(home);
    const note = fieldNoteChange({ text: "Tab pertama." });
    await save(note);
    const second = { ...note, content: { ...note.content, text: "Tab kedua." } };
    expect(await save(second)).toEqual([
      { subjectId: note.subjectId, status: "conflict", revision: 1, current: note.content },
    ]);
  });

  it("is its assessor's: nobody else reads it, writes it, or takes its id for their own sheet", async () => {
    const [mine, theirs] = [await givenSheet(home), await givenSheet(home)];
    const note = fieldNoteChange({ text: "Rahasia." });
    await mine.save(note);
    const over = { ...note, base: 1, content: { ...note.content, text: "Diambil." } };
    expect(await theirs.save(over)).toEqual([
      {
        subjectId: note.subjectId,
        status: "invalid",
        field: "choice",
        message: "Isian ini tidak ada pada lembar ini.",
      },
    ]);
    const stranger = await viewerWith(["ADMIN", "ASSESSOR"], home);
    await expect(mine.save(over, stranger)).rejects.toMatchObject({ kind: "not-found" });
    expect(await findOwnSheet(theirs.assessor, mine.sheetId)).toBeNull();
    expect(await db.fieldNote.findUnique({ where: { id: note.subjectId } })).toMatchObject({ text: "Rahasia." });
  });

  it("is neither written nor changed once the sheet is sent", async () => {
    const { save, assessor, sheetId, submit } = await givenSheet(home);
    const note = fieldNoteChange({ text: "Sebelum dikirim." });
    await save(note);
    await fillSheet(assessor, sheetId);
    await submit();
    await expect(save(fieldNoteChange({ text: "Sesudahnya." }))).rejects.toMatchObject({ kind: "rule" });
    await expect(save({ ...note, base: 1, content: { ...note.content, text: "Lain." } })).rejects.toMatchObject({
      kind: "rule",
    });
  });

  it.each([
    [{ text: "a".repeat(4001) }, "note", "Catatan paling panjang 4000 karakter."],
    [
      { observedAt: "2999-01-01T00:00:00.000Z" },
      "choice",
      "Waktu pengamatan tidak boleh pada masa depan atau sebelum tahun 2000.",
    ],
    [{ observedAt: "kemarin" }, "choice", "Isian ini tidak dapat dibaca. Isi sekali lagi."],
  ])("says what is wrong with it (%#)", (content, field, message) => {
    const { subjectId, ...note } = fieldNoteChange(content);
    expect(readChanges({ changes: [{ subjectId, ...note }] })).toEqual({
      changes: [],
      invalid: [{ subjectId, status: "invalid", field, message }],
    });
  });
});
