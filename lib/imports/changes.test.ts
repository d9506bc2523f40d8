import { describe, expect, it } from "vitest";

import { ImportedRegulation, ImportedStandard } from "@/lib/importer/draft";
import { importRegulation } from "@/lib/importer/import";
import { COMMON_COMPETENCIES } from "@/lib/importer/standards/known";
import type { Change } from "@/lib/imports/changes";
import { applyChange, codesOf } from "@/lib/imports/changes";
import type { BenchDraft } from "@/lib/imports/keyed";
import { fromBench, fromBenchRegulation, toBench, toBenchRegulation } from "@/lib/imports/keyed";
import { nodeAt } from "@/lib/imports/nodes";

const TEXT = `PERATURAN BUPATI CONTOH
NOMOR 5 TAHUN 2026
TENTANG
STANDAR KOMPETENSI JABATAN ADMINISTRATOR
BUPATI CONTOH,
LAMPIRAN
STANDAR KOMPETENSI JABATAN
Nama Jabatan : Kepala Bidang Uji
Kelompok Jabatan : Administrator
Urusan Pemerintahan : Umum
Kode Jabatan : 1.2
Ikhtisar Jabatan
Memimpin bidang dan membina pegawai.
| No | Kompetensi | Level | Deskripsi | Indikator |
| --- | --- | --- | --- | --- |
| A. Manajerial | | | | |
| 1 | | 3 | Mampu menjaga integritas. | 3.1 Jujur; 3.2 Taat; 3.3 Teguh. |
| 2 | Kerjasama | 4 | Mampu bekerja sama. | 3.1 Berbagi; 3.2 Menolong; 3.3 Mengajak. |
| 4 | Orientasi pada Hasil | 3 | Mampu mencapai 2hasil. | 3.1 Tepat; 3.2 Cepat; 3.3 Hemat. |
`;

const codes = codesOf(COMMON_COMPETENCIES);
const line = (number: number, reading: string) => [{ lineFrom: number, lineTo: number, reading }];
const ground = { reason: "Menurut salinan resmi.", source: line(17, "1") };

function given(): BenchDraft {
  const { regulation, standards } = importRegulation(TEXT);
  return { regulation: toBenchRegulation(regulation), standards: { 0: toBench(standards[0] as ImportedStandard) } };
}

function after(...changes: Change[]): BenchDraft {
  const draft = given();
  expect(changes.map((change) => applyChange(draft, change, codes))).toEqual(changes.map(() => true));
  // Whatever is decided leaves a draft that answers for its readings (docs/adr/0008).
  ImportedRegulation.parse(fromBenchRegulation(draft.regulation));
  for (const standard of Object.values(draft.standards)) ImportedStandard.parse(fromBench(standard));
  return draft;
}

const rows = (draft: BenchDraft) => draft.standards[0]?.competencies ?? [];

describe("applyChange", () => {
  it("fills a name that is missing, with its code, the lines it was judged by and the reason", () => {
    const draft = after({ kind: "VALUE", path: "/standards/0/competencies/0/name", value: "Integritas", ...ground });
    expect(rows(draft)[0]).toMatchObject({
      code: "integritas",
      name: { value: "Integritas", source: line(17, "1"), remark: { kind: "CORRECTED", reason: ground.reason } },
    });
  });

  it("keeps the reading of a value that is corrected, and takes the note away when it is as printed again", () => {
    const path = "/standards/0/competencies/1/level";
    const level = nodeAt(after({ kind: "VALUE", path, value: "Level III", ...ground }), path);
    expect(level).toMatchObject({ value: 3, source: line(18, "4"), remark: { kind: "CORRECTED" } });
    const back = nodeAt(
      after({ kind: "VALUE", path, value: "3", ...ground }, { kind: "VALUE", path, value: "4", ...ground }),
      path,
    );
    expect(back).toEqual({ value: 4, source: line(18, "4") });
  });

  it("empties a value with the reason", () => {
    const path = "/standards/0/competencies/1/description";
    expect(nodeAt(after({ kind: "VALUE", path, value: " ", ...ground }), path)).toMatchObject({
      value: null,
      remark: { kind: "UNREADABLE", reason: ground.reason },
    });
  });

  it("changes words in each value of their lines, and in no other", () => {
    const draft = after({
      ...ground,
      kind: "WORDS",
      standard: 0,
      found: "2hasil",
      value: "2 hasil",
      source: line(19, "2hasil"),
    });
    expect(rows(draft)[2]?.description?.value).toBe("Mampu mencapai 2 hasil.");
    const elsewhere: Change = {
      ...ground,
      kind: "WORDS",
      standard: 0,
      found: "2hasil",
      value: "x",
      source: line(18, "2hasil"),
    };
    expect(applyChange(given(), elsewhere, codes)).toBe(false);
  });

  it("adds a row by its number, moves and removes rows, and paths still name the same row", () => {
    const value = JSON.stringify({
      list: "competencies",
      kind: "MANAGERIAL",
      ordinal: "3",
      name: "Komunikasi",
      level: "3",
    });
    const list = "/standards/0/competencies";
    const add: Change = { ...ground, kind: "ADDED", path: list, key: "k", value };
    expect(rows(after(add)).map(({ code }) => code)).toEqual([
      "integritas",
      "kerjasama",
      "komunikasi",
      "orientasi-pada-hasil",
    ]);
    const draft = after(
      { ...ground, kind: "REMOVED", path: `${list}/0` },
      { ...ground, kind: "MOVED", path: `${list}/2`, value: "naik" },
      { ...ground, kind: "VALUE", path: `${list}/1/name`, value: "Komunikasi" },
      {
        ...ground,
        kind: "ADDED",
        path: `${list}/1/indicators`,
        key: "i",
        value: '{"list":"indicators","code":"3.4","text":"Baru."}',
      },
    );
    expect(rows(draft).map(({ key, code }) => [key, code])).toEqual([
      ["2", "orientasi-pada-hasil"],
      ["1", "komunikasi"],
    ]);
    expect(rows(draft)[1]?.indicators.map(({ code }) => code.value)).toEqual(["3.1", "3.2", "3.3", "3.4"]);
  });

  it.each([
    ["/standards/0/competencies/1/level", "9"],
    ["/standards/0/competencies/99/level", "3"],
    ["/standards/0/competencies/1/__proto__", "3"],
    ["/standards/0/constructor/name", "x"],
    ["/regulation/year", "dua ribu"],
    ["/regulation/kind", "UNDANG"],
    ["/regulation/title/value", "x"],
    ["/standards/0/competencies/1/code", "Bukan Slug"],
  ])("refuses at %s the value %s", (path, value) => {
    const draft = given();
    expect(applyChange(draft, { kind: "VALUE", path, value, ...ground }, codes)).toBe(false);
    expect(draft).toEqual(given());
  });

  it("leaves a text that is split and put together again as it is printed, once", () => {
    const path = "/standards/0/competencies/2";
    const draft = after(
      { ...ground, kind: "SPLIT", path, key: "s", value: JSON.stringify({ text: "pada Hasil" }) },
      { ...ground, kind: "MERGED", path, value: "s" },
    );
    expect(rows(draft)[2]?.name).toEqual(rows(given())[2]?.name);
  });

  it("sets what no line says", () => {
    const draft = after(
      { ...ground, kind: "VALUE", path: "/regulation/effectiveFrom", value: "2026-12-01" },
      { ...ground, kind: "VALUE", path: "/regulation/annexes/0/positions/0/tier", value: "PENGAWAS" },
      { ...ground, kind: "VALUE", path: "/standards/0/isLeftOut", value: "ya" },
      { ...ground, kind: "VALUE", path: "/standards/0/competencies/1/code", value: "kerja-sama-tim" },
    );
    expect(draft.regulation).toMatchObject({
      effectiveFrom: "2026-12-01",
      annexes: [{ positions: [{ tier: "PENGAWAS" }] }],
    });
    expect(draft.standards[0]).toMatchObject({ isLeftOut: true, competencies: [{}, { code: "kerja-sama-tim" }, {}] });
  });
});
