import { describe, expect, it } from "vitest";

import { positionNamed } from "../../../tests/support/regulations/contents";
import { formsDocument, USUAL_WAYS } from "../../../tests/support/regulations/documents";
import { alarmsIn, lostWords } from "../../../tests/support/regulations/reading";
import type { ImportResult } from "../draft";
import { importRegulation } from "../import";

// Shapes of the body that only some regulations have, each within a whole invented regulation.

const namesIn = ({ standards }: ImportResult) => standards.map((standard) => standard.positionNameAsWritten.value);
const told = ({ findings }: ImportResult, kind: ImportResult["findings"][number]["kind"]) =>
  findings.filter((finding) => finding.kind === kind).map(({ message }) => message);

describe("the body", () => {
  const usual = formsDocument([positionNamed("Camat")], USUAL_WAYS);

  it.each([
    ["KEPUTUSAN BUPATI", usual.replaceAll("PERATURAN BUPATI", "KEPUTUSAN BUPATI")],
    ["PERATURAN DAERAH", usual.replaceAll("PERATURAN BUPATI TELAGA", "PERATURAN DAERAH KABUPATEN TELAGA")],
  ])("of a %s is read, and its kind left to a person", (name, text) => {
    const result = importRegulation(text);
    expect(result.regulation.kind).toBeNull();
    expect(namesIn(result)).toEqual(["Camat"]);
    expect(told(result, "NOT_RECOGNISED")).toEqual([expect.stringContaining(`"${name}"`)]);
  });

  const DECREE = `KESATU : Menetapkan Standar Kompetensi Jabatan Administrator
sebagaimana tercantum dalam Lampiran;
KEDUA : Standar Kompetensi digunakan untuk:
a. pengangkatan; dan
b. pengembangan karier;
KETIGA : Keputusan Bupati Nomor 5 Tahun 2019 tentang Standar Lama dicabut dan dinyatakan tidak berlaku;
KEEMPAT : Keputusan ini mulai berlaku pada tanggal ditetapkan.
`;

  it("of a Keputusan has its dikta, each with its own words and number", () => {
    const decree = usual
      .replaceAll("PERATURAN BUPATI", "KEPUTUSAN BUPATI")
      .replace(/Pasal 1\n[^]*?(?=Ditetapkan di)/, DECREE)
      .replace(/Diundangkan di[^]*?(?=LAMPIRAN)/, "");
    const result = importRegulation(decree);
    expect(
      result.regulation.articles.map(({ number, heading, lead, items }) => [
        number,
        heading.value,
        lead?.value?.slice(-20),
        items.length,
      ]),
    ).toEqual([
      ["1", "KESATU", "antum dalam Lampiran;".slice(-20), 0],
      ["2", "KEDUA", "mpetensi digunakan untuk:".slice(-20), 2],
      ["3", "KETIGA", "inyatakan tidak berlaku;".slice(-20), 0],
      ["4", "KEEMPAT", "pada tanggal ditetapkan.".slice(-20), 0],
    ]);
    expect(result.regulation.effectiveFrom).toBe("2023-05-09");
    expect(result.regulation.relations.filter(({ type }) => type === "REVOKES")).toHaveLength(1);
    expect(told(result, "MISSING_FIELD")).toEqual([]);
    expect(lostWords(decree, result)).toEqual([]);
  });

  it.each([
    ["188.45/ 217 /KPTS/2022", "188.45/ 217 /KPTS/2022", 2022],
    ["188.45/     /KPTS/2022", "188.45/ /KPTS/2022", 2022],
    ["100.3.3/217 TAHUN 2023", "100.3.3/217", 2023],
  ])("of a Keputusan has its number and year: %s", (printed, number, year) => {
    const decree = usual.replaceAll("PERATURAN BUPATI", "KEPUTUSAN BUPATI").replace("41 TAHUN 2023", printed);
    const { regulation } = importRegulation(decree);
    expect([regulation.number.value, regulation.year.value]).toEqual([number, year]);
  });

  it("of a Keputusan lacks its number, which is told", () => {
    const decree = usual.replaceAll("PERATURAN BUPATI", "KEPUTUSAN BUPATI").replace("NOMOR 41 TAHUN 2023", "NOMOR");
    expect(told(importRegulation(decree), "MISSING_FIELD")).toContainEqual(expect.stringContaining("nomor atau tahun"));
  });

  it("lacks a part, which cites no line: the first one is not its place", () => {
    const { findings } = importRegulation(usual.replace(/Ditetapkan di[^]*?(?=Diundangkan di)/, ""));
    const missing = findings.filter(({ message }) => message.startsWith("Bagian penetapan"));
    expect(missing).toMatchObject([{ kind: "MISSING_FIELD", path: null, source: [], found: "" }]);
  });

  it("counts the dikta: one left out is told", () => {
    const result = importRegulation(usual.replace(/Pasal 1\n[^]*?(?=Ditetapkan di)/, DECREE.replace(/KETIGA.*\n/, "")));
    expect(told(result, "NUMBERING")).toEqual([expect.stringContaining("Diktum KEEMPAT")]);
  });

  const SIGNED = /Ditetapkan di[^]*?(?=BERITA DAERAH)/;
  const SIDES = [
    ["Ditetapkan di Kota Contoh", "Diundangkan di Kota Contoh"],
    ["pada tanggal 9 Mei 2023", "pada tanggal 10 Mei 2023"],
    ["BUPATI TELAGA BIRU,", "SEKRETARIS DAERAH"],
    ["", "KABUPATEN TELAGA BIRU,"],
    ["ttd", "ttd"],
    ["ARYA PUTRA CONTOH", "RATNA DEWI CONTOH"],
  ] as const;
  const turned = SIDES.map(([left, right]) => [right, left] as const);

  it.each([
    ["blanks", SIDES.map(([left, right]) => `${left.padEnd(40)}${right}`)],
    ["tabs", SIDES.map(([left, right]) => `${left}\t${right}`)],
    ["blanks, within a margin", SIDES.map(([left, right]) => `      ${left.padEnd(32)}    ${right}`)],
    ["blanks, the promulgation at the left", turned.map(([left, right]) => `${left.padEnd(40)}${right}`)],
  ])("has its signatures side by side, parted by %s", (_, lines) => {
    const text = usual.replace(SIGNED, `${lines.join("\n")}\n\n`);
    const result = importRegulation(text);
    expect(
      result.regulation.signatures.map(({ act, place, date, office, name }) => [
        act,
        ...[place, date, office, name].map(({ value }) => value),
      ]),
    ).toEqual([
      ["ENACTED", "Kota Contoh", "2023-05-09", "BUPATI TELAGA BIRU", "ARYA PUTRA CONTOH"],
      ["PROMULGATED", "Kota Contoh", "2023-05-10", "SEKRETARIS DAERAH KABUPATEN TELAGA BIRU", "RATNA DEWI CONTOH"],
    ]);
    expect([result.regulation.effectiveFrom, result.regulation.gazette !== null]).toEqual(["2023-05-10", true]);
    expect(lostWords(text, result)).toEqual([]);
    expect(alarmsIn(result)).toEqual([]);
  });

  it("has its misread number told at the number, so that it is mended there alone", () => {
    const result = importRegulation(usual.replace("NOMOR 41 TAHUN 2023\nTENTANG", "NOMOR 4l TAHUN 2023\nTENTANG"));
    const [finding] = result.findings.filter(({ message }) => message.startsWith("Nomor peraturan"));
    expect(finding).toMatchObject({ path: "/regulation/number", found: "4l", suggestion: "41" });
  });

  it.each(["NO. 41 TAHUN 2023", "NOMOR : 41 TAHUN 2023"])("has its number behind %s", (printed) => {
    const { regulation } = importRegulation(usual.replace("NOMOR 41 TAHUN 2023", printed));
    expect(regulation).toMatchObject({ slug: "perbup-telaga-biru-41-2023", number: { value: "41" } });
  });

  it("has its year on the line below the number", () => {
    const result = importRegulation(usual.replace("NOMOR 41 TAHUN 2023\nTENTANG", "NOMOR 41 TAHUN\n2023\nTENTANG"));
    expect(result.regulation).toMatchObject({ slug: "perbup-telaga-biru-41-2023", year: { value: 2023 } });
  });

  it("has Memperhatikan below Mengingat, which is told and counted for itself", () => {
    const more = "Memperhatikan : 1. Surat Menteri Nomor 5;\n2. Surat Gubernur Nomor 6;\nMEMUTUSKAN:";
    const result = importRegulation(usual.replace("MEMUTUSKAN:", more));
    expect(result.regulation.legalBases.map(({ marker }) => marker?.value)).toEqual(["1.", "2.", "1.", "2."]);
    expect(told(result, "NUMBERING")).toEqual([]);
    expect(told(result, "TO_VERIFY")).toContainEqual(expect.stringContaining("Memperhatikan"));
  });

  it("has parts of chapters as headings of the articles below them", () => {
    const result = importRegulation(formsDocument([positionNamed("Camat")], { ...USUAL_WAYS, body: "chapters" }));
    expect(
      result.regulation.articles.map(({ chapter }) => chapter && [chapter.heading.value, chapter.title.value]),
    ).toEqual([
      ["BAB I", "KETENTUAN UMUM"],
      ["BAB II", "STANDAR KOMPETENSI Bagian Kesatu Umum"],
      ["Bagian Kedua", "Pembinaan Paragraf 1 Pelaksanaan"],
      ["BAB III", "KETENTUAN PENUTUP"],
      null,
    ]);
  });

  it("speaks of an annex in a sentence without opening it", () => {
    const result = importRegulation(
      usual.replace("tercantum dalam Lampiran.", "tercantum dalam\nLampiran Peraturan Bupati ini."),
    );
    expect(result.regulation.annexes).toHaveLength(1);
  });

  it("may stand below the name and number of its gazette", () => {
    const { regulation, standards } = importRegulation(
      `BERITA DAERAH KABUPATEN TELAGA BIRU\nNOMOR 88 TAHUN 2023\n${usual}`,
    );
    expect([regulation.number.value, regulation.year.value, regulation.articles.length]).toEqual(["41", 2023, 5]);
    expect(standards).toHaveLength(1);
  });

  it("is signed in either order, by whoever holds the office for a time", () => {
    const [enacted = "", promulgated = ""] = [/Ditetapkan di[^]*?(?=Diundangkan)/, /Diundangkan di[^]*?(?=BERITA)/].map(
      (part) => part.exec(usual)?.[0],
    );
    const acting = usual
      .replace(enacted + promulgated, promulgated + enacted)
      .replace("SEKRETARIS DAERAH KABUPATEN", "Plh. SEKRETARIS DAERAH\nKABUPATEN");
    const { regulation } = importRegulation(acting);
    expect(regulation.signatures.map(({ act, office, name }) => [act, office.value, name.value])).toEqual([
      ["ENACTED", "BUPATI TELAGA BIRU", "ARYA PUTRA CONTOH"],
      ["PROMULGATED", "Plh. SEKRETARIS DAERAH KABUPATEN TELAGA BIRU", "RATNA DEWI CONTOH"],
    ]);
  });

  it("keeps what an amendment quotes below that amendment", () => {
    const amending = `Pasal I
Beberapa ketentuan dalam Peraturan Bupati Nomor 5 Tahun 2020 diubah sebagai berikut:
1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:
Pasal 3
(1) Standar terdiri atas:
a. manajerial; dan
b. teknis.
2. Di antara Pasal 5 dan Pasal 6 disisipkan 1 (satu) pasal, yakni Pasal 5A:
Pasal 5A
Evaluasi dilakukan setiap tahun.
3. Lampiran II dihapus.
Pasal II
Peraturan ini mulai berlaku pada tanggal diundangkan.
`;
    const text = usual.replace(/Pasal 1\n[^]*?(?=Agar setiap)/, amending);
    const result = importRegulation(text);
    const [first, second, ...others] = result.regulation.articles;
    expect(first?.items.map(({ marker, items }) => [marker?.value, items.map((item) => item.marker?.value)])).toEqual([
      ["1.", [null, "(1)", "a.", "b."]],
      ["2.", [null]],
      ["3.", []],
    ]);
    expect([second?.number, others]).toEqual(["II", []]);
    expect(told(result, "NUMBERING")).toEqual([]);
    expect(lostWords(text, result)).toEqual([]);
  });

  it("has marks of ayat on lines of their own", () => {
    const parted = usual.replace("(1) Standar", "(1)\nStandar").replace("(2) Rincian", "(2)\nRincian");
    expect(importRegulation(parted).regulation.articles[1]).toMatchObject({
      lead: null,
      items: [
        { marker: { value: "(1)" } },
        { marker: { value: "(2)" }, text: { value: expect.stringMatching(/^Rincian/) as string } },
      ],
    });
  });

  const revoking = (names: string) => {
    const old = "Peraturan Bupati Nomor 17 Tahun 2019 tentang Standar Lama";
    const { regulation, findings } = importRegulation(usual.replace(old, names));
    const cited = regulation.relations.flatMap(({ type, citation }) => (type === "REVOKES" ? [citation.value] : []));
    return { cited, told: findings.filter(({ message }) => message.includes("lebih dari satu peraturan")).length };
  };

  it("revokes each regulation that one sentence names, and leaves a subject with 'dan' whole", () => {
    const first = "Peraturan Bupati Contoh Nomor 5 Tahun 2019 tentang Administrator dan Pengawas";
    const second = "Peraturan Bupati Contoh Nomor 6 Tahun 2020 tentang Uraian Tugas";
    const third = "Keputusan Bupati Nomor 800/7 Tahun 2021";
    expect(revoking(`${first} dan ${second},`)).toEqual({ cited: [first, second], told: 0 });
    expect(revoking(`${first}, ${second}, serta ${third}`)).toEqual({ cited: [first, second, third], told: 0 });
    expect(revoking(`${first},`)).toEqual({ cited: [first], told: 0 });
  });

  it("asks where a regulation may be cited by the one before it only", () => {
    const changed =
      "Peraturan Bupati Contoh Nomor 5 Tahun 2019 sebagaimana telah diubah dengan Peraturan Bupati Contoh Nomor 9 Tahun 2020";
    const names = `${changed} dan Peraturan Bupati Contoh Nomor 6 Tahun 2021`;
    expect(revoking(names)).toEqual({ cited: [names], told: 1 });
    expect(revoking(changed)).toEqual({ cited: [changed], told: 0 });
  });

  it("revokes what a diktum names, and not itself", () => {
    const diktum = "KEDUA : Dengan ditetapkannya Keputusan ini maka Keputusan Bupati Nomor 5 Tahun 2019 dicabut.\n";
    const decree = usual
      .replaceAll("PERATURAN BUPATI", "KEPUTUSAN BUPATI")
      .replace(/Pasal 1\n[^]*?(?=Ditetapkan di)/, `KESATU : Standar.\n${diktum}`);
    const { relations } = importRegulation(decree).regulation;
    expect(relations.filter(({ type }) => type === "REVOKES").map(({ citation }) => citation.value)).toEqual([
      "Keputusan Bupati Nomor 5 Tahun 2019",
    ]);
  });
});
