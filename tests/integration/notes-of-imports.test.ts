import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { moveRow, removeRow, saveIndicator } from "@/lib/editing/commands";
import { findDraft } from "@/lib/editing/queries";
import {
  addComment,
  closeFindings,
  publishRegulation,
  resolveComment,
  withdrawRegulation,
} from "@/lib/publication/commands";
import { findReview } from "@/lib/publication/queries";
import { editRegulation } from "@/lib/regulation-editing/commands";
import { findBench } from "@/lib/imports/queries";
import { BenchPlace } from "@/lib/imports/schema";
import { findEditableRegulation } from "@/lib/regulation-editing/queries";
import { findRegulation } from "@/lib/regulations/queries";
import { findStandardVersion } from "@/lib/standards/queries";

import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { draftedFrom, editFirstDay, settledImport } from "../support/imports";
import { inventedRegulation } from "../support/imports-text";
import { send } from "../support/publishing";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let admin: Viewer;
let verifier: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  admin = await viewerWith("ADMIN", home);
  verifier = await viewerWith("VERIFIER", home);
});
afterAll(() => db.$disconnect());

/** A draft of a text with an odd indicator number, a title with a slip, and whatever else the importer doubts. */
async function draftedWithDoubts(number: number, day = "2026-12-05") {
  const text = inventedRegulation(number).replace("3.2 Ringkas", "3.7 Ringkas");
  const importId = await settledImport(admin, home.id, text);
  await editFirstDay(admin, importId, ["", day]);
  const regulation = await draftedFrom(admin, importId);
  const { id } = await db.regulation.findUniqueOrThrow({ where: { slug: regulation } });
  const note = await db.reviewComment.findFirstOrThrow({
    where: { regulationId: id, quote: { contains: "Indikator 3.7" }, findingKind: "NUMBERING" },
  });
  return { id, importId, regulation, note, standardId: note.standardVersionId ?? "" };
}

async function indicatorOf(standardId: string, path: string) {
  const draft = await findDraft(admin, standardId);
  const [, , competencyId = "", , rowId = ""] = path.split("/");
  const competency = draft?.standard.competencies.find(({ id }) => id === competencyId);
  const row = competency?.indicators.find(({ id }) => id === rowId);
  if (!draft || !row) throw new Error("The note is at no indicator.");
  const mark = draft.marks[rowId] ?? "";
  return { competencyId, rowId, code: row.code, text: row.text ?? "", seen: mark };
}

const stored = (id: string) => db.reviewComment.findUniqueOrThrow({ where: { id } });
const openNotes = (regulationId: string) =>
  db.reviewComment.count({ where: { regulationId, isFromImport: true, resolvedAt: null } });

/** What the public reads at the values of a standard of what nobody decided. */
async function undecidedOf(standardId: string) {
  const { position, version } = await db.standardVersion.findUniqueOrThrow({
    where: { id: standardId },
    select: { version: true, position: { select: { slug: true } } },
  });
  const standard = await findStandardVersion(home.slug, position.slug, version ?? 0);
  return (standard?.notes ?? []).filter(({ reason }) => reason.startsWith("Belum diputuskan saat penerbitan: "));
}

describe("a note of the import", () => {
  it("is closed by the correction of its value, which it names, and by nothing else", async () => {
    const { id, note, standardId } = await draftedWithDoubts(61);
    const before = await openNotes(id);
    const indicator = { standardId, ...(await indicatorOf(standardId, note.path)) };
    await moveRow(admin, { standardId, rowId: indicator.rowId, direction: "naik" });
    await saveIndicator(admin, { ...indicator, reason: null });
    expect(await openNotes(id)).toBe(before);
    await saveIndicator(admin, { ...indicator, code: "3.2", reason: "Naskah resmi: 3.2." });
    expect(await stored(note.id)).toMatchObject({
      resolvedById: admin.id,
      resolution: expect.stringMatching(/diperbaiki.*Indikator 3\.7: Ringkas.*Indikator 3\.2: Ringkas/),
    });
    expect(await openNotes(id)).toBe(before - 1);
    const trail = await db.auditEvent.findFirstOrThrow({
      where: { subjectId: id, action: "regulation.comment-resolved" },
    });
    expect(trail.after).toMatchObject({ note: note.body, resolution: expect.stringContaining("3.2") });
  });

  it("is counted at the bench that it comes from, which says where it has gone", async () => {
    const { id, importId } = await draftedWithDoubts(60);
    const filter = { kind: null, state: null, standard: null };
    const bench = await findBench(admin, importId, { filter, place: BenchPlace.parse({}) });
    expect(bench?.head.status).toBe("DRAFTED");
    expect(bench?.progress.undecided).toBe(await openNotes(id));
    expect(bench?.progress.undecided).toBeGreaterThan(0);
  });

  it("is closed where its row is taken out", async () => {
    const { note, standardId } = await draftedWithDoubts(62);
    const { rowId, seen } = await indicatorOf(standardId, note.path);
    await removeRow(admin, { standardId, rowId, seen });
    expect((await stored(note.id)).resolution).toMatch(/Dihapus dari rancangan/);
  });

  it("on the head of the regulation stands at its value, and is closed by the correction of the head", async () => {
    const { id, regulation } = await draftedWithDoubts(63);
    const path = "/title";
    const data = { regulationId: id, authorId: admin.id, path, quote: "Kepala, Tentang", body: "Uji" };
    const { id: noteId } = await db.reviewComment.create({ data: { ...data, isFromImport: true } });
    const own = await db.reviewComment.create({ data });
    const { head, mark } = (await findEditableRegulation(admin, regulation)) ?? {};
    if (!head || mark === undefined) throw new Error("The draft is gone.");
    await editRegulation(admin, {
      ...head,
      title: "STANDAR LAIN",
      rowId: id,
      seen: mark,
      reason: "Salah baca.",
    });
    expect((await stored(noteId)).resolution).toMatch(/Semula: .*STANDAR KOMPETENSI.*kini: .*STANDAR LAIN/);
    // What a verifier wrote is closed by a person.
    expect((await stored(own.id)).resolvedAt).toBeNull();
  });

  it("is closed with all others of its kind or its position, for one reason", async () => {
    const { id, regulation, note, standardId } = await draftedWithDoubts(64);
    const ofKind = { regulationId: id, findingKind: "NUMBERING", resolvedAt: null } as const;
    const count = await db.reviewComment.count({ where: ofKind });
    const closing = { regulation, reason: "Dicocokkan dengan naskah resmi." };
    expect(await closeFindings(verifier, { ...closing, of: "jenis:NUMBERING" })).toBe(count);
    expect(await stored(note.id)).toMatchObject({ resolvedById: verifier.id, resolution: closing.reason });
    expect(await openNotes(id)).toBeGreaterThan(0);
    await expect(closeFindings(verifier, { ...closing, of: "jenis:NUMBERING" })).rejects.toMatchObject({
      kind: "rule",
    });
    await closeFindings(admin, { ...closing, of: `standar:${standardId}` });
    expect(await db.reviewComment.count({ where: { standardVersionId: standardId, resolvedAt: null } })).toBe(0);
  });
});

describe("what is still undecided at publication", () => {
  it("is told to the public at its value with its lines; taken back with the publication, told again with the next", async () => {
    const { id, regulation, note, standardId } = await draftedWithDoubts(65, "2027-06-01");
    const data = { regulationId: id, authorId: admin.id, path: "", quote: "Peraturan", body: "Uji kepala (baris 2)" };
    await db.reviewComment.create({ data: { ...data, isFromImport: true, lines: [{ lineFrom: 2, lineTo: 2 }] } });
    const told = () => undecidedOf(standardId);
    const findings = async () => (await findRegulation(regulation))?.body.findings ?? [];
    await publishRegulation(verifier, { regulation, revision: await send(admin, regulation) });

    const line =
      inventedRegulation(65)
        .split("\n")
        .findIndex((each) => each.includes("Ringkas")) + 1;
    const published = await told();
    expect(published.find(({ path }) => path === "/competencies/2/indicators/1/text")).toMatchObject({
      kind: "UNCERTAIN",
      normalised: "Ringkas;",
      reason: expect.not.stringContaining("baris"),
      source: { spans: [expect.objectContaining({ lineFrom: line })] },
    });
    const head = { remark: { reason: "Belum diputuskan saat penerbitan: Uji kepala" }, source: [{ lineFrom: 2 }] };
    const ofRegulation = await findings();
    expect(ofRegulation.at(-1)).toMatchObject(head);

    const { revision } = await db.regulation.findUniqueOrThrow({ where: { slug: regulation } });
    await withdrawRegulation(verifier, { regulation, revision, reason: "Uji" });
    expect(
      await db.transcriptionNote.count({ where: { reason: { startsWith: "Belum" }, standardVersionId: standardId } }),
    ).toBe(0);
    await resolveComment(verifier, { commentId: note.id });
    await publishRegulation(verifier, { regulation, revision: await send(admin, regulation) });
    expect((await told()).length).toBe(published.length - 1);
    expect(await findings()).toEqual(ofRegulation);
  });

  it("says nothing of what was closed", async () => {
    const { id, regulation, standardId } = await draftedWithDoubts(66);
    await db.reviewComment.updateMany({
      where: { regulationId: id },
      data: { resolvedAt: new Date(), resolvedById: admin.id },
    });
    await publishRegulation(verifier, { regulation, revision: await send(admin, regulation) });
    expect(await undecidedOf(standardId)).toEqual([]);
  });
});

describe("a comment of a verifier that begins like a note of the import", () => {
  it("keeps the draft from being published all the same", async () => {
    const { regulation, note, standardId } = await draftedWithDoubts(67);
    const revision = await send(admin, regulation);
    await addComment(verifier, { regulation, standardId, path: note.path, body: note.body });
    expect((await findReview(verifier, regulation))?.publishObstacles.join()).toMatch(/1 catatan verifikasi/);
    await expect(publishRegulation(verifier, { regulation, revision })).rejects.toMatchObject({ kind: "rule" });
    await expect(closeFindings(verifier, { regulation, of: "jenis:", reason: "Uji" })).rejects.toMatchObject({
      kind: "rule",
    });
  });
});
