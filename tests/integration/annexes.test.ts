import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { copyStandard } from "@/lib/editing/commands";
import { listCopyChoices } from "@/lib/editing/queries";
import { addFollower } from "@/lib/following/commands";
import { placePosition, removeAnnex, saveAnnex } from "@/lib/regulation-editing/commands";
import { findEditablePosition, findEditableRegulation } from "@/lib/regulation-editing/queries";
import { TAKEN_BACK } from "@/lib/regulations/typed";

import { givenDraftRegulation } from "../support/drafts";
import { givenAnnexes, givenEditableDraft } from "../support/editing";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { send } from "../support/publishing";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});
afterAll(() => db.$disconnect());

const NEW = { rowId: null, seen: "" } as const;

async function sheetOf(slug: string) {
  const { document, id } = await db.regulation.findUniqueOrThrow({
    where: { slug },
    select: { id: true, document: true },
  });
  return { id, lines: document.text.split("\n") };
}

async function annexOf(standardId: string) {
  const { annex, positionId } = await db.standardVersion.findUniqueOrThrow({
    where: { id: standardId },
    select: { positionId: true, annex: { select: { slug: true, listings: true } } },
  });
  return { slug: annex.slug, listing: annex.listings.find((each) => each.positionId === positionId) };
}

describe("a further annex", () => {
  it("is typed into the sheet, stands where its number stands in print, and is recorded", async () => {
    const { admin, regulation, annexes, typed, second } = await givenAnnexes(home);
    expect(second).toMatchObject({ slug: "lampiran-ii", title: typed.title, heading: "LAMPIRAN II\nPERATURAN UJI" });
    const { id, lines } = await sheetOf(regulation);
    expect(lines.slice(-3)).toEqual(["LAMPIRAN II", "PERATURAN UJI", typed.title]);
    const added = await db.auditEvent.findFirstOrThrow({
      where: { subjectId: id, action: "regulation.edited" },
      orderBy: { id: "desc" },
    });
    expect(added).toMatchObject({ after: { part: "annex", change: "added", label: "II" } });
    for (const label of ["IV", "III"])
      await saveAnnex(admin, { ...typed, ...NEW, label, heading: [`LAMPIRAN ${label}`] });
    expect((await annexes()).map(({ label }) => label)).toEqual(["I", "II", "III", "IV"]);
  });

  it("has a number that no other has, and waits until the first has one", async () => {
    const { admin, regulation, typed } = await givenAnnexes(home);
    const twice = saveAnnex(admin, { ...typed, ...NEW, label: "II", heading: ["x"] });
    await expect(twice).rejects.toMatchObject({ fields: { label: [expect.any(String)] } });
    const bare = saveAnnex(admin, { ...typed, ...NEW, label: "", heading: ["x"] });
    await expect(bare).rejects.toMatchObject({ fields: { label: [expect.any(String)] } });
    const single = await givenEditableDraft(home);
    const early = { ...typed, ...NEW, regulation: single.regulation, label: "II", heading: ["x"] };
    await expect(saveAnnex(admin, early)).rejects.toMatchObject({ kind: "rule" });
    await send(admin, regulation);
    await expect(saveAnnex(admin, { ...typed, ...NEW, label: "III", heading: ["x"] })).rejects.toMatchObject({
      kind: "rule",
    });
  });

  it("of an imported draft cites lines of its document", async () => {
    const admin = await viewerWith("ADMIN", home);
    const { draft } = await givenDraftRegulation(home);
    const title = draft.annexes[0]?.title;
    const { lineFrom } = draft.annexes[0]?.heading[0]?.source[0] ?? { lineFrom: 0 };
    const added = { ...NEW, regulation: draft.slug, label: "XX", title: title?.value ?? "", reason: "Uji." };
    const heading = [title?.value ?? ""];
    await expect(saveAnnex(admin, { ...added, heading, lines: null })).rejects.toMatchObject({
      fields: { lines: [expect.any(String)] },
    });
    const { slug } = await saveAnnex(admin, { ...added, heading, lines: String(lineFrom) });
    const { content } = await db.annex.findFirstOrThrow({ where: { slug, regulation: { slug: draft.slug } } });
    expect(content).toMatchObject({ title: { source: [{ lineFrom }] }, signature: null });
    const position = await db.annexListing.findFirstOrThrow({
      where: { annex: { regulation: { slug: draft.slug } } },
      select: {
        positionId: true,
        lineFrom: true,
        position: { select: { slug: true } },
        annex: { select: { slug: true, label: true } },
      },
    });
    const { positionId, annex, lineFrom: line } = position;
    const of = { regulation: draft.slug, position: position.position.slug };
    expect((await findEditablePosition(admin, of))?.printedAt).toBe(
      `baris ${line} naskah, di bawah Lampiran ${annex.label}`,
    );
    // The document prints it elsewhere: that needs a reason, which the trail keeps, and the way back needs none.
    const place = { regulation: draft.slug, position: positionId, seen: annex.slug, annex: slug, reason: null };
    await expect(placePosition(admin, place)).rejects.toMatchObject({
      fields: { reason: [expect.stringContaining(`pada baris ${line}, di bawah Lampiran ${annex.label}`)] },
    });
    await placePosition(admin, { ...place, reason: "Lampirannya tertukar pada naskah." });
    const moved = await db.annexListing.findFirstOrThrow({ where: { positionId, annex: { slug } } });
    expect(moved.lineFrom).toBe(line);
    const standard = { positionId, regulation: { slug: draft.slug } };
    expect(await db.standardVersion.count({ where: { ...standard, annex: { slug } } })).toBe(1);
    const { id: subjectId } = await db.regulation.findUniqueOrThrow({ where: { slug: draft.slug } });
    const said = await db.auditEvent.findFirstOrThrow({ where: { subjectId }, orderBy: { id: "desc" } });
    expect(said.after).toMatchObject({ change: "moved", reason: "Lampirannya tertukar pada naskah." });
    await placePosition(admin, { ...place, seen: slug, annex: annex.slug });
    expect(await db.standardVersion.count({ where: { ...standard, annex: { slug: annex.slug } } })).toBe(1);
  });
});

describe("an annex that is deleted", () => {
  it("is empty, and its words are taken off the sheet", async () => {
    const { admin, regulation, annexes, first, second } = await givenAnnexes(home);
    const held = removeAnnex(admin, { regulation, rowId: first.slug, seen: first.mark });
    await expect(held).rejects.toMatchObject({ kind: "rule", message: first.removalObstacle });
    expect(first.removalObstacle).toContain("1 jabatan dan 1 rancangan standar");
    const stale = removeAnnex(admin, { regulation, rowId: second.slug, seen: first.mark });
    await expect(stale).rejects.toMatchObject({ kind: "conflict" });
    expect(second.removalObstacle).toBeNull();
    await removeAnnex(admin, { regulation, rowId: second.slug, seen: second.mark });
    expect(await annexes()).toHaveLength(1);
    const { id, lines } = await sheetOf(regulation);
    expect(lines.slice(-3)).toEqual([TAKEN_BACK, TAKEN_BACK, TAKEN_BACK]);
    const removed = await db.auditEvent.findFirstOrThrow({
      where: { subjectId: id, action: "regulation.edited" },
      orderBy: { id: "desc" },
    });
    expect(removed).toMatchObject({
      before: { label: "II", heading: second.heading },
      after: { part: "annex", change: "removed", label: "II" },
    });
    const only = removeAnnex(admin, { regulation, rowId: first.slug, seen: first.mark });
    await expect(only).rejects.toMatchObject({ kind: "rule", message: expect.stringContaining("satu-satunya") });
  });
});

describe("which annex names a position", () => {
  it("is chosen with its standard where there are several", async () => {
    const { admin, regulation, copy, draft, second } = await givenAnnexes(home);
    const own = { ...copy, regulation, newName: `${copy.newName} Dua` };
    for (const annex of [null, "lampiran-ix"]) {
      await expect(copyStandard(admin, { ...own, annex })).rejects.toMatchObject({
        fields: { annex: [expect.any(String)] },
      });
    }
    const { id } = await copyStandard(admin, { ...own, annex: second.slug });
    expect(await annexOf(id)).toMatchObject({ slug: second.slug, listing: { nameAsWritten: own.newName } });
    const choices = (await listCopyChoices(admin)).regulations.find(({ slug }) => slug === regulation);
    expect(choices?.annexes.map(({ name }) => name)).toEqual(["Lampiran I", "Lampiran II"]);

    const { slug } = await db.position.findFirstOrThrow({ where: { institutionId: home.id, name: own.newName } });
    await db.standardVersion.delete({ where: { id } });
    const listed = { ...copy, regulation, position: slug, newName: "", newTier: null };
    await expect(copyStandard(admin, { ...listed, annex: "lampiran-i" })).rejects.toMatchObject({
      fields: { annex: [expect.stringContaining("Lampiran II")] },
    });
    const again = await copyStandard(admin, { ...listed, annex: null });
    expect((await annexOf(again.id)).slug).toBe(second.slug);

    const follower = {
      regulation,
      newName: `${own.newName} Ikut`,
      newUnit: "",
      newTier: "PENGAWAS" as const,
      lines: "",
    };
    await addFollower(admin, { ...follower, follows: slug });
    await addFollower(admin, { ...follower, newName: `${own.newName} Lain`, follows: draft.positionSlug });
    const names = await db.annexListing.findMany({
      where: { annex: { regulation: { slug: regulation }, slug: second.slug } },
      orderBy: { ordinal: "asc" },
      select: { nameAsWritten: true },
    });
    expect(names.map(({ nameAsWritten }) => nameAsWritten)).toEqual([own.newName, follower.newName]);
  });

  it("is changed with its standard, which keeps its line of the sheet", async () => {
    const { admin, regulation, standardId, draft, first, second } = await givenAnnexes(home);
    const { listing: before } = await annexOf(standardId);
    const shown = await findEditablePosition(admin, { regulation, position: draft.positionSlug });
    expect(shown).toMatchObject({ annex: first.slug, annexes: [{ name: "Lampiran I" }, { name: "Lampiran II" }] });
    const positionId = shown?.id ?? "";
    const place = { regulation, position: positionId, seen: first.slug, annex: second.slug, reason: null };
    await expect(placePosition(admin, { ...place, annex: "lampiran-ix" })).rejects.toMatchObject({
      fields: { annex: [expect.any(String)] },
    });
    await placePosition(admin, place);
    const { slug, listing } = await annexOf(standardId);
    expect(slug).toBe(second.slug);
    expect(listing).toMatchObject({ lineFrom: before?.lineFrom, nameAsWritten: before?.nameAsWritten });
    await expect(placePosition(admin, place)).rejects.toMatchObject({ kind: "conflict" });
    const opened = await findEditableRegulation(admin, regulation);
    expect(opened?.annexes.map(({ removalObstacle }) => removalObstacle === null)).toEqual([true, false]);
    const moved = await db.auditEvent.findFirstOrThrow({
      where: { subjectId: opened?.id ?? "", action: "regulation.edited" },
      orderBy: { id: "desc" },
    });
    expect(moved).toMatchObject({
      before: { annexId: "Lampiran I" },
      after: { change: "moved", annexId: "Lampiran II" },
    });
    await send(admin, regulation);
    await expect(placePosition(admin, { ...place, seen: second.slug, annex: first.slug })).rejects.toMatchObject({
      kind: "rule",
    });
  });
});
