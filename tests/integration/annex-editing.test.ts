import { beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { editRegulation, saveAnnex, savePosition } from "@/lib/regulation-editing/commands";
import { findEditablePosition, findEditableRegulation } from "@/lib/regulation-editing/queries";
import { SaveAnnex } from "@/lib/regulation-editing/schema";

import { givenDraftRegulation } from "../support/drafts";
import { givenEditableDraft } from "../support/editing";
import { givenInstitution, randomKey } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { send } from "../support/publishing";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

describe("the heading of an annex", () => {
  const openAnnex = async (regulation: string) => {
    const opened = await findEditableRegulation(await viewerWith("ADMIN", home), regulation);
    const [annex] = opened?.annexes ?? [];
    if (!opened || !annex) throw new Error("The annex is gone.");
    const { slug: rowId, mark: seen, label, title, heading } = annex;
    const typed = { regulation, rowId, seen, label, title, heading };
    return { ...opened, annex, save: (change: object) => SaveAnnex.parse({ ...typed, ...change }) };
  };
  const contentOf = async (slug: string) =>
    (await db.annex.findFirstOrThrow({ where: { regulation: { slug } }, orderBy: { ordinal: "asc" } })).content;

  it("of a document keeps its lines and its reading, and says why it stands otherwise", async () => {
    const admin = await viewerWith("ADMIN", home);
    const { draft } = await givenDraftRegulation(home);
    const { save, annex } = await openAnnex(draft.slug);
    const title = `${annex.title} (dibetulkan)`;
    await expect(saveAnnex(admin, save({ title }))).rejects.toMatchObject({ fields: { reason: [expect.any(String)] } });
    await saveAnnex(admin, save({ title, label: "ii", reason: "Salah baca." }));
    expect(await contentOf(draft.slug)).toMatchObject({
      title: { value: title, source: draft.annexes[0]?.title.source, remark: { reason: "Salah baca." } },
      heading: draft.annexes[0]?.heading,
      signature: draft.annexes[0]?.signature,
    });
    expect((await openAnnex(draft.slug)).annex).toMatchObject({ slug: "lampiran-ii", label: "II", title });
    await expect(saveAnnex(admin, save({ rowId: "lampiran-ii", title: "x" }))).rejects.toMatchObject({
      kind: "conflict",
    });
    const added = save({ rowId: "lampiran-ii", title, heading: `${annex.heading}\nBARU`, reason: "x" });
    const { mark: seen } = (await openAnnex(draft.slug)).annex;
    await expect(saveAnnex(admin, { ...added, label: "II", seen })).rejects.toMatchObject({
      fields: { lines: [expect.any(String)] },
    });
  });

  it("of a typed regulation is a line of its sheet, and stays when the head is corrected", async () => {
    const { admin, regulation } = await givenEditableDraft(home);
    const { save, id, head, mark } = await openAnnex(regulation);
    const heading = "LAMPIRAN I\nPERATURAN BUPATI UJI";
    await saveAnnex(admin, save({ label: "I", title: "STANDAR KOMPETENSI", heading }));
    const number = randomKey();
    const { slug } = await editRegulation(admin, { ...head, number, rowId: id, seen: mark });
    const { annex } = await openAnnex(slug);
    expect(annex).toMatchObject({ label: "I", title: "STANDAR KOMPETENSI", heading });
    const { document } = await db.regulation.findUniqueOrThrow({ where: { slug }, select: { document: true } });
    const lines = document.text.split("\n");
    expect(lines).toEqual(expect.arrayContaining([...heading.split("\n"), "STANDAR KOMPETENSI"]));
    expect(lines[2]).toContain(number);
  });

  it("has a number that no other annex has, and at least a line", () => {
    const typed = { regulation: "p", rowId: "lampiran", title: "x" };
    expect(SaveAnnex.safeParse({ ...typed, label: "I", heading: " \n" }).success).toBe(false);
    expect(SaveAnnex.safeParse({ ...typed, label: "satu", heading: "x" }).success).toBe(false);
    expect(SaveAnnex.parse({ ...typed, label: " iv", heading: "a\r\n\nb" })).toMatchObject({
      label: "IV",
      heading: ["a", "b"],
    });
  });
});

describe("a position that only the draft names", () => {
  const given = async () => {
    const { admin, regulation, draft, standardId } = await givenEditableDraft(home);
    const find = (position: string) => findEditablePosition(admin, { regulation, position });
    const stored = await find(draft.positionSlug);
    if (!stored) throw new Error("The position is gone.");
    const typed = { ...stored.position, regulation, rowId: stored.id, seen: stored.mark, reason: null, lines: null };
    return { admin, regulation, standardId, find, stored, typed };
  };

  it("gets another name, unit, tier and address; the typed sheet and its standard say the same", async () => {
    const { admin, standardId, find, stored, typed } = await given();
    const name = `Lurah ${randomKey()}`;
    const values = { name, unit: "Kecamatan Uji", tier: "ADMINISTRATOR" } as const;
    const { slug } = await savePosition(admin, { ...typed, ...values });
    expect(slug).toBe(`${name.toLowerCase().replace(" ", "-")}-kecamatan-uji`);
    // In another tab the page at the old address finds it.
    expect(await find(stored.slug)).toMatchObject({ id: stored.id, slug });
    expect(await find("lurah-yang-tidak-ada")).toBeNull();
    expect((await find(slug))?.position).toEqual(values);
    const standard = await db.standardVersion.findUniqueOrThrow({
      where: { id: standardId },
      select: {
        nameAsWritten: true,
        annex: { select: { listings: true } },
        regulation: { select: { document: true } },
      },
    });
    const [listing] = standard.annex.listings;
    expect([standard.nameAsWritten, listing?.nameAsWritten]).toEqual([name, name]);
    expect(standard.regulation.document.text.split("\n")[(listing?.lineFrom ?? 0) - 1]).toBe(name);
  });

  it("is called by its new name where a value of its standard was commented, and the value stays as it was", async () => {
    const { admin, standardId, typed } = await given();
    const regulationId = (await db.regulation.findUniqueOrThrow({ where: { slug: typed.regulation } })).id;
    const comment = { regulationId, standardVersionId: standardId, path: "/summary", body: "x", authorId: admin.id };
    const quote = `${typed.name}: Identitas jabatan, Ikhtisar: ${typed.name}: memimpin`;
    const { id } = await db.reviewComment.create({ data: { ...comment, quote } });
    await savePosition(admin, { ...typed, name: "Lurah 50%_" });
    expect(await db.reviewComment.findUniqueOrThrow({ where: { id } })).toMatchObject({
      quote: `Lurah 50%_: Identitas jabatan, Ikhtisar: ${typed.name}: memimpin`,
    });
  });

  it("is found from a tab that was open before it was renamed, twice over, and nothing typed there is lost", async () => {
    const { admin, find, stored, typed } = await given();
    const once = await savePosition(admin, { ...typed, name: `Lurah ${randomKey()}` });
    const name = `Camat ${randomKey()}`;
    const twice = await savePosition(admin, { ...typed, name, seen: once.mark });
    const late = { ...typed, name: "Dari tab kedua" };
    await expect(savePosition(admin, late)).rejects.toMatchObject({
      kind: "conflict",
      fields: { name: [`Sekarang tersimpan: “${name}”.`] },
    });
    expect(await find(stored.slug)).toMatchObject({ id: stored.id, slug: twice.slug, mark: twice.mark });
    await savePosition(admin, { ...late, overwrite: twice.mark });
    expect((await find(stored.slug))?.position.name).toBe("Dari tab kedua");
  });

  it("is shown both values where somebody else changed it, and refuses one that there is", async () => {
    const { admin, typed } = await given();
    const taken = await given();
    await savePosition(admin, { ...typed, tier: "PELAKSANA" });
    await expect(savePosition(admin, { ...typed, tier: "FUNGSIONAL" })).rejects.toMatchObject({ kind: "conflict" });
    const { name, unit } = taken.stored.position;
    const again = savePosition(taken.admin, { ...taken.typed, name: typed.name, unit: typed.unit });
    await expect(again).rejects.toMatchObject({ kind: "invalid", fields: { name: [expect.any(String)] } });
    expect((await taken.find(taken.stored.slug))?.position).toMatchObject({ name, unit });
  });

  it("stays as it is once anything else names it, and while the draft is being verified", async () => {
    const { admin, regulation, find, stored, typed } = await given();
    const leader = await givenEditableDraft(home);
    const { positionId } = await db.standardVersion.findUniqueOrThrow({ where: { id: leader.standardId } });
    const { id: annexId } = await db.annex.findFirstOrThrow({ where: { regulation: { slug: leader.regulation } } });
    const own = await db.position.findFirstOrThrow({ where: { slug: stored.slug, institutionId: home.id } });
    const line = { ordinal: 9, nameAsWritten: "x", lineFrom: 1, lineTo: 1 };
    const { positionId: listed } = await db.annexListing.create({
      data: { ...line, annexId, positionId: own.id, followsId: positionId },
    });
    expect((await find(stored.slug))?.isOwn).toBe(false);
    await expect(savePosition(admin, { ...typed, tier: "PELAKSANA" })).rejects.toMatchObject({ kind: "rule" });
    await db.annexListing.delete({ where: { annexId_positionId: { annexId, positionId: listed } } });
    await send(admin, regulation);
    await expect(savePosition(admin, { ...typed, tier: "PELAKSANA" })).rejects.toMatchObject({ kind: "rule" });
  });
});
