import { readFileSync } from "node:fs";

import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { addImportRow, changeImportRow, decideFinding, editSection, startDraft } from "@/lib/imports/commands";
import { findBench, findImport } from "@/lib/imports/queries";
import { BenchPlace, FindingFilter } from "@/lib/imports/schema";
import { workOnce } from "@/lib/jobs/worker";
import { removeRegulation } from "@/lib/regulation-editing/commands";

import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenImport } from "../support/imports";
import { inventedRegulation } from "../support/imports-text";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let admin: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  admin = await viewerWith("ADMIN", home);
});

const ALL = FindingFilter.parse({ state: "semua" });
const NOWHERE = BenchPlace.parse({});
const DECISION = { decision: "ACCEPTED", replacement: "", code: "", scope: "one" } as const;

async function given(number: number, text = inventedRegulation(number)) {
  const { id } = await givenImport(admin, home.id, text);
  return id;
}

async function bench(id: string, filter: Partial<FindingFilter> = {}) {
  const found = await findBench(admin, id, { filter: { ...ALL, ...filter }, place: NOWHERE });
  if (!found) throw new Error("no bench");
  return found;
}

async function findingOf(id: string, kind: string, words = "") {
  const row = await db.importFinding.findFirstOrThrow({ where: { importId: id, kind, found: { contains: words } } });
  return row.ordinal;
}

async function valueAt(id: string, standard: number | null, path: string) {
  const { part } = await bench(id, { standard: standard === null ? null : standard + 1 });
  return part.sections.flatMap(({ values }) => values).find((value) => value.path === path);
}

/** Everything that must be settled before a draft can be made. */
async function settle(id: string): Promise<void> {
  const open = await db.importFinding.findMany({ where: { importId: id, severity: "ERROR", decision: null } });
  for (const { ordinal } of open)
    await decideFinding(admin, { ...DECISION, importId: id, ordinal, decision: "DISMISSED" });
  const head = (await bench(id, { standard: null })).part.sections[0]?.values ?? [];
  const was = Object.fromEntries(head.map(({ path, value }) => [path, value]));
  const v = { ...was, "/regulation/effectiveFrom": "2026-12-01" };
  await editSection(admin, { importId: id, standard: null, v, was, reason: "Diisi.", line: "" });
}

describe("a decision on a finding", () => {
  it("that accepts the suggestion changes the draft and keeps the reading; taken back, it does not", async () => {
    const id = await given(60);
    const ordinal = await findingOf(id, "MISSPELLING", "Komunikosi");
    await decideFinding(admin, { ...DECISION, importId: id, ordinal });
    const path = "/standards/0/competencies/2/name";
    expect(await valueAt(id, 0, path)).toMatchObject({ value: "Komunikasi", reading: "Komunikosi" });
    expect((await bench(id)).progress.done).toBe(1);
    await decideFinding(admin, { ...DECISION, importId: id, ordinal, decision: "OPEN" });
    expect(await valueAt(id, 0, path)).toMatchObject({ value: "Komunikosi", reading: null });
  });

  it("with a value of one's own takes only what the field may have", async () => {
    const id = await given(61);
    const ordinal = await findingOf(id, "LEVEL_DIFFERS");
    await expect(decideFinding(admin, { ...DECISION, importId: id, ordinal })).rejects.toMatchObject({
      kind: "invalid",
    });
    await expect(
      decideFinding(admin, { ...DECISION, importId: id, ordinal, replacement: "sembilan" }),
    ).rejects.toMatchObject({ kind: "invalid" });
    await decideFinding(admin, { ...DECISION, importId: id, ordinal, replacement: "III" });
    expect(await valueAt(id, 0, "/standards/0/competencies/1/level")).toMatchObject({ value: "3", reading: "4" });
    // One value, one decision: each of its three indicators had told.
    expect((await bench(id, { kind: "LEVEL_DIFFERS", state: "terbuka" })).list.count).toBe(0);
  });

  it("holds for all that say the same, and for no decided one", async () => {
    const id = await given(62);
    const row = await db.importFinding.findFirstOrThrow({ where: { importId: id, kind: "MISSING_ROW" } });
    const like = await db.importFinding.count({
      where: { importId: id, kind: row.kind, found: row.found, suggestion: row.suggestion },
    });
    const { count } = await decideFinding(admin, {
      ...DECISION,
      importId: id,
      ordinal: row.ordinal,
      decision: "DISMISSED",
      scope: "same",
    });
    expect(count).toBe(like);
  });

  it("shows the value that it is about, also where only its words tell", async () => {
    const id = await given(77);
    const pathOf = async (ordinal: number) => {
      const place = BenchPlace.parse({ finding: ordinal });
      return (await findBench(admin, id, { filter: ALL, place }))?.part.path;
    };
    expect(await pathOf(await findingOf(id, "LEVEL_DIFFERS"))).toBe("/standards/0/competencies/1/level");
    expect(await pathOf(await findingOf(id, "MISSPELLING", "2hasil"))).toBe("/standards/0/competencies/3/description");
    expect(await pathOf(await findingOf(id, "RUBBISH"))).toBeNull();
  });

  it("holds for a whole kind only where it changes nothing", async () => {
    const id = await given(76);
    const ordinal = await findingOf(id, "MISSPELLING", "Komunikosi");
    const all = { ...DECISION, importId: id, ordinal, scope: "kind" } as const;
    await expect(decideFinding(admin, all)).rejects.toMatchObject({ kind: "invalid" });
    const { count } = await decideFinding(admin, { ...all, decision: "LATER" });
    expect(count).toBe(await db.importFinding.count({ where: { importId: id, kind: "MISSPELLING" } }));
    expect((await bench(id)).progress.later).toBe(count);
  });

  it("maps an unknown competency to one of the dictionary", async () => {
    const id = await given(63, inventedRegulation(63).replace("Orientasi pada Hasil", "Kecakapan Baru Sekali"));
    const ordinal = await findingOf(id, "UNKNOWN_COMPETENCY", "Kecakapan");
    await decideFinding(admin, { ...DECISION, importId: id, ordinal, code: "orientasi-pada-hasil" });
    expect(await valueAt(id, 0, "/standards/0/competencies/3/code")).toMatchObject({ value: "orientasi-pada-hasil" });
    expect(await valueAt(id, 0, "/standards/0/competencies/3/name")).toMatchObject({ value: "Kecakapan Baru Sekali" });
  });

  it("of a stranger's finding is refused as not there", async () => {
    const id = await given(64);
    const stranger = await viewerWith("ADMIN", await givenInstitution());
    await expect(decideFinding(stranger, { ...DECISION, importId: id, ordinal: 0 })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("an edit of the draft", () => {
  const PATH = "/standards/0/competencies/1/description";
  const edit = (id: string, over: object = {}) => ({
    importId: id,
    standard: 0,
    v: { [PATH]: "Mampu bekerja sama dengan siapa pun." },
    was: { [PATH]: "Mampu bekerja sama." },
    reason: "Menurut salinan resmi.",
    line: "",
    ...over,
  });

  it("keeps the reading and the reason", async () => {
    const id = await given(65);
    await editSection(admin, edit(id));
    expect(await valueAt(id, 0, PATH)).toMatchObject({
      value: "Mampu bekerja sama dengan siapa pun.",
      reading: "Mampu bekerja sama.",
      remark: "Menurut salinan resmi.",
    });
  });

  it("does not overwrite what somebody else changed meanwhile", async () => {
    const id = await given(66);
    await editSection(admin, edit(id));
    const colleague = await viewerWith("ADMIN", home);
    const mine = edit(id, { v: { [PATH]: "Lain." } });
    const error = await editSection(colleague, mine).catch((caught: unknown) => caught);
    const stored = "Mampu bekerja sama dengan siapa pun.";
    expect(error).toMatchObject({
      kind: "conflict",
      fields: { [`v.${PATH}`]: [`Sekarang tersimpan (oleh ${admin.name}): “${stored}”.`] },
    });
    // Of one's own second window it is not said that it was somebody else.
    await expect(editSection(admin, mine)).rejects.toMatchObject({
      fields: { [`v.${PATH}`]: [expect.stringContaining("oleh Anda, di jendela lain")] },
    });
    // Replaced knowingly, it is the one that was shown and no other.
    const chosen = { ...mine, overwrite: "ya", now: { [PATH]: "Lain lagi." } } as const;
    await expect(editSection(colleague, chosen)).rejects.toMatchObject({ kind: "conflict" });
    await editSection(colleague, { ...chosen, now: { [PATH]: stored } });
    expect(await valueAt(id, 0, PATH)).toMatchObject({ value: "Lain." });
  });

  it("reaches no other part than its own", async () => {
    const id = await given(67);
    await expect(editSection(admin, edit(id, { standard: 1 }))).rejects.toMatchObject({ kind: "not-found" });
  });

  it("adds a row that answers for its lines, moves rows and takes them out", async () => {
    const id = await given(68);
    const finding = await findingOf(id, "MISSING_ROW");
    const row = {
      list: "competencies",
      kind: "MANAGERIAL",
      ordinal: "5",
      name: "Pelayanan Publik",
      level: "3",
      description: "",
    } as const;
    const at = { importId: id, standard: 0, path: "/standards/0/competencies" };
    await expect(addImportRow(admin, { ...at, ...row, line: "", reason: "x", finding: null })).rejects.toMatchObject({
      kind: "invalid",
    });
    await addImportRow(admin, { ...at, ...row, line: "33", reason: "Baris hilang pada pindaian.", finding });
    const titles = async () => (await bench(id, { standard: 1 })).part.sections.slice(1).map(({ title }) => title);
    expect(await titles()).toHaveLength(5);
    expect((await titles()).at(-1)).toBe("5. Pelayanan Publik");
    expect((await db.importFinding.findFirstOrThrow({ where: { importId: id, ordinal: finding } })).decision).toBe(
      "ACCEPTED",
    );
    await changeImportRow(admin, { ...at, path: "/standards/0/competencies/3", change: "naik" });
    await changeImportRow(admin, { ...at, path: "/standards/0/competencies/0", change: "hapus" });
    expect((await titles()).map((title) => title.slice(0, 2))).toEqual(["2.", "4.", "3.", "5."]);
    await expect(
      changeImportRow(admin, { ...at, path: "/standards/0/competencies/0", change: "hapus" }),
    ).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("the draft of an import", () => {
  it("is refused with what stands in its way, and is made once however often it is asked for", async () => {
    const id = await given(70);
    await expect(startDraft(admin, { importId: id })).rejects.toMatchObject({ kind: "rule" });
    await settle(id);
    await Promise.all([startDraft(admin, { importId: id }), startDraft(admin, { importId: id })]);
    expect((await findImport(admin, id))?.status).toBe("DRAFTING");
    expect(await workOnce()).toBe(true);
    expect(await workOnce()).toBe(false);
    const head = await findImport(admin, id);
    expect(head).toMatchObject({ status: "DRAFTED", job: { problem: null } });
    await startDraft(admin, { importId: id });
    expect(await workOnce()).toBe(false);
    const drafted = await db.regulation.findUniqueOrThrow({
      where: { slug: head?.draftSlug ?? "" },
      include: { standards: { include: { competencies: true } }, document: true },
    });
    expect(drafted).toMatchObject({ status: "DRAFT", number: "70", year: 2026, institutionId: home.id });
    expect(drafted.document.text).toBe(inventedRegulation(70));
    expect(drafted.standards.map(({ competencies }) => competencies.length).sort()).toEqual([2, 4]);
    // From here on the drafts are edited, not the import.
    await expect(decideFinding(admin, { ...DECISION, importId: id, ordinal: 0 })).rejects.toMatchObject({
      kind: "rule",
    });
    expect(head?.reopened).toBeNull();
    await removeRegulation(admin, { regulation: drafted.slug, revision: drafted.revision });
    const { name: by } = await db.user.findUniqueOrThrow({ where: { id: admin.id }, select: { name: true } });
    expect(await findImport(admin, id)).toMatchObject({
      status: "IN_REVIEW",
      reopened: { regulation: "Peraturan Bupati Nomor 70 Tahun 2026", by, at: expect.stringContaining("WIB") },
    });
  });

  it("leaves out the position that is no position, and its place in the annex", async () => {
    const id = await given(71);
    await settle(id);
    const path = "/standards/1/isLeftOut";
    await editSection(admin, {
      importId: id,
      standard: 1,
      v: { [path]: "ya" },
      was: { [path]: "tidak" },
      reason: "Bukan jabatan.",
      line: "",
    });
    await startDraft(admin, { importId: id });
    await workOnce();
    const { draftSlug } = (await findImport(admin, id)) ?? {};
    const drafted = await db.regulation.findUniqueOrThrow({
      where: { slug: draftSlug ?? "" },
      include: { standards: true, annexes: { include: { listings: true } } },
    });
    expect(drafted.standards).toHaveLength(1);
    expect(drafted.annexes[0]?.listings).toHaveLength(1);
  });

  it("does not take the place of a draft that was made of another import", async () => {
    const [first, second] = [await given(72), await given(72)];
    await settle(first);
    await startDraft(admin, { importId: first });
    await workOnce();
    await settle(second);
    await expect(startDraft(admin, { importId: second })).rejects.toThrow(/sudah ada sebagai rancangan lain/);
  });

  it("goes on where a worker died", async () => {
    const id = await given(73);
    await settle(id);
    await startDraft(admin, { importId: id });
    const { jobId } = await db.importSession.findUniqueOrThrow({ where: { id }, select: { jobId: true } });
    const { claimJob } = await import("@/lib/jobs/queue-commands");
    await claimJob(30);
    await db.$executeRaw`UPDATE jobs SET leased_until = now() - interval '1 second' WHERE id = ${jobId}::uuid`;
    expect(await workOnce()).toBe(true);
    expect((await findImport(admin, id))?.status).toBe("DRAFTED");
  });
});

describe("a founding regulation", () => {
  it.each([
    ["perwal-pekalongan-90-2020", 1],
    ["perbup-purwakarta-213-2020", 4],
  ])("%s goes all the way to drafts that answer for their readings", async (slug, standardCount) => {
    const id = await given(0, readFileSync(`seeds/sources/${slug}.txt`, "utf8"));
    await settle(id);
    // Every suggestion is taken, as one would not at the bench: whatever is proposed leaves a whole draft.
    const decided = { decision: "ACCEPTED" as const, decidedById: admin.id, decidedAt: new Date() };
    await db.importFinding.updateMany({
      where: { importId: id, suggestion: { not: null }, decision: null },
      data: decided,
    });
    await startDraft(admin, { importId: id });
    await workOnce();
    const head = await findImport(admin, id);
    expect(head).toMatchObject({ status: "DRAFTED", job: { problem: null } });
    const standards = await db.standardVersion.findMany({
      where: { regulation: { slug: head?.draftSlug ?? "" } },
      include: { _count: { select: { competencies: true, spans: true } }, notes: { where: { kind: "CORRECTED" } } },
    });
    expect(standards).toHaveLength(standardCount);
    for (const { _count, notes } of standards) {
      expect(_count.competencies).toBeGreaterThan(0);
      expect(_count.spans).toBeGreaterThan(_count.competencies);
      for (const { verbatim, normalised } of notes) expect(verbatim).not.toBe(normalised);
    }
  });
});
