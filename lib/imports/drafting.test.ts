import { describe, expect, it } from "vitest";

import type { ImportedStandard } from "@/lib/importer/draft";
import { importRegulation } from "@/lib/importer/import";
import { readBenchAddress } from "@/lib/imports/address";
import { diffOf } from "@/lib/imports/diff";
import { comparedOf } from "@/lib/imports/diff";
import { draftsOf } from "@/lib/imports/drafting";
import type { BenchDraft, BenchStandard } from "@/lib/imports/keyed";
import { toBench, toBenchRegulation } from "@/lib/imports/keyed";
import { diffSentence } from "@/lib/imports/labels";
import { positionNames } from "@/lib/imports/renaming";
import { standardFinder } from "@/lib/imports/rules";
import { onTable } from "@/lib/imports/steps";

const form = (name: string, level = 3) => `STANDAR KOMPETENSI JABATAN
Nama Jabatan : ${name}
Kelompok Jabatan : Administrator
Urusan Pemerintahan : Umum
Kode Jabatan : 1.2
Ikhtisar Jabatan
Memimpin bidang.
| No | Kompetensi | Level | Deskripsi | Indikator |
| --- | --- | --- | --- | --- |
| A. Manajerial | | | | |
| 1 | Integritas | ${level} | Mampu menjaga integritas. | ${level}.1 Jujur; ${level}.2 Taat. |
`;
const HEAD = `PERATURAN BUPATI CONTOH
NOMOR 5 TAHUN 2026
TENTANG
STANDAR KOMPETENSI JABATAN ADMINISTRATOR
BUPATI CONTOH,
LAMPIRAN
`;

function given(...forms: string[]): BenchDraft {
  const { regulation, standards } = importRegulation(HEAD + forms.join(""));
  const benches = standards.map((standard): BenchStandard => toBench(standard as ImportedStandard));
  return { regulation: { ...toBenchRegulation(regulation), effectiveFrom: "2026-12-01" }, standards: { ...benches } };
}

const standardOf = (text: string) => given(text).standards[0] as BenchStandard;

describe("draftsOf", () => {
  it("gives the drafts under the institution that imports, whatever the text calls itself", () => {
    const { regulation, standards, obstacles } = draftsOf(given(form("Kepala Bidang")), "kabupaten-lain");
    expect(obstacles).toEqual([]);
    expect(regulation).toMatchObject({ slug: "perbup-kabupaten-lain-5-2026", institution: "kabupaten-lain" });
    expect(standards).toMatchObject([{ ordinal: 0, draft: { regulation: "perbup-kabupaten-lain-5-2026" } }]);
  });

  it("names what is missing in the head once, not for each position", () => {
    const draft = given(form("Kepala Bidang"), form("Sekretaris"));
    const open = { ...draft, regulation: { ...draft.regulation, effectiveFrom: null, kind: null } };
    expect(draftsOf(open, "contoh").obstacles).toEqual([
      { standard: null, message: "Kepala peraturan: isi jenis peraturan, tanggal mulai berlaku." },
    ]);
  });

  it("calls a position that is renamed in its form so everywhere, with its address", () => {
    const draft = given(form("Kepala Bidng"), form("Sekretaris"));
    const [first] = [draft.standards[0] as BenchStandard];
    const name = { ...first.positionNameAsWritten, value: "Kepala Bidang" };
    first.positionNameAsWritten = { ...name, remark: { kind: "CORRECTED", reason: "Salah baca." } };
    const { regulation, standards, obstacles } = draftsOf(draft, "contoh");
    expect(obstacles).toEqual([]);
    const [position] = regulation?.annexes[0]?.positions ?? [];
    expect(position).toMatchObject({ slug: "kepala-bidang", name: { value: "Kepala Bidang" } });
    expect(standards.map((each) => each.draft.position)).toEqual(["kepala-bidang", "sekretaris"]);
  });

  it("keeps the name that was decided for a position whose form stays as it is printed", () => {
    const draft = given(form("KEPALA BIDANG"));
    const [listed] = draft.regulation.annexes[0]?.positions ?? [];
    if (!listed) throw new Error("no position");
    listed.name.value = "Kepala Bidang";
    listed.name.remark = { kind: "CORRECTED", reason: "Huruf besar." };
    const { regulation, standards } = draftsOf(draft, "contoh");
    expect(regulation?.annexes[0]?.positions).toMatchObject([{ name: { value: "Kepala Bidang" } }]);
    expect(standards).toMatchObject([{ draft: { positionNameAsWritten: { value: "KEPALA BIDANG" } } }]);
    // The bench and the dry run call it as it will be called.
    expect(positionNames(draft)).toEqual(new Map([[0, "Kepala Bidang"]]));
  });

  it("says a first day before the year of the regulation", () => {
    const draft = given(form("Kepala Bidang"));
    const early = { ...draft, regulation: { ...draft.regulation, effectiveFrom: "0001-12-01" } };
    expect(draftsOf(early, "contoh").obstacles).toMatchObject([
      { message: expect.stringContaining("(2026)") as string },
    ]);
  });

  it("names the position with a competency that has no code, and the one that is there twice", () => {
    const draft = given(form("Kepala Bidang"), form("Sekretaris"));
    const [first, second] = [draft.standards[0] as BenchStandard, draft.standards[1] as BenchStandard];
    for (const row of first.competencies) row.code = null;
    second.position = first.position;
    const messages = draftsOf(draft, "contoh").obstacles.map(({ standard, message }) => `${standard} ${message}`);
    expect(messages[0]).toMatch(/^0 Kepala Bidang: kompetensi 1 kode:/);
    expect(messages[1]).toMatch(/^1 Sekretaris: jabatan ini sudah punya standar/);
  });

  it("leaves a position out with its place in the annex, and says when nothing is left", () => {
    const draft = given(form("Kepala Bidang"));
    (draft.standards[0] as BenchStandard).isLeftOut = true;
    const { regulation, standards, obstacles } = draftsOf(draft, "contoh");
    expect(standards).toEqual([]);
    expect(regulation?.annexes[0]?.positions).toEqual([]);
    expect(obstacles.map(({ message }) => message)).toEqual(["Tidak ada standar jabatan pada naskah ini."]);
  });
});

describe("diffOf", () => {
  const inForce = (position: string, text: string) => ({
    position,
    name: position,
    unit: "",
    tier: "PENGAWAS",
    standard: comparedOf(standardOf(text)),
    isRevoked: false,
  });

  it("counts positions by what happens to them", () => {
    const drafted = [
      form("Satu"),
      form("Dua", 4),
      form("Tiga", 2),
      form("Empat"),
      form("Lima").replace("Jujur", "Adil"),
    ].map((text, at) => ({ number: at + 1, name: "Jabatan", standard: standardOf(text), unit: "", tier: "PENGAWAS" }));
    const changes = diffOf(drafted, [
      inForce("dua", form("Dua")),
      inForce("tiga", form("Tiga")),
      inForce("empat", form("Empat")),
      inForce("lima", form("Lima")),
      inForce("tujuh", form("Tujuh")),
      { ...inForce("enam", form("Enam")), isRevoked: true },
    ]);
    expect(changes.map(({ number, change }) => [number, change])).toEqual([
      [1, "NEW"],
      [2, "RAISED"],
      [3, "LOWERED"],
      [4, "SAME"],
      [5, "CHANGED"],
      [null, "GONE"],
      [null, "STAYS"],
    ]);
    expect(diffSentence(changes)).toBe(
      "1 baru, 1 level naik, 1 level turun, 1 berubah isi lain, 1 hilang (enam), 1 sama, 1 tetap berlaku di luar naskah ini",
    );
    expect(changes.at(-2)?.summary).toMatch(/^Berakhir: peraturannya dicabut/);
    expect(diffSentence([])).toBe("Tidak ada jabatan");
  });

  it("takes a position with a similar name for one that ends, says how sure that is, and compares the two", () => {
    const drafted = ["Lurah Kota Uji", "Arsiparis"].map((name, at) => {
      const standard = standardOf(form(name, at === 0 ? 4 : 3));
      return { number: at + 1, name, standard, unit: "", tier: "PENGAWAS" };
    });
    const ending = (name: string) => ({ ...inForce(name, form(name)), isRevoked: true });
    const changes = diffOf(drafted, [ending("Lurah Uji"), ending("Penyuluh")]);
    expect(changes).toMatchObject([
      {
        number: 1,
        change: "RAISED",
        renamedFrom: "Lurah Uji",
        summary: expect.stringMatching(/^(Mungkin|Kemungkinan besar) berganti nama dari Lurah Uji: 1 level naik/),
      },
      { number: 2, change: "NEW" },
      { number: null, change: "GONE", name: "Penyuluh" },
    ]);
    expect(diffSentence(changes)).toBe(
      "1 baru, 1 level naik, 1 hilang (Penyuluh); 1 di antaranya tampaknya berganti nama",
    );
    // What is not ended stays, and a tier that nobody has chosen yet is like no other.
    const staying = diffOf(drafted, [inForce("Lurah Uji", form("Lurah Uji"))]);
    expect(staying.map(({ change }) => change)).toEqual(["NEW", "NEW", "STAYS"]);
    const tierless = diffOf(
      drafted.map((one) => ({ ...one, tier: null })),
      [ending("Lurah Uji")],
    );
    expect(tierless.map(({ change }) => change)).toEqual(["NEW", "NEW", "GONE"]);
  });

  it("takes what the old document lost for no change of its words", () => {
    const text = form("Satu");
    const drafted = standardOf(text);
    const notes = drafted.requirements.map((_, at) => ({
      path: `/requirements/${at}/importance`,
      kind: "UNREADABLE" as const,
      verbatim: "",
      normalised: null,
      reason: "Tidak terbaca.",
      source: { document: "uji", spans: [] },
    }));
    const old = { ...comparedOf(drafted), notes };
    const one = { number: 1, name: "Satu", standard: drafted, unit: "", tier: null };
    const [change] = diffOf([one], [{ ...inForce("satu", text), standard: old }]);
    expect(change?.change).toBe("SAME");
  });
});

describe("where a finding belongs", () => {
  const ranges = [
    { lineFrom: 10, lineTo: 20 },
    { lineFrom: 15, lineTo: 30 },
    { lineFrom: 1, lineTo: 99 },
  ];
  const at = (lineFrom: number) => ({ path: null, source: [{ lineFrom, lineTo: lineFrom, reading: "x" }] });

  it("is told by its path, else by its first line, and the first of a shared table has it", () => {
    const standardFor = standardFinder(ranges, 99);
    expect(standardFor({ path: "/standards/7/summary", source: [] })).toBe(7);
    expect([at(16), at(30), at(40), { path: null, source: [] }].map(standardFor)).toEqual([0, 1, null, null]);
  });

  it("on a shared table holds for the others, and on the name of the position does not", () => {
    const ground = { reason: "x", source: [] };
    const step = (path: string) => ({
      standard: 0,
      at: 1,
      change: { kind: "VALUE" as const, path, value: "4", ...ground },
    });
    const shared = onTable([step("/standards/0/competencies/1/level"), step("/standards/0/positionNameAsWritten")], 3);
    expect(shared).toMatchObject([{ standard: 3, change: { path: "/standards/3/competencies/1/level" } }]);
  });
});

describe("readBenchAddress", () => {
  it("reads what is there, and takes rubbish for nothing", () => {
    expect(
      readBenchAddress({ jenis: "RUBBISH", keadaan: "nanti", jabatan: "3", temuan: ["7", "8"], hal: "2" }),
    ).toEqual({
      filter: { kind: "RUBBISH", state: "nanti", standard: 3 },
      place: { finding: 7, page: 2, draft: null, part: null, together: null, edit: null },
    });
    expect(
      readBenchAddress({ jenis: "x", keadaan: "x", jabatan: "-1", temuan: "NaN", hal: "1e99", bagian: "" }),
    ).toEqual({
      filter: { kind: null, state: "terbuka", standard: null },
      place: { finding: null, page: null, draft: null, part: null, together: null, edit: null },
    });
    expect(readBenchAddress({ keadaan: "semua" }).filter.state).toBeNull();
  });
});
