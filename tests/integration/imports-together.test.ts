import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { addImportRow, decideFinding } from "@/lib/imports/commands";
import { findBench, listImportPositions } from "@/lib/imports/queries";
import { BenchPlace, FindingFilter } from "@/lib/imports/schema";

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

describe("many findings decided at once", () => {
  it("takes how names are usually written for all of them in one step, and nothing else", async () => {
    const form = (name: string) => `STANDAR KOMPETENSI JABATAN
Nama Jabatan : ${name}
Kelompok Jabatan : Administrator
Urusan Pemerintah : Umum
Ikhtisar Jabatan
Memimpin bidang.
| No | Kompetensi | Level | Deskripsi | Indikator |
| --- | --- | --- | --- | --- |
| A. Manajerial | | | | |
| 1 | Integritas | 3 | Mampu menjaga integritas. | 3.1 Jujur; 3.2 Taat. |
`;
    const [head = ""] = inventedRegulation(84).split("STANDAR KOMPETENSI JABATAN\nNama Jabatan");
    const { id } = await givenImport(
      admin,
      home.id,
      `${head}${form("KEPALA BAGIAN HUKUM")}${form("KEPALA BAGIAN UMUM")}`,
    );
    const variants = { importId: id, kind: "SPELLING_VARIANT" } as const;
    const { ordinal } = await db.importFinding.findFirstOrThrow({
      where: { ...variants, found: { contains: "HUKUM" } },
    });
    const all = { importId: id, ordinal, decision: "ACCEPTED", replacement: "", code: "", scope: "kind" } as const;
    await expect(decideFinding(admin, { ...all, replacement: "Kabag" })).rejects.toMatchObject({ kind: "invalid" });
    const { count } = await decideFinding(admin, all);
    expect(count).toBeGreaterThanOrEqual(2);
    expect(await db.importFinding.count({ where: { ...variants, decision: "ACCEPTED" } })).toBe(count);
    const positions = await listImportPositions(admin, id, 1);
    expect(positions?.positions.map(({ name }) => name)).toEqual(["Kepala Bagian Hukum", "Kepala Bagian Umum"]);
  });

  it("takes back together what was decided together, and says before how far a decision reaches", async () => {
    const { id } = await givenImport(admin, home.id, inventedRegulation(83));
    const findingOf = (found: string) =>
      db.importFinding.findFirstOrThrow({ where: { importId: id, kind: "MISSPELLING", found: { contains: found } } });
    const [{ ordinal }, { ordinal: one }] = [await findingOf("Komunikosi"), await findingOf("2hasil")];
    const all = { importId: id, ordinal, replacement: "", code: "", scope: "one" } as const;
    await decideFinding(admin, { ...all, ordinal: one, decision: "DISMISSED" });
    const listed = async (place: Partial<BenchPlace>) =>
      (await findBench(admin, id, { filter: ALL, place: BenchPlace.parse(place) }))?.list;
    const reach = (await listed({ finding: ordinal }))?.reach;
    const { count } = await decideFinding(admin, { ...all, decision: "DISMISSED", scope: "kind" });
    expect(count).toBe(reach?.kind);
    expect((await listed({ finding: ordinal, together: ordinal }))?.together?.count).toBe(count);
    const back = await decideFinding(admin, { ...all, decision: "OPEN", scope: "together" });
    expect(back.count).toBe(count);
    // What was decided by itself stays decided.
    const dismissed = { importId: id, kind: "MISSPELLING", decision: "DISMISSED" } as const;
    expect(await db.importFinding.findMany({ where: dismissed, select: { ordinal: true } })).toEqual([
      { ordinal: one },
    ]);
    expect((await listed({ finding: ordinal, together: ordinal }))?.together).toBeNull();
  });
});

describe("what is missing", () => {
  it("is the same only where the sentence says so: a tier is given to all without one, and to nothing else", async () => {
    const form = (name: string) => `STANDAR KOMPETENSI JABATAN
Nama Jabatan : ${name}
Kelompok Jabatan : JABATAN PIMPINAN TINGGI
Kode Jabatan :
Ikhtisar Jabatan
Memimpin bidang.
| No | Kompetensi | Level | Deskripsi | Indikator |
| --- | --- | --- | --- | --- |
| A. Manajerial | | | | |
| 1 | Integritas | 4 | Mampu menjaga integritas. | 4.1 Jujur; 4.2 Taat. |
`;
    const titled = inventedRegulation(88).replaceAll("JABATAN ADMINISTRATOR", "JABATAN");
    const [head = ""] = titled.split("STANDAR KOMPETENSI JABATAN\nNama Jabatan");
    const text = `${head}${form("Asisten Pemerintahan")}${form("Kepala Dinas Arsip")}`;
    const { id } = await givenImport(admin, home.id, text);
    const missing = { importId: id, kind: "MISSING_FIELD" } as const;
    const tiers = { ...missing, path: { endsWith: "/tier" } };
    expect(await db.importFinding.count({ where: tiers })).toBe(2);
    expect(await db.importFinding.count({ where: missing })).toBeGreaterThan(2);
    const { ordinal } = await db.importFinding.findFirstOrThrow({ where: tiers });
    const all = { importId: id, ordinal, decision: "ACCEPTED", replacement: "JPT_PRATAMA", code: "" } as const;
    expect(await decideFinding(admin, { ...all, scope: "same" })).toEqual({ count: 2 });
    expect(await db.importFinding.count({ where: { ...tiers, decision: "ACCEPTED" } })).toBe(2);
    expect(await db.importFinding.count({ where: { ...missing, decision: "ACCEPTED" } })).toBe(2);
  });
});

describe("two at the same bench", () => {
  const asked = { replacement: "", code: "", scope: "one" } as const;

  async function givenTwo(number: number) {
    const { id } = await givenImport(admin, home.id, inventedRegulation(number));
    const colleague = await viewerWith("ADMIN", home);
    return { id, colleague };
  }

  const findingOf = (importId: string, kind: string, found = "") =>
    db.importFinding.findFirstOrThrow({ where: { importId, kind, found: { contains: found } } });

  it("hear what the other decided on a finding before they replace it", async () => {
    const { id, colleague } = await givenTwo(85);
    const { ordinal } = await findingOf(id, "MISSPELLING", "Komunikosi");
    const one = { ...asked, importId: id, ordinal, seen: "" } as const;
    await decideFinding(admin, { ...one, decision: "ACCEPTED", replacement: "Komunikasi publik" });
    const dismissed = { ...one, decision: "DISMISSED" } as const;
    const { name } = await db.user.findUniqueOrThrow({ where: { id: admin.id }, select: { name: true } });
    const stored = "ACCEPTED Komunikasi publik";
    await expect(decideFinding(colleague, dismissed)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining(`diisi sendiri oleh ${name}: “Komunikasi publik”`),
      fields: { seen: [stored] },
    });
    await expect(decideFinding(admin, dismissed)).rejects.toThrow(/oleh Anda, di jendela lain/);
    expect((await findingOf(id, "MISSPELLING", "Komunikosi")).decision).toBe("ACCEPTED");
    // Knowing it, one may decide otherwise.
    await decideFinding(colleague, { ...dismissed, seen: stored });
    expect((await findingOf(id, "MISSPELLING", "Komunikosi")).decision).toBe("DISMISSED");
  });

  it("who decide the same do not stand in each other's way", async () => {
    const { id, colleague } = await givenTwo(86);
    const { ordinal } = await findingOf(id, "MISSPELLING", "Komunikosi");
    const one = { ...asked, importId: id, ordinal, seen: "", decision: "ACCEPTED" } as const;
    await Promise.all([decideFinding(admin, one), decideFinding(colleague, one)]);
    expect((await findingOf(id, "MISSPELLING", "Komunikosi")).decision).toBe("ACCEPTED");
  });

  it("do not both add the row that was missing", async () => {
    const { id, colleague } = await givenTwo(87);
    const { ordinal: finding } = await findingOf(id, "MISSING_ROW");
    const row = {
      importId: id,
      standard: 0,
      path: "/standards/0/competencies",
      list: "competencies",
      kind: "MANAGERIAL",
      ordinal: "5",
      name: "Pelayanan Publik",
      level: "3",
      description: "",
      line: "33",
      reason: "Baris hilang pada pindaian.",
      finding,
    } as const;
    await addImportRow(admin, row);
    await expect(addImportRow(colleague, row)).rejects.toThrow(/sudah ditambahkan oleh/);
    expect(await db.importEdit.count({ where: { importId: id, kind: "ADDED" } })).toBe(1);
    // Another row is added from the draft.
    await addImportRow(colleague, { ...row, ordinal: "6", name: "Mengelola Perubahan", finding: null });
  });
});
