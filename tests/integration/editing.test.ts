import { randomUUID } from "node:crypto";

import { beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import {
  copyStandard,
  moveRow,
  removeDraft,
  removeRow,
  saveCompetency,
  saveIndicator,
  saveRequirement,
} from "@/lib/editing/commands";
import { findDraft } from "@/lib/editing/queries";
import { SaveRequirement } from "@/lib/editing/schema";
import { findReview } from "@/lib/publication/queries";
import { startRegulation } from "@/lib/regulations/commands";
import { findStandardInForce } from "@/lib/standards/queries";

import { givenDraftRegulation } from "../support/drafts";
import { givenEditableDraft, regulationHead } from "../support/editing";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { send } from "../support/publishing";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

type Given = Awaited<ReturnType<typeof givenEditableDraft>>;

const stored = async ({ admin, standardId }: Pick<Given, "admin" | "standardId">) => {
  const draft = await findDraft(admin, standardId);
  if (!draft) throw new Error("The draft is gone.");
  return draft;
};

const competencyInput = (
  { standardId, competency }: Pick<Given, "standardId" | "competency">,
  seen: string,
  change: Partial<Pick<Given["competency"], "level" | "description">>,
) => {
  const { kind, code, ordinal, name, level, description } = { ...competency, ...change };
  const own = { kind, code, ordinal, name: name ?? "", level, description };
  return { standardId, rowId: competency.id, seen, reason: null, ...own };
};

describe("copying a standard", () => {
  it("makes a draft with the same content, new rows, no lines and one note that says where it came from", async () => {
    const { draft, copy, regulation } = await givenEditableDraft(home);
    expect(draft.standard.competencies.length).toBeGreaterThan(0);
    expect(draft.standard.identity.nameAsWritten).toBe(copy.newName);
    expect(draft.standard.spans).toEqual([]);
    expect(draft.standard.notes).toEqual([expect.objectContaining({ kind: "UNCERTAIN", path: "" })]);
    const source = await db.competencyRequirement.findMany({ where: { standardVersionId: copy.sourceId } });
    expect(draft.standard.competencies.map(({ name }) => name)).toEqual(
      source.toSorted((a, b) => a.place - b.place).map(({ name }) => name),
    );
    const listing = await db.annexListing.findFirstOrThrow({
      where: { annex: { regulation: { slug: regulation } } },
      select: { lineFrom: true, annex: { select: { regulation: { select: { document: true } } } } },
    });
    const { text } = listing.annex.regulation.document;
    expect(text.split("\n")[listing.lineFrom - 1]).toBe(copy.newName);
    expect(text).toMatch(/^Lembar ketikan/);
  });

  it("may be left out: an empty standard takes its parts by the forms, and is not sent before it has a competency", async () => {
    const { admin, copy, regulation } = await givenEditableDraft(home);
    const newName = `${copy.newName} Kosong`;
    const { id } = await copyStandard(admin, { ...copy, sourceId: null, newName, regulation });
    const empty = await findDraft(admin, id);
    expect(empty?.standard).toMatchObject({ identity: { nameAsWritten: newName }, competencies: [], notes: [] });

    await expect(send(admin, regulation)).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining(`Belum memuatnya: ${newName}.`),
    });
    const added = { kind: "TECHNICAL", code: null, ordinal: "1", name: "Menyusun rencana", level: null } as const;
    const row = { standardId: id, rowId: null, seen: "", reason: null, description: null, ...added };
    const { id: addedId } = await saveCompetency(admin, row);
    await expect(saveCompetency(admin, row)).rejects.toMatchObject({
      fields: { name: ["Standar ini sudah memuat kompetensi itu; ubah baris yang ada."] },
    });
    // The entry of the dictionary that goes by the name, however it is spaced, and no second one.
    const word = randomUUID().slice(0, 8);
    await db.competency.create({
      data: { kind: "TECHNICAL", code: `lama-${word}`, name: `Tata Kelola ${word}`, aliases: [] },
    });
    await saveCompetency(admin, { ...row, ordinal: "2", name: `Tatakelola ${word.toUpperCase()}` });
    const rows = (await findDraft(admin, id))?.standard.competencies ?? [];
    expect(rows.map(({ code }) => code)).toEqual(["menyusun-rencana", `lama-${word}`]);
    const [competency] = rows;
    // The way to the row that was added.
    expect(competency?.id).toBe(addedId);
    const indicator = { standardId: id, competencyId: competency?.id ?? "", rowId: null, seen: "", reason: null };
    await saveIndicator(admin, { ...indicator, code: "2.1", text: "Menyusun rencana kerja" });
    await expect(saveIndicator(admin, { ...indicator, code: "2.1", text: "Yang lain" })).rejects.toMatchObject({
      fields: { code: ["Nomor 2.1 sudah dipakai indikator lain kompetensi ini."] },
    });
    await send(admin, regulation);
  });

  it("is refused twice for a position, under a published regulation and where the annex lacks the position", async () => {
    const { admin, copy, regulation, standardId } = await givenEditableDraft(home);
    const { position } = await db.standardVersion.findUniqueOrThrow({
      where: { id: standardId },
      select: { position: { select: { slug: true } } },
    });
    const again = copyStandard(admin, { ...copy, position: position.slug, regulation });
    await expect(again).rejects.toMatchObject({ kind: "rule" });
    const imported = await givenDraftRegulation(home);
    const elsewhere = copyStandard(admin, { ...copy, position: position.slug, regulation: imported.draft.slug });
    await expect(elsewhere).rejects.toMatchObject({ fields: { regulation: [expect.any(String)] } });
  });

  it("takes no standard of another institution", async () => {
    const other = await givenEditableDraft(await givenInstitution());
    const { admin, regulation } = await givenEditableDraft(home);
    const stranger = copyStandard(admin, { ...other.copy, regulation });
    await expect(stranger).rejects.toMatchObject({ fields: { sourceId: [expect.any(String)] } });
  });

  it("refuses a second regulation of the same number and year", async () => {
    const admin = await viewerWith("ADMIN", home);
    const head = regulationHead(home.id);
    await startRegulation(admin, head);
    await expect(startRegulation(admin, head)).rejects.toMatchObject({ fields: { number: [expect.any(String)] } });
  });
});

describe("editing a draft", () => {
  it("changes a level and records who did it", async () => {
    const given = await givenEditableDraft(home);
    const { admin, standardId, marks, competency } = given;
    const level = competency.level === 5 ? 4 : 5;
    const { mark } = await saveCompetency(admin, competencyInput(given, marks[competency.id] ?? "", { level }));
    const after = await stored(given);
    expect(after.standard.competencies[0]).toMatchObject({ id: competency.id, level });
    expect(after.marks[competency.id]).toBe(mark);
    const trail = await db.auditEvent.findMany({ where: { subjectId: standardId, action: "standard.edited" } });
    expect(trail).toEqual([expect.objectContaining({ actorId: admin.id })]);
  });

  it("says of a part that somebody else changed what stands now, and takes one's own when one chooses so", async () => {
    const given = await givenEditableDraft(home);
    const { admin, marks, competency } = given;
    const seen = marks[competency.id] ?? "";
    const { mark: theirs } = await saveCompetency(admin, competencyInput(given, seen, { level: 1 }));
    const mine = competencyInput(given, seen, { level: 5 });
    await expect(saveCompetency(admin, mine)).rejects.toMatchObject({
      kind: "conflict",
      fields: { level: ["Sekarang tersimpan: “1”."] },
    });
    await saveCompetency(admin, { ...mine, overwrite: theirs });
    expect((await stored(given)).standard.competencies[0]?.level).toBe(5);
  });

  it("lets two people change two parts at once", async () => {
    const given = await givenEditableDraft(home);
    const { admin, standardId, marks, competency } = given;
    const other = await viewerWith("ADMIN", home);
    const indicator = { standardId, rowId: null, seen: "", reason: null, competencyId: competency.id };
    await Promise.all([
      saveCompetency(admin, competencyInput(given, marks[competency.id] ?? "", { description: "Lain" })),
      ...["Satu", "Dua", "Tiga"].map((text, at) => saveIndicator(other, { ...indicator, code: `4.${7 + at}`, text })),
    ]);
    const [changed] = (await stored(given)).standard.competencies;
    expect(changed?.description).toBe("Lain");
    expect(changed?.indicators.map(({ text }) => text)).toEqual(expect.arrayContaining(["Satu", "Dua", "Tiga"]));
  });

  it("moves and removes rows, and keeps one that was changed after it was shown", async () => {
    const given = await givenEditableDraft(home);
    const { admin, standardId, competency, draft, marks } = given;
    const rowId = competency.id;
    const second = draft.standard.competencies[1]?.id ?? "";
    await moveRow(admin, { standardId, rowId, direction: "turun" });
    expect((await stored(given)).standard.competencies.slice(0, 2).map(({ id }) => id)).toEqual([second, rowId]);
    await saveCompetency(admin, competencyInput(given, marks[rowId] ?? "", { description: "Lain" }));
    const stale = removeRow(admin, { standardId, rowId, seen: marks[rowId] ?? "" });
    await expect(stale).rejects.toMatchObject({ kind: "conflict" });
    await removeRow(admin, { standardId, rowId, seen: (await stored(given)).marks[rowId] ?? "" });
    expect((await stored(given)).standard.competencies.map(({ id }) => id)).not.toContain(rowId);
  });

  it("is said to who sends it where printed numbers are out of order or a name is lost", async () => {
    const { admin, standardId, regulation, competency, draft } = await givenEditableDraft(home);
    const cautions = async () => (await findReview(admin, regulation))?.cautions.join("\n");
    expect(await cautions()).not.toMatch(/tidak berurutan|tidak terbaca/);
    await moveRow(admin, { standardId, rowId: competency.id, direction: "turun" });
    expect(await cautions()).toMatch(/tidak berurutan: .*\(Manajerial\)\./);
    const lost = draft.standard.competencies.at(-1)?.id ?? "";
    await db.competencyRequirement.update({ where: { id: lost }, data: { name: null } });
    expect(await cautions()).toContain("Nama tidak terbaca pada dokumen sumber");
  });

  it("adds a requirement with a machine rule and refuses a rule without its value", async () => {
    const given = await givenEditableDraft(home);
    const { admin, standardId } = given;
    const typed = { standardId, rowId: "", category: "RANK", text: "Pangkat Penata", ruleType: "minimum-rank" };
    expect(SaveRequirement.safeParse({ ...typed, ruleValue: "tinggi" }).error?.issues[0]?.path).toEqual(["ruleValue"]);
    await saveRequirement(admin, SaveRequirement.parse({ ...typed, ruleValue: "III/c" }));
    expect((await stored(given)).standard.requirements.at(-1)?.rule).toEqual({ type: "minimum-rank", rank: "III/c" });
  });

  it("puts alternatives whose group is spelt otherwise into one, and says before sending where one stands alone", async () => {
    const given = await givenEditableDraft(home);
    const { admin, standardId, regulation } = given;
    const typed = { standardId, rowId: "", category: "EXPERIENCE" };
    const add = (text: string, anyOfGroup: string) =>
      saveRequirement(admin, SaveRequirement.parse({ ...typed, text, anyOfGroup }));
    const lone = async () => (await findReview(admin, regulation))?.cautions.filter((one) => /kelompok/i.test(one));

    await add("Pernah menjabat kepala seksi", "Pernah Menjabat");
    expect(await lone()).toEqual([expect.stringContaining("(kelompok Pernah Menjabat)")]);
    await add("Pernah menjabat kepala bidang", " pernah  menjabat ");
    expect(await lone()).toEqual([]);
    const groups = (await stored(given)).standard.requirements.slice(-2).map(({ anyOfGroup }) => anyOfGroup);
    expect(groups).toEqual(["Pernah Menjabat", "Pernah Menjabat"]);
  });

  it("is refused once the draft is sent for verification or published", async () => {
    const given = await givenEditableDraft(home);
    const { admin, standardId, marks, competency, copy } = given;
    const input = competencyInput(given, marks[competency.id] ?? "", { level: 2 });
    await db.standardVersion.update({ where: { id: standardId }, data: { status: "IN_REVIEW" } });
    await expect(saveCompetency(admin, input)).rejects.toMatchObject({ kind: "rule" });
    const published = saveCompetency(admin, { ...input, standardId: copy.sourceId });
    await expect(published).rejects.toMatchObject({ kind: "rule" });
    expect(await findDraft(admin, copy.sourceId)).toBeNull();
  });

  it("goes as a whole, but only while it is a draft", async () => {
    const given = await givenEditableDraft(home);
    const { admin, standardId, copy } = given;
    await expect(removeDraft(admin, { standardId: copy.sourceId })).rejects.toMatchObject({ kind: "rule" });
    await removeDraft(admin, { standardId });
    expect(await findDraft(admin, standardId)).toBeNull();
    expect(await db.auditEvent.count({ where: { subjectId: standardId, action: "standard.removed" } })).toBe(1);
  });

  it("shows a draft to nobody outside", async () => {
    const { standardId } = await givenEditableDraft(home);
    const { position } = await db.standardVersion.findUniqueOrThrow({
      where: { id: standardId },
      select: { position: { select: { slug: true } } },
    });
    expect(await findStandardInForce(home.slug, position.slug, "2031-06-01")).toBeNull();
  });
});

describe("editing what was read from a document", () => {
  /** A draft as the importer leaves it, with lines. */
  async function givenImported() {
    const { draft, drafter: admin } = await givenDraftRegulation(home);
    const { id: standardId } = await db.standardVersion.findFirstOrThrow({
      where: { regulation: { slug: draft.slug } },
    });
    const { standard, marks } = await stored({ admin, standardId });
    const [competency] = standard.competencies;
    if (!competency) throw new Error("The draft has a competency.");
    return { admin, standardId, standard, marks, competency };
  }

  it("asks why, keeps the reading with the reason, and drops the note when it is as printed again", async () => {
    const given = await givenImported();
    const { admin, marks, competency, standardId } = given;
    const path = "/competencies/0/level";
    const input = competencyInput(given, marks[competency.id] ?? "", { level: 2 });
    await expect(saveCompetency(admin, input)).rejects.toMatchObject({ fields: { reason: [expect.any(String)] } });
    const { mark: seen } = await saveCompetency(admin, { ...input, reason: "Salah baca." });
    const note = {
      path,
      kind: "CORRECTED",
      verbatim: String(competency.level),
      normalised: "2",
      reason: "Salah baca.",
    };
    expect(await db.transcriptionNote.findMany({ where: { standardVersionId: standardId, path } })).toEqual([
      expect.objectContaining(note),
    ]);
    await saveCompetency(admin, { ...input, seen, level: competency.level });
    expect(await db.transcriptionNote.count({ where: { standardVersionId: standardId, path } })).toBe(0);
  });

  it("is moved to the place that another row of its kind has, and to no other", async () => {
    const { admin, standardId, competency, draft } = await givenEditableDraft(home);
    const kin = draft.standard.competencies.filter(({ kind }) => kind === competency.kind).map(({ id }) => id);
    const [first = "", second, third = ""] = kin;
    await moveRow(admin, { standardId, rowId: third, onto: first });
    const after = (await stored({ admin, standardId })).standard.competencies.map(({ id }) => id);
    expect(after.slice(0, 3)).toEqual([third, first, second]);
    const requirement = draft.standard.requirements[0]?.id ?? "";
    const across = moveRow(admin, { standardId, rowId: first, onto: requirement });
    await expect(across).rejects.toMatchObject({ kind: "rule" });
  });

  it("keeps every line with its value when rows move", async () => {
    const given = await givenImported();
    const { admin, standardId, competency } = given;
    const [first] = competency.indicators;
    if (!first) throw new Error("The competency has indicators.");
    const linesOf = async (place: number) => {
      const path = `/competencies/0/indicators/${place}/text`;
      return db.sourceSpan.findMany({ where: { standardVersionId: standardId, path }, select: { reading: true } });
    };
    const before = await linesOf(0);
    await moveRow(admin, { standardId, rowId: first.id, direction: "turun" });
    expect(await linesOf(1)).toEqual(before);
    const { notes } = (await stored(given)).standard;
    expect(notes).toEqual(given.standard.notes);
  });
});
