import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { declareRelation, removeDraft, removeRelation } from "@/lib/editing/commands";
import { findReview } from "@/lib/publication/queries";
import {
  editRegulation,
  movePassage,
  removeArticle,
  removePassage,
  removeSignature,
  saveArticle,
  savePassage,
  saveSignature,
} from "@/lib/regulation-editing/commands";
import { markOf, rowsAt, rowValues, signatureValues } from "@/lib/regulation-editing/parts";
import { findEditableRegulation } from "@/lib/regulation-editing/queries";
import { startRegulation } from "@/lib/regulations/commands";
import { keysOf } from "@/lib/regulations/passages";
import { findRegulation } from "@/lib/regulations/queries";
import { findStandardInForce } from "@/lib/standards/queries";

import { givenDraftRegulation, SOURCE_TEXT } from "../support/drafts";
import { givenEditableDraft } from "../support/editing";
import { givenInstitution, randomKey } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { send, sendAndPublish } from "../support/publishing";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});
afterAll(() => db.$disconnect());

const NEW = { seen: "", rowId: null, reason: null, lines: null } as const;
const LINES = SOURCE_TEXT.text.split("\n");
/** The first line that holds words, as people count. */
const WORDS = LINES.findIndex((line) => line.trim() !== "") + 1;

async function opened(viewer: Viewer, slug: string) {
  const regulation = await findEditableRegulation(viewer, slug);
  if (!regulation) throw new Error("The regulation is gone.");
  return regulation;
}

async function rowsOf(viewer: Viewer, slug: string, list: string) {
  const rows = rowsAt((await opened(viewer, slug)).parts, list) ?? [];
  return rows.map((row, place) => ({ ...row, key: keysOf(rows)[place] ?? "", mark: markOf(rowValues(row)) }));
}

const stored = (slug: string) =>
  db.regulation.findUniqueOrThrow({
    where: { slug },
    include: { document: true, annexes: { include: { listings: true } }, standards: true },
  });

describe("the head of a typed regulation", () => {
  it("is corrected with its sheet, its lines and the first day of its standards; a conflict shows what stands", async () => {
    const { admin, regulation: slug, standardId, copy } = await givenEditableDraft(home);
    const { id, head, mark } = await opened(admin, slug);
    const input = { ...head, rowId: id, seen: mark };
    await editRegulation(admin, { ...input, title: "STANDAR YANG LAIN", effectiveFrom: "2031-03-01" });
    const row = await stored(slug);
    const lines = row.document.text.split("\n");
    expect(lines[3]).toBe("STANDAR YANG LAIN");
    expect(lines[(row.annexes[0]?.listings[0]?.lineFrom ?? 0) - 1]).toBe(copy.newName);
    expect(row.standards).toEqual([expect.objectContaining({ id: standardId, validFrom: new Date("2031-03-01") })]);
    await expect(editRegulation(admin, { ...input, number: "7" })).rejects.toMatchObject({
      kind: "conflict",
      fields: { title: ["Sekarang tersimpan: “STANDAR YANG LAIN”."] },
    });
    expect(await db.auditEvent.count({ where: { subjectId: row.id, action: "regulation.edited" } })).toBe(1);
  });

  it("goes by its number: corrected, the wrong one is free again, and a taken one is refused", async () => {
    const { admin, regulation: slug, standardId } = await givenEditableDraft(home);
    const { id, head, mark } = await opened(admin, slug);
    const number = randomKey();
    const moved = await editRegulation(admin, { ...head, number, rowId: id, seen: mark });
    expect(moved).toMatchObject({ slug: `perbup-${home.slug}-${number}-2031`, isMoved: true });
    const { slug: again } = await startRegulation(admin, { ...head, institutionId: home.id });
    expect(again).toBe(slug);
    const other = await opened(admin, again);
    const edit = editRegulation(admin, { ...other.head, number, rowId: other.id, seen: other.mark });
    await expect(edit).rejects.toMatchObject({ fields: { number: [expect.any(String)] } });
    expect(await db.standardVersion.count({ where: { id: standardId, regulation: { slug: moved.slug } } })).toBe(1);
  });

  it("is found from a tab that was open before its number was corrected, and nothing typed there is lost", async () => {
    const { admin, regulation: slug } = await givenEditableDraft(home);
    const { id, head, mark } = await opened(admin, slug);
    const number = randomKey();
    const moved = await editRegulation(admin, { ...head, number, rowId: id, seen: mark });
    const typed = { ...head, title: "DARI TAB KEDUA", rowId: id, seen: mark };
    await expect(editRegulation(admin, typed)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(/orang lain atau di tab Anda yang lain/),
      fields: { number: [`Sekarang tersimpan: “${number}”.`], title: [expect.any(String)] },
    });
    // The page at the address of before shows the draft, so that one can choose there.
    const shown = await opened(admin, slug);
    expect(shown).toMatchObject({ id, slug: moved.slug, mark: moved.mark });
    const passage = { ...NEW, list: "considerations", marker: "a.", text: "bahwa dari tab kedua" };
    await savePassage(admin, { ...passage, regulation: slug });
    expect(await rowsOf(admin, moved.slug, "considerations")).toHaveLength(1);
    await editRegulation(admin, { ...typed, number, overwrite: shown.mark });
    expect((await opened(admin, moved.slug)).head).toMatchObject({ number, title: "DARI TAB KEDUA" });
    expect(await findEditableRegulation(await viewerWith("ADMIN", await givenInstitution()), slug)).toBeNull();
  });

  it("bars who took a standard out of it also after its number was corrected", async () => {
    const { admin, regulation: slug, standardId } = await givenEditableDraft(home);
    const both = await viewerWith(["ADMIN", "VERIFIER"], home);
    await removeDraft(both, { standardId });
    const { id, head, mark } = await opened(admin, slug);
    const moved = await editRegulation(admin, { ...head, number: randomKey(), rowId: id, seen: mark });
    await send(admin, moved.slug);
    expect((await findReview(both, moved.slug))?.publishObstacles.join()).toMatch(/orang lain/);
  });

  it("is published like any other, by somebody who did not draft it", async () => {
    const { regulation: slug, standardId, admin } = await givenEditableDraft(home);
    await sendAndPublish({ drafter: admin, verifier: await viewerWith("VERIFIER", home) }, slug);
    const { position } = await db.standardVersion.findUniqueOrThrow({
      where: { id: standardId },
      select: { position: { select: { slug: true } } },
    });
    const standard = await findStandardInForce(home.slug, position.slug, "2031-06-01");
    expect(standard?.notes).toEqual([expect.objectContaining({ kind: "UNCERTAIN", path: "" })]);
    expect(await findRegulation(slug)).toMatchObject({ slug });
  });
});

describe("the head of a regulation that was read from a document", () => {
  it("asks why, keeps the reading with the reason, and needs none when it is as printed again", async () => {
    const { draft, drafter } = await givenDraftRegulation(home);
    const { id, head, mark } = await opened(drafter, draft.slug);
    const title = "STANDAR KOMPETENSI YANG DIBETULKAN";
    const input = { ...head, title, rowId: id, seen: mark };
    await expect(editRegulation(drafter, input)).rejects.toMatchObject({ fields: { reason: [expect.any(String)] } });
    const saved = await editRegulation(drafter, { ...input, reason: "Salah baca." });
    expect((await opened(drafter, draft.slug)).parts.body.title).toEqual({
      value: title,
      source: draft.title.source,
      remark: { kind: "CORRECTED", reason: "Salah baca." },
    });
    await editRegulation(drafter, { ...head, rowId: id, seen: saved.mark, reason: "Ternyata benar." });
    const again = (await opened(drafter, draft.slug)).parts.body.title;
    expect([again.value, again.source]).toEqual([draft.title.value, draft.title.source]);
  });

  it("holds from before its enactment only where somebody says that its text means so", async () => {
    const { draft, drafter } = await givenDraftRegulation(home);
    const { id, head, mark } = await opened(drafter, draft.slug);
    const earlier = { ...head, effectiveFrom: `${head.year}-01-02`, rowId: id, seen: mark };
    await expect(editRegulation(drafter, earlier)).rejects.toMatchObject({
      fields: { effectiveFrom: [expect.stringMatching(/mendahului/)], isRetroactive: [expect.any(String)] },
    });
    const saved = await editRegulation(drafter, { ...earlier, isRetroactive: "ya" });
    // Said once, it is not asked again with every other correction.
    await editRegulation(drafter, { ...earlier, issuer: head.issuer, seen: saved.mark });
    expect((await opened(drafter, draft.slug)).head.effectiveFrom).toBe(`${head.year}-01-02`);
  });

  it("begins on another day than an article names only with a reason, which the trail keeps", async () => {
    const { draft, drafter } = await givenDraftRegulation(home);
    const { id, head, mark } = await opened(drafter, draft.slug);
    const cited = (value: string) => ({ value, source: [{ lineFrom: 1, lineTo: 1, reading: value }] });
    const lead = cited("Peraturan ini mulai berlaku pada tanggal 1 Mei 2034.");
    const content = { number: "9", heading: cited("Pasal 9"), chapter: null, lead, items: [] };
    await db.article.create({ data: { regulationId: id, number: "9", ordinal: 9, content } });
    const later = { ...head, effectiveFrom: "2034-06-01", rowId: id, seen: mark };
    await expect(editRegulation(drafter, later)).rejects.toMatchObject({
      fields: { reason: [expect.stringContaining("menyebut mulai berlaku 1 Mei 2034, bukan 1 Juni 2034")] },
    });
    await editRegulation(drafter, { ...later, reason: "Menurut salinan resmi." });
    const recorded = await db.auditEvent.findFirstOrThrow({
      where: { subjectId: id, action: "regulation.edited" },
      orderBy: { id: "desc" },
    });
    expect(recorded.after).toMatchObject({ effectiveFrom: "2034-06-01", reason: "Menurut salinan resmi." });
  });

  it("moves the first day of its standards without a reason: no line says it", async () => {
    const { draft, drafter } = await givenDraftRegulation(home);
    const { id, head, mark } = await opened(drafter, draft.slug);
    await editRegulation(drafter, { ...head, effectiveFrom: "2033-01-01", rowId: id, seen: mark });
    const { standards, effectiveFrom } = await stored(draft.slug);
    expect([effectiveFrom, ...standards.map(({ validFrom }) => validFrom)]).toEqual(
      Array.from({ length: 2 }, () => new Date("2033-01-01")),
    );
  });
});

describe("passages", () => {
  it("of a typed regulation are lines of its sheet: added, changed in place, moved and struck", async () => {
    const { admin, regulation } = await givenEditableDraft(home);
    const list = "considerations";
    for (const marker of ["a.", "b."]) {
      await savePassage(admin, { ...NEW, regulation, list, marker, text: `bahwa ${marker}` });
    }
    const [first] = await rowsOf(admin, regulation, list);
    if (!first) throw new Error("The passage is gone.");
    const edit = { ...NEW, regulation, list, rowId: first.key, marker: "a.", text: "bahwa pertama" };
    await savePassage(admin, { ...edit, seen: first.mark });
    await expect(savePassage(admin, { ...edit, seen: first.mark, text: "lain" })).rejects.toMatchObject({
      kind: "conflict",
      fields: { text: ["Sekarang tersimpan: “bahwa pertama”."] },
    });
    await movePassage(admin, { regulation, list, rowId: first.key, direction: "turun" });
    const [, moved] = await rowsOf(admin, regulation, list);
    if (!moved) throw new Error("The passage is gone.");
    expect([moved.text.value, moved.key]).toEqual(["bahwa pertama", first.key]);
    const lines = (await stored(regulation)).document.text.split("\n");
    expect(lines[Number(moved.key.split("-")[0]) - 1]).toBe("a. bahwa pertama");
    await removePassage(admin, { regulation, list, rowId: first.key, seen: moved.mark });
    expect((await stored(regulation)).document.text).not.toContain("bahwa pertama");
    expect(await rowsOf(admin, regulation, list)).toHaveLength(1);
  });

  it("of a document name the lines that answer for them", async () => {
    const { draft, drafter } = await givenDraftRegulation(home);
    const list = "legalBases";
    const text = "Undang-Undang yang terlewat";
    const added = { ...NEW, regulation: draft.slug, list, marker: null, text, reason: "Terlewat." };
    await expect(savePassage(drafter, added)).rejects.toMatchObject({ fields: { lines: [expect.any(String)] } });
    const beyond = savePassage(drafter, { ...added, lines: `${LINES.length + 1}` });
    await expect(beyond).rejects.toMatchObject({ fields: { lines: [expect.stringContaining("berakhir")] } });
    await savePassage(drafter, { ...added, lines: `${WORDS}` });
    expect((await rowsOf(drafter, draft.slug, list)).at(-1)?.text).toMatchObject({
      value: text,
      source: [{ lineFrom: WORDS, lineTo: WORDS }],
      remark: { kind: "CORRECTED", reason: "Terlewat." },
    });
    expect((await stored(draft.slug)).document.text).toBe(SOURCE_TEXT.text);
  });
});

describe("articles and signatures of a typed regulation", () => {
  it("are numbered as they are printed, and stand in the order of the document", async () => {
    const { admin, regulation } = await givenEditableDraft(home);
    const own = { ...NEW, regulation, chapterHeading: null, chapterTitle: null, lead: "Uji." };
    for (const articleNumber of ["1", "2", "10", "1B"]) await saveArticle(admin, { ...own, articleNumber });
    const { key } = await saveArticle(admin, { ...own, articleNumber: "1A" });
    await savePassage(admin, { ...NEW, regulation, list: `articles/${key}`, marker: "(1)", text: "Disisipkan." });
    await sendAndPublish({ drafter: admin, verifier: await viewerWith("VERIFIER", home) }, regulation);
    const shown = (await findRegulation(regulation))?.articles ?? [];
    expect(shown.map(({ number, heading }) => [number, heading.value])).toEqual(
      ["1", "1A", "1B", "2", "10"].map((number) => [number, `Pasal ${number}`]),
    );
    expect(shown[1]?.items[0]?.text.value).toBe("Disisipkan.");
  });

  it("are written, shown to the public, and taken out again", async () => {
    const { admin, regulation } = await givenEditableDraft(home);
    const own = { ...NEW, regulation, chapterHeading: "BAB I", chapterTitle: "KETENTUAN UMUM", lead: "Dalam ini:" };
    const first = await saveArticle(admin, { ...own, articleNumber: "1" });
    const list = `articles/${first.key}`;
    const again = saveArticle(admin, { ...own, articleNumber: "1" });
    await expect(again).rejects.toMatchObject({ fields: { articleNumber: [expect.any(String)] } });
    const second = await saveArticle(admin, { ...own, articleNumber: "2", chapterHeading: null, chapterTitle: null });
    await savePassage(admin, { ...NEW, regulation, list, marker: "1.", text: "Daerah adalah uji." });
    const [item] = await rowsOf(admin, regulation, list);
    const below = `${list}/${item?.key ?? ""}`;
    await savePassage(admin, { ...NEW, regulation, list: below, marker: "a.", text: "rincian" });
    await removeArticle(admin, { regulation, rowId: second.key, seen: second.mark });
    const signature = { place: "Kota Uji", date: "2030-12-01", office: "BUPATI UJI", name: "UJI" };
    await saveSignature(admin, { ...NEW, ...signature, regulation, act: "ENACTED" });
    const promulgated = await saveSignature(admin, { ...NEW, ...signature, regulation, act: "PROMULGATED" });
    await removeSignature(admin, { regulation, act: "PROMULGATED", seen: promulgated });
    await savePassage(admin, { ...NEW, regulation, list: "gazette", marker: null, text: "BERITA DAERAH NOMOR 9" });

    await sendAndPublish({ drafter: admin, verifier: await viewerWith("VERIFIER", home) }, regulation);
    const shown = await findRegulation(regulation);
    expect(shown).toMatchObject({
      enactedOn: "2030-12-01",
      promulgatedOn: null,
      gazette: "BERITA DAERAH NOMOR 9",
      articles: [{ number: "1", heading: { value: "Pasal 1" }, items: [{ items: [{ text: { value: "rincian" } }] }] }],
    });
    expect(shown?.body.signatures.map(signatureValues)).toEqual([signature]);
    const late = savePassage(admin, { ...NEW, regulation, list: "closing", marker: null, text: "x" });
    await expect(late).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("a relation of a regulation that was read from a document", () => {
  it("names the lines that say so, in their words, and is taken out again", async () => {
    const { draft, drafter } = await givenDraftRegulation(home);
    const relation = { regulation: draft.slug, type: "REVOKES", target: null, words: "Perbup lama" } as const;
    await expect(declareRelation(drafter, relation)).rejects.toMatchObject({ fields: { lines: [expect.any(String)] } });
    await declareRelation(drafter, { ...relation, lines: `${WORDS}` });
    const row = await db.regulationRelation.findFirstOrThrow({ where: { regulation: { slug: draft.slug } } });
    expect(row).toMatchObject({ lineFrom: WORDS, lineTo: WORDS, citation: LINES[WORDS - 1]?.trim() });
    await removeRelation(drafter, { regulation: draft.slug, relationId: row.id });
    expect((await stored(draft.slug)).document.text).toBe(SOURCE_TEXT.text);
  });
});
