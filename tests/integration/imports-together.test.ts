import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { decideFinding } from "@/lib/imports/commands";
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
