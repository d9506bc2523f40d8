import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import {
  addImportRow,
  changeImportRow,
  decideFinding,
  editSection,
  removeImport,
  splitImportRow,
  undoImportEdit,
} from "@/lib/imports/commands";
import { findBench, findDraftPreview, findImport, listImportPositions } from "@/lib/imports/queries";
import { BenchPlace, FindingFilter } from "@/lib/imports/schema";
import { findReview } from "@/lib/publication/queries";

import { smallStandardOf } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { draftedFrom, editFirstDay, givenImport, settledImport } from "../support/imports";
import { inventedRegulation } from "../support/imports-text";
import { sendAndPublish } from "../support/publishing";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let admin: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  admin = await viewerWith("ADMIN", home);
});

const ALL = FindingFilter.parse({ state: "semua" });
const DECISION = { decision: "ACCEPTED", replacement: "", code: "", scope: "one" } as const;
const REASON = { reason: "Menurut salinan resmi.", line: "" };

async function given(number: number, change = (text: string) => text): Promise<string> {
  return (await givenImport(admin, home.id, change(inventedRegulation(number)))).id;
}

/** A text that says of no position which tier it is of. */
const withoutTiers = (text: string): string =>
  text.replaceAll(" ADMINISTRATOR", "").replaceAll("Kelompok Jabatan : Administrator", "Kelompok Jabatan : Struktural");

/** The part of the draft that is asked for: 0 for the regulation, else a position as people count. */
async function part(id: string, draft: number, edit: string | null = null) {
  const found = await findBench(admin, id, { filter: ALL, place: { ...BenchPlace.parse({}), draft, edit } });
  if (!found) throw new Error("no bench");
  return found.part;
}

async function valueAt(id: string, draft: number, path: string) {
  const { sections } = await part(id, draft);
  return sections.flatMap(({ values }) => values).find((value) => value.path === path);
}

function edit(id: string, standard: number | null, path: string, [before, after]: readonly [string, string]) {
  return editSection(admin, { importId: id, standard, v: { [path]: after }, was: { [path]: before }, ...REASON });
}

async function decisionOf(id: string, kind: string, words = "") {
  const row = await db.importFinding.findFirstOrThrow({
    where: { importId: id, kind, OR: [{ found: { contains: words } }, { message: { contains: words } }] },
  });
  return row.decision;
}

async function lastEdit(id: string): Promise<string> {
  const row = await db.importEdit.findFirstOrThrow({ where: { importId: id }, orderBy: { decidedAt: "desc" } });
  return row.id;
}

it("a position that is renamed has its new name above its part and in the list", async () => {
  const id = await given(79);
  await edit(id, 0, "/standards/0/positionNameAsWritten", ["Kepala Bidang Uji", "Kepala Bidang Ujian"]);
  expect((await part(id, 1)).name).toBe("Kepala Bidang Ujian");
  const list = await listImportPositions(admin, id, 1);
  expect(list?.positions.map(({ name }) => name)).toEqual(["Kepala Bidang Ujian", "Sekretaris Dinas Uji"]);
});

it("a competency that stands under the wrong heading gets its kind, and no kind of a regulation", async () => {
  const id = await given(78);
  const path = "/standards/0/competencies/1/kind";
  await expect(edit(id, 0, path, ["MANAGERIAL", "PERBUP"])).rejects.toMatchObject({ kind: "invalid" });
  await edit(id, 0, path, ["MANAGERIAL", "TECHNICAL"]);
  expect(await valueAt(id, 1, path)).toMatchObject({ value: "TECHNICAL", label: "Jenis" });
  const { sections } = await part(id, 1);
  expect(sections.find(({ key }) => key === "competencies/1")?.group).toBe("Kompetensi teknis");
});

describe("a tier that was not read", () => {
  const tier = (place: number) => `/regulation/annexes/0/positions/${place}/tier`;
  const told = (importId: string) =>
    db.importFinding.findMany({ where: { importId, path: { endsWith: "/tier" } }, orderBy: { ordinal: "asc" } });

  it("is empty, stands in the way, and is chosen at its finding or at its position", async () => {
    const id = await given(80, withoutTiers);
    expect(await valueAt(id, 1, tier(0))).toMatchObject({ value: "", label: "Jenjang" });
    const [first, second] = await told(id);
    expect(first).toMatchObject({ severity: "ERROR", standard: 0, path: tier(0) });
    expect(second).toMatchObject({ severity: "ERROR", standard: 1, path: tier(1) });
    const messages = async () => ((await findDraftPreview(admin, id))?.obstacles ?? []).map(({ message }) => message);
    expect((await messages()).join()).toMatch(/Jenjang belum diketahui: Kepala Bidang Uji, Sekretaris Dinas Uji/);

    const named = { ...DECISION, importId: id, ordinal: first?.ordinal ?? 0, replacement: "JPT Pratama" };
    await expect(decideFinding(admin, named)).rejects.toMatchObject({ kind: "invalid" });
    await decideFinding(admin, { ...named, replacement: "ADMINISTRATOR" });
    await edit(id, 1, tier(1), ["", "PENGAWAS"]);
    expect((await told(id)).map(({ decision }) => decision)).toEqual(["ACCEPTED", "MENDED"]);
    expect(await valueAt(id, 1, tier(0))).toMatchObject({ value: "ADMINISTRATOR" });
    expect(await valueAt(id, 0, tier(1))).toMatchObject({ value: "PENGAWAS" });
    expect((await messages()).join()).not.toMatch(/Jenjang/);
    // Taken back, it is unknown again, and its finding open.
    await undoImportEdit(admin, { importId: id, edit: await lastEdit(id) });
    expect((await told(id)).map(({ decision }) => decision)).toEqual(["ACCEPTED", null]);
  });

  it("is not that of another position", async () => {
    const id = await given(81, withoutTiers);
    await expect(edit(id, 0, tier(1), ["", "PENGAWAS"])).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("a finding whose value is changed by another way", () => {
  it("is over, and open again when that is taken back", async () => {
    const id = await given(82);
    expect(await db.importFinding.count({ where: { importId: id, kind: "LEVEL_DIFFERS" } })).toBe(1);
    await edit(id, 0, "/standards/0/competencies/1/level", ["4", "3"]);
    expect(await decisionOf(id, "LEVEL_DIFFERS")).toBe("MENDED");
    await undoImportEdit(admin, { importId: id, edit: await lastEdit(id) });
    expect(await decisionOf(id, "LEVEL_DIFFERS")).toBeNull();
    await expect(undoImportEdit(admin, { importId: id, edit: await lastEdit(id) })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("of words that are gone can be accepted without an error: there is nothing left to do", async () => {
    const id = await given(83);
    await edit(id, 0, "/standards/0/competencies/3/description", ["Mampu mencapai 2hasil.", "Mampu mencapai 2 hasil."]);
    const row = await db.importFinding.findFirstOrThrow({ where: { importId: id, found: "2hasil" } });
    expect(row.decision).toBe("MENDED");
    expect(await decideFinding(admin, { ...DECISION, importId: id, ordinal: row.ordinal })).toEqual({ count: 0 });
  });

  it("is over with its position, when that is left out, and only then", async () => {
    const id = await given(84);
    const path = "/standards/0/isLeftOut";
    await edit(id, 0, path, ["tidak", "ya"]);
    const open = { importId: id, severity: "ERROR", standard: 0, decision: null } as const;
    expect(await db.importFinding.count({ where: open })).toBe(0);
    await edit(id, 0, path, ["ya", "tidak"]);
    expect(await db.importFinding.count({ where: open })).toBeGreaterThan(0);
  });
});

describe("rows", () => {
  const LIST = "/standards/0/competencies";
  const titles = async (id: string) => (await part(id, 1)).sections.slice(1).map(({ title }) => title);

  it("are split where the line breaks, with what belongs to the second, and merged again", async () => {
    const id = await given(85);
    const row = { importId: id, standard: 0, path: `${LIST}/3`, description: "", from: "1" };
    expect((await part(id, 1, "pisah/competencies/3")).split).toMatchObject({ text: "Orientasi pada Hasil" });
    await expect(splitImportRow(admin, { ...row, text: "Orientasi pada Hasil" })).rejects.toMatchObject({
      kind: "invalid",
    });
    await expect(splitImportRow(admin, { ...row, text: "Orientasi\nlain" })).rejects.toMatchObject({ kind: "invalid" });
    await splitImportRow(admin, { ...row, text: "Orientasi\npada Hasil" });
    expect((await titles(id)).slice(3)).toEqual(["4. Orientasi", "pada Hasil"]);
    const { sections } = await part(id, 1);
    const [first, second] = sections.slice(-2);
    expect([first, second].map((section) => section?.rows.length)).toEqual([1, 2]);
    expect(second?.values.find(({ label }) => label === "Nama")).toMatchObject({ reading: "Orientasi pada Hasil" });

    await changeImportRow(admin, { ...row, change: "gabung", next: first?.row?.next ?? "" });
    expect((await titles(id)).slice(3)).toEqual(["4. Orientasi pada Hasil"]);
    const whole = (await part(id, 1)).sections.at(-1);
    expect(whole?.rows).toHaveLength(3);
    expect(whole?.values.find(({ label }) => label === "Kode pada kamus")?.value).toBe("orientasi-pada-hasil");
    await undoImportEdit(admin, { importId: id, edit: await lastEdit(id) });
    expect(await titles(id)).toHaveLength(5);
  });

  it("of indicators are split and merged as well", async () => {
    const id = await given(86);
    const path = `${LIST}/3/indicators`;
    const texts = async () =>
      (await part(id, 1)).sections
        .at(-1)
        ?.values.flatMap(({ path: at, value }) => (at.endsWith("/text") ? [value] : []));
    await changeImportRow(admin, { importId: id, standard: 0, path: `${path}/0`, change: "gabung", next: "1" });
    expect(await texts()).toEqual(["Tepat; Cepat;", "Hemat."]);
    const row = { importId: id, standard: 0, path: `${path}/0`, description: "", from: "" };
    await splitImportRow(admin, { ...row, text: "Tepat;\nCepat;" });
    expect(await texts()).toEqual(["Tepat;", "Cepat;", "Hemat."]);
  });

  it("of relations are added with their type, and taken out", async () => {
    const id = await given(87);
    const citation = "Peraturan Bupati Contoh Nomor 1 Tahun 2020";
    const row = { list: "relations", type: "REVOKES", citation } as const;
    const at = { importId: id, standard: null, path: "/regulation/relations", reason: "x", finding: null };
    // Where one is added stays the same part, below the rows: a form that moved would be drawn anew, and stay open.
    const adder = async () => (await part(id, 0)).sections.find(({ adds }) => adds?.key === "tambah/relations");
    expect((await adder())?.key).toBe("hubungan");
    await addImportRow(admin, { ...at, ...row, line: "12" });
    expect(await adder()).toMatchObject({ key: "hubungan", row: null });
    expect((await part(id, 0)).edits[0]?.words).toBe(`Baris ditambahkan: ${citation}`);
    const section = (await part(id, 0)).sections.find(({ title }) => title.includes(citation));
    expect(section?.values).toMatchObject([{ value: "REVOKES" }, { value: citation }]);
    const path = section?.row?.path ?? "";
    await edit(id, null, `${path}/type`, ["REVOKES", "AMENDS"]);
    expect(await valueAt(id, 0, `${path}/type`)).toMatchObject({ value: "AMENDS" });
    await changeImportRow(admin, { importId: id, standard: null, path, change: "hapus" });
    expect(await valueAt(id, 0, `${path}/type`)).toBeUndefined();
    await expect(addImportRow(admin, { ...at, ...row, standard: 0, line: "12" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("an import that is removed", () => {
  it("is gone with its decisions, and the audit trail keeps its name and hash", async () => {
    const id = await given(88);
    await decideFinding(admin, { ...DECISION, importId: id, ordinal: 0, decision: "DISMISSED" });
    await removeImport(admin, { importId: id });
    expect(await findImport(admin, id)).toBeNull();
    const row = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id, action: "import.removed" } });
    expect(row.before).toMatchObject({ fileName: "naskah-uji.txt" });
    await expect(removeImport(admin, { importId: id })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is refused once a draft was made of it", async () => {
    const id = await given(89);
    await db.importSession.update({ where: { id }, data: { draftSlug: `uji-${id}` } });
    await expect(removeImport(admin, { importId: id })).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("what a draft would change", () => {
  it("names every standard that ends with the regulation it revokes, also of tiers that it says nothing of", async () => {
    const institution = await givenInstitution();
    await smallStandardOf(institution);
    const drafter = await viewerWith("ADMIN", institution);
    const changesOf = async (text: string, ending: string) => {
      const ended = text.replace("Pasal 2\n", `Pasal 2\n${ending}Pasal 3\n`);
      const { id } = await givenImport(drafter, institution.id, ended);
      return (await findDraftPreview(drafter, id))?.changes ?? [];
    };
    const goneAfter = async (number: number, ending: string) =>
      (await changesOf(inventedRegulation(number), ending)).filter(({ change }) => change === "GONE");
    const revocation =
      "Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati Contoh Nomor 213 Tahun 2020 tentang Standar Kompetensi dicabut dan dinyatakan tidak berlaku.\n";
    expect(await goneAfter(201, "Cukup jelas.\n")).toEqual([]);
    expect(await goneAfter(202, revocation)).toMatchObject([
      { number: null, name: "Pengawas", summary: expect.stringMatching(/^Berakhir: peraturannya dicabut/) },
    ]);
    // Of the same tier and nearly the same name: it goes on under that.
    const renaming = inventedRegulation(203, "Pengawas Daerah").replace(/ADMINISTRATOR|Administrator/g, "Pengawas");
    const renamed = await changesOf(renaming, revocation);
    expect(renamed[0]).toMatchObject({
      renamedFrom: "Pengawas",
      summary: expect.stringMatching(/^(Mungkin|Kemungkinan besar) berganti nama dari Pengawas: /),
    });
    expect(renamed.filter(({ change }) => change === "GONE")).toEqual([]);
  });

  it("is told where what it revokes is over already, before the draft is made and before it is sent", async () => {
    const institution = await givenInstitution();
    await smallStandardOf(institution);
    const drafter = await viewerWith("ADMIN", institution);
    const verifier = await viewerWith("VERIFIER", institution);
    const revocation =
      "Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati Contoh Nomor 213 Tahun 2020 tentang Standar Kompetensi dicabut dan dinyatakan tidak berlaku.\n";
    const read = (number: number) =>
      settledImport(
        drafter,
        institution.id,
        inventedRegulation(number).replace("Pasal 2\n", `Pasal 2\n${revocation}Pasal 3\n`),
      );
    const first = await read(204);
    expect((await findDraftPreview(drafter, first))?.cautions).toEqual([]);
    await editFirstDay(drafter, first, ["", "2026-11-02"]);
    await sendAndPublish({ drafter, verifier }, await draftedFrom(drafter, first));

    const second = await read(205);
    const told = /^Mencabut Peraturan Bupati Nomor 213 Tahun 2020, yang sudah dicabut mulai 2 November 2026: cocokkan/;
    expect((await findDraftPreview(drafter, second))?.cautions).toEqual([expect.stringMatching(told)]);
    await editFirstDay(drafter, second, ["", "2026-11-02"]);
    const review = await findReview(drafter, await draftedFrom(drafter, second));
    expect(review?.cautions).toContainEqual(expect.stringMatching(told));
  });
});
