import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";

import { GET as getComparisonPdf } from "@/app/bandingkan/unduh/pdf/route";
import { GET as getComparisonXlsx } from "@/app/bandingkan/unduh/xlsx/route";
import { competencyTitle, hasLevel, lossPair, missingLevelText, nameText } from "@/lib/comparison/labels";
import { findSide, listComparable } from "@/lib/comparison/queries";
import { compareStandards, isNameLost } from "@/lib/comparison/rules";
import { readSide } from "@/lib/comparison/schema";
import type { ChangeKind } from "@/lib/comparison/words";
import { ensureSystemAccounts } from "@/lib/users/commands";

import { loadInstitutions } from "../../seeds/institutions";
import { loadStandards } from "../../seeds/standards";
import { givenCatalogue } from "../support/catalogue";
import { readPdfText } from "../support/pdf-text";
import { openSql } from "../support/sql";

beforeAll(async () => {
  await loadInstitutions();
  const { drafter, verifier } = await ensureSystemAccounts();
  await loadStandards(drafter, verifier);
});

async function compare(a: string, b: string) {
  const [left, right] = await Promise.all([findSide(readSide(a)), findSide(readSide(b))]);
  if (!left.standard || !right.standard) throw new Error(`${left.problem ?? ""} ${right.problem ?? ""}`);
  return compareStandards(left.standard, right.standard);
}

describe("the founding standards", () => {
  it("Administrator and Pengawas differ by one level in each of the nine", async () => {
    const { competencyCounts, competencies } = await compare("purwakarta/administrator", "purwakarta/pengawas");
    expect(competencyCounts).toMatchObject({ raised: 0, lowered: 9 });
    const levels = competencies.flatMap(({ levelChange, left, right }) =>
      levelChange === null ? [] : [[left?.level, right?.level]],
    );
    expect(levels).toEqual(Array.from({ length: 9 }, () => [3, 2]));
    const { competencyCounts: back } = await compare("purwakarta/pengawas", "purwakarta/administrator");
    expect(back).toMatchObject({ raised: 9, lowered: 0 });
  });

  it("both Sekretaris Daerah ask the same level of what both ask, and only Purwakarta asks Nilai Keistimewaan", async () => {
    const { competencies } = await compare("purwakarta/sekretaris-daerah", "pekalongan/sekretaris-daerah");
    const both = competencies.filter(({ left, right, kind }) => left && right && kind !== "TECHNICAL");
    expect(both).toHaveLength(9);
    expect(both.every(({ levelChange }) => levelChange === 0)).toBe(true);
    const gone = competencies.filter(({ change, kind }) => change === "REMOVED" && kind === "SOCIOCULTURAL");
    expect(gone.map(({ left }) => left?.name)).toEqual(["Nilai Keistimewaan"]);
  });

  it("what both Sekretaris Daerah only write otherwise is no change of wording", async () => {
    const { competencies, competencyCounts } = await compare(
      "purwakarta/sekretaris-daerah",
      "pekalongan/sekretaris-daerah",
    );
    const named = (kind: ChangeKind) => competencies.flatMap(({ change, left }) => (change === kind ? left?.name : []));
    expect(named("NOTATION")).toEqual(["Integritas", "Komunikasi", "Pengambilan Keputusan"]);
    // "dukungan /semangat" against "dukungan semangat": the stroke is an "or".
    expect(named("CHANGED")).toContain("Kerjasama");
    expect(named("CHANGED")).toHaveLength(6);
    expect(competencyCounts).toMatchObject({ raised: 0, lowered: 0, reworded: 6, notation: 3, same: 0 });
  });

  it("a name that the document lost is the other side's, and not counted as added", async () => {
    const { competencies } = await compare("purwakarta/administrator", "purwakarta/pengawas");
    const lost = competencies.filter(isNameLost);
    expect(lost.map((row) => [competencyTitle(row), nameText(row.left), row.name.change])).toEqual([
      [lost[0]?.right?.name, "tidak terbaca pada dokumen sumber", "SAME"],
    ]);
  });

  it("two positions are compared in files without anything that was added or removed", async () => {
    const query = "a=purwakarta/sekretaris-daerah&b=pekalongan/sekretaris-daerah&hanya=beda";
    const pdf = await getComparisonPdf(new Request(`http://portal.uji/bandingkan/unduh/pdf?${query}`));
    const text = readPdfText(new Uint8Array(await pdf.arrayBuffer())).replaceAll(/\s+/g, " ");
    expect(text).toContain("Kompetensi: hanya di kiri");
    expect(text).toContain("Kiri: Kabupaten Purwakarta");
    expect(text).toContain("Lampiran di kiri tidak memuat persyaratan jabatan sama sekali.");
    expect(text).not.toMatch(/dihapus|ditambah/i);
    // Only written otherwise: left out of a file of differences.
    expect(text).not.toContain("Pengambilan Keputusan");

    const xlsx = await getComparisonXlsx(new Request(`http://portal.uji/bandingkan/unduh/xlsx?${query}-penulisan`));
    const sheets = await readExcelFile(Buffer.from(await xlsx.arrayBuffer()));
    const rows = sheets.find(({ sheet }) => sheet === "Kompetensi")?.data ?? [];
    expect(rows.filter((row) => row.includes("Hanya beda penulisan"))).toHaveLength(3);
    expect(JSON.stringify(sheets)).not.toMatch(/dihapus|ditambah/i);
  });

  it("what a document has lost is said in words: a level, the indicators, how much a requirement weighs", async () => {
    const { competencies, requirements } = await compare(
      "purwakarta/sekretaris-daerah",
      "pekalongan/sekretaris-daerah",
    );
    const row = competencies.find(({ right }) => right?.code === "advokasi-kebijakan-otonomi-daerah");
    if (!row) throw new Error("Baris 15 tidak ada.");
    expect(hasLevel(row)).toBe(true);
    expect(missingLevelText(row, "right")).toBe("Level tidak terbaca pada dokumen sumber");
    expect(lossPair(row)).toEqual(["", "Indikator baris ini tidak terbaca pada dokumen sumber dan tidak dilengkapi."]);
    const texts = requirements.map(({ parts }) => parts.map(({ text }) => text).join(""));
    expect(texts).toContain("Jenjang: Sarjana / Diploma IV (tingkat pentingnya tidak terbaca pada dokumen sumber)");

    const query = "a=purwakarta/sekretaris-daerah&b=pekalongan/sekretaris-daerah";
    const pdf = await getComparisonPdf(new Request(`http://portal.uji/bandingkan/unduh/pdf?${query}`));
    const text = readPdfText(new Uint8Array(await pdf.arrayBuffer())).replaceAll(/\s+/g, " ");
    expect(text).toContain("Level tidak terbaca pada dokumen sumber");
    const xlsx = await getComparisonXlsx(new Request(`http://portal.uji/bandingkan/unduh/xlsx?${query}`));
    const sheets = await readExcelFile(Buffer.from(await xlsx.arrayBuffer()));
    expect(JSON.stringify(sheets)).toContain("Level tidak terbaca pada dokumen sumber");
  });

  it("a standard and itself differ in nothing, whether its version is named or not", async () => {
    const { competencies, requirements } = await compare("purwakarta/jpt-pratama", "purwakarta/jpt-pratama@1");
    expect([...competencies, ...requirements].every(({ change }) => change === "SAME")).toBe(true);
  });
});

describe("what cannot be compared", () => {
  it.each(["purwakarta/tidak-ada", "purwakarta/pengawas@9"])(
    "%s: says so beside the field and keeps it",
    async (typed) => {
      expect(await findSide(readSide(typed))).toMatchObject({
        typed,
        standard: null,
        problem: "Standar ini tidak ada; pilih yang lain dari daftar.",
      });
    },
  );

  it("a position whose standard the document does not hold: says that the position exists", async () => {
    expect(await findSide(readSide("pekalongan/inspektur"))).toMatchObject({
      standard: null,
      problem: expect.stringMatching(
        /^Jabatan ini ada, tetapi rincian standarnya tidak ada pada dokumen sumber/,
      ) as string,
    });
  });

  it("a day on which the standard was not in force: says when it is", async () => {
    expect(await findSide(readSide("purwakarta/pengawas", "2019-01-01"))).toMatchObject({
      standard: null,
      problem: null,
      dayProblem: "Pada 1 Januari 2019 standar jabatan ini tidak berlaku. Masa berlakunya: sejak 3 September 2020.",
    });
  });

  it("offers published standards, says which have ended, and leaves drafts out", async () => {
    const sql = await openSql();
    try {
      const competencies = [{ code: "integritas", level: 3 }];
      const published = await givenCatalogue(sql);
      await published.list({ name: "Berlaku", unit: "Unit", competencies });
      await published.list({ name: "Lama", validTo: "2021-12-31", competencies });
      await published.publish();
      const draft = await givenCatalogue(sql);
      await draft.list({ name: "Rancangan", competencies });
      const { items, isComplete } = await listComparable();
      expect(isComplete).toBe(true);
      expect(items.filter(({ key }) => key.startsWith(published.slug))).toEqual([
        { key: `${published.slug}/p-1`, label: `Berlaku, Unit · ${published.slug}` },
        { key: `${published.slug}/p-2`, label: `Lama · ${published.slug} (tidak berlaku hari ini)` },
      ]);
      expect(items.some(({ key }) => key.startsWith(draft.slug))).toBe(false);
      expect(items.map(({ key }) => key)).toContain("purwakarta/administrator");
    } finally {
      await sql.end();
    }
  });
});
