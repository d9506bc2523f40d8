import { describe, expect, it } from "vitest";

import { formNamed, importAnnex, requirementsOf, TABLE, toldOf } from "../../../tests/support/regulations/small";

const read = (requirements: string) => importAnnex(`${formNamed("Camat")}${TABLE}${requirements}`);
const HEAD = "III. PERSYARATAN JABATAN\nJenis Persyaratan\t\tUraian\tMutlak\tPenting\tPerlu\n";

describe("tables of requirements", () => {
  it.each([
    ["capital letters", "A\tPendidikan\n\t1. Jenjang\tSarjana\tx\t\t\nB\tPelatihan\n\t2. Teknis\tDiklat\t\t\tx\n"],
    [
      "small letters",
      "a.\tPendidikan\t\t\t\t\n1)\tJenjang\tSarjana\tx\t\t\nb.\tPelatihan\t\t\t\t\n2)\tTeknis\tDiklat\t\t\tx\n",
    ],
    [
      "bullets",
      "A. Pendidikan:\t\t\t\t\t\n\t- Jenjang\tSarjana\tx\t\t\nB. Pelatihan:\t\t\t\t\t\n\t- Teknis\tDiklat\t\t\tx\n",
    ],
  ])("have categories behind %s", (_, rows) => {
    const result = read(`${HEAD}${rows}`);
    expect(requirementsOf(result)).toEqual([
      "EDUCATION Jenjang: Sarjana = MANDATORY",
      "TRAINING Teknis: Diklat = USEFUL",
    ]);
    expect(toldOf(result, "UNREAD")).toEqual([]);
  });

  it("have kinds of their own behind a number, which what stands above does not say", () => {
    const rows = "1\tUsia\tpaling tinggi 56 tahun\n2\tKesehatan\tsehat jasmani\n3\tMoralitas\tbaik\n";
    const result = read(`B. PERSYARATAN\nNo.\tSyarat\tKeterangan\n${rows}`);
    expect(requirementsOf(result)).toEqual([
      "AGE -: paling tinggi 56 tahun = -",
      "HEALTH -: sehat jasmani = -",
      "EXPERTISE 3 Moralitas: baik = -",
    ]);
    expect(toldOf(result, "TO_VERIFY")).toContain("WARNING baik");
  });

  it("make no requirement of a label with nothing beside it, and tell it", () => {
    const result = read(`${HEAD}B. Pelatihan\t1. Manajerial\tPKA\t√\t\t\n\t2. Fungsional\t\t\t\t\n`);
    expect(requirementsOf(result)).toEqual(["TRAINING Manajerial: PKA = MANDATORY"]);
    expect(toldOf(result, "MISSING_FIELD")).toContain("INFO 2. Fungsional");
  });

  it("never take a tick for the words; in a row that lacks a cell it is told", () => {
    const result = read(
      `${HEAD}A. Pendidikan\t1. Jenjang\tSarjana\t√\t\t\nC. Pengalaman\tempat tahun\t√\t\t\nD. Pangkat\tPenata (III/c)\t√\n`,
    );
    expect(requirementsOf(result)).toEqual([
      "EDUCATION Jenjang: Sarjana = MANDATORY",
      "EXPERIENCE -: empat tahun = MANDATORY",
      "RANK -: Penata (III/c) = -",
    ]);
    expect(toldOf(result, "TO_VERIFY").filter((told) => told === "WARNING √")).toHaveLength(3);
  });

  it("whose importance is a word have none where a dash stands", () => {
    const rows = "Pendidikan\tSarjana\tMutlak\nIndikator Kinerja\tNilai SAKIP\t-\n";
    const result = read(`C. Persyaratan Jabatan\nJenis Persyaratan\tUraian\tTingkat Kepentingan\n${rows}`);
    expect(requirementsOf(result)).toEqual([
      "EDUCATION -: Sarjana = MANDATORY",
      "PERFORMANCE_INDICATOR -: Nilai SAKIP = -",
    ]);
  });

  it("with dashes in the columns of the ticks are read without a doubt at each row", () => {
    const result = read(`${HEAD}A. Pendidikan\t1. Jenjang\tSarjana\t√\t-\t-\n\t2. Bidang Ilmu\tHukum\t-\t√\t-\n`);
    expect(requirementsOf(result)).toEqual([
      "EDUCATION Jenjang: Sarjana = MANDATORY",
      "EDUCATION Bidang Ilmu: Hukum = IMPORTANT",
    ]);
    expect(toldOf(result, "TO_VERIFY")).toEqual(["WARNING √ √"]);
  });

  it.each(["a. Diklat A; b. Diklat B", "- Diklat A - Diklat B", "1. Diklat A 2. Diklat B"])(
    "part the list of a cell, which is told: %s",
    (cell) => {
      const result = read(`${HEAD}B. Pelatihan\t2. Teknis\t${cell}\t\t\t√\n`);
      expect(requirementsOf(result)).toHaveLength(2);
      expect(toldOf(result, "TO_VERIFY")).toContain(`WARNING ${cell}`);
    },
  );

  it("open a requirement at each letter below the other", () => {
    const result = read(`${HEAD}B. Pelatihan\ta. Diklat A\t\t√\t\t\n\tb. Diklat B\t\t\t\t\n`);
    expect(result.standards[0]?.requirements.map(({ text }) => text.value)).toEqual(["a. Diklat A", "b. Diklat B"]);
  });

  it("may be lists that tabs part, with a colon of their own", () => {
    const list = "1.\tPendidikan\t:\tpaling rendah D-III;\n2.\tPelatihan\t:\t\n\ta. Manajerial\t:\tPKP;\n";
    const result = read(`D. Persyaratan Jabatan\n${list}`);
    expect(requirementsOf(result)).toEqual(["EDUCATION -: paling rendah D-III; = -", "TRAINING Manajerial: PKP; = -"]);
    expect(toldOf(result, "UNREAD")).toEqual([]);
  });
});

describe("lists of requirements", () => {
  const LIST = `1. Pendidikan
a. Jenjang : Sarjana (Mutlak)
b. Bidang Ilmu : Hukum (Penting)
2. Pelatihan :
a. Manajerial : PKA (Perlu)
3. Pengalaman Kerja : tiga tahun (Mutlak)
4. Pangkat : Penata (III/c)
`;
  const swapped = LIST.replace(/^[1-4ab](?=\.)/gm, (mark) => ({ a: "1", b: "2" })[mark] ?? "_abcd"[Number(mark)] ?? "");

  it.each([
    ["numbers", "letters", LIST],
    ["letters", "numbers", swapped],
  ])("have headings behind %s, with labels behind %s below them", (_headings, _labels, list) => {
    const result = read(`D. PERSYARATAN JABATAN\n${list}`);
    expect(requirementsOf(result)).toEqual([
      "EDUCATION Jenjang: Sarjana = MANDATORY",
      "EDUCATION Bidang Ilmu: Hukum = IMPORTANT",
      "TRAINING Manajerial: PKA = USEFUL",
      "EXPERIENCE -: tiga tahun = MANDATORY",
      "RANK -: Penata (III/c) = -",
    ]);
  });

  it("have a single column for the importance by its head, where it holds no word that is known", () => {
    const rows =
      "A. Pendidikan\t\t\n1. Jenjang\tSarjana\tM\n2. Bidang Ilmu\tHukum\tPenting\nD. Pangkat\tPenata (III/c)\t-\n";
    const legend = "Keterangan: M = Mutlak\n";
    const result = read(`PERSYARATAN JABATAN\nJenis Persyaratan\tUraian\tTingkat Pentingnya\n${rows}${legend}`);
    expect(requirementsOf(result)).toEqual([
      "EDUCATION Jenjang: Sarjana = -",
      "EDUCATION Bidang Ilmu: Hukum = IMPORTANT",
      "RANK -: Penata (III/c) = -",
    ]);
    expect(toldOf(result, "TO_VERIFY")).toContain("WARNING M");
    expect(toldOf(result, "UNREAD")).toEqual(["WARNING Keterangan: M = Mutlak"]);
  });

  it.each(["Wajib", "Mutiak", "MUTLAX"])("have the head %j beside two that are known, which is told", (head) => {
    const rows = "A. Pendidikan\t1. Jenjang\tSarjana\tx\t\t\n\t2. Bidang Ilmu\tHukum\t\t\tx\n";
    const result = read(`${HEAD.replace("Mutlak", head)}${rows}`);
    expect(requirementsOf(result)).toEqual([
      "EDUCATION Jenjang: Sarjana = MANDATORY",
      "EDUCATION Bidang Ilmu: Hukum = USEFUL",
    ]);
    expect(toldOf(result, "MISSPELLING")).toContain(`WARNING ${head}`);
  });

  it("make nothing of a tick where the importance is a word", () => {
    const rows = "A. Pendidikan\tSarjana\tMutlak\nD. Pangkat\tPenata (III/c)\t√\n";
    const result = read(`PERSYARATAN JABATAN\nJenis Persyaratan\tUraian\tTingkat Pentingnya\n${rows}`);
    expect(requirementsOf(result)).toEqual(["EDUCATION -: Sarjana = MANDATORY", "RANK -: Penata (III/c) = -"]);
    expect(toldOf(result, "TO_VERIFY")).toContain("WARNING √");
  });

  it("may be ticked with dots, and with the name of a sign", () => {
    const rows = "A. Pendidikan\t1. Jenjang\tSarjana\t●\t\t\n\t2. Bidang Ilmu\tHukum\t\t:heavy_check_mark:\t\n";
    const result = read(`${HEAD}${rows}`);
    expect(requirementsOf(result)).toEqual([
      "EDUCATION Jenjang: Sarjana = MANDATORY",
      "EDUCATION Bidang Ilmu: Hukum = IMPORTANT",
    ]);
  });
});

describe("what stands below the requirements", () => {
  it("is none of an open row above it: a footnote", () => {
    const result = read(`${HEAD}C. Pengalaman Kerja\tTiga tahun\t\t√\t\t\n1 Pelatihan dapat disetarakan.\n`);
    expect(requirementsOf(result)).toEqual(["EXPERIENCE -: Tiga tahun = MANDATORY"]);
    expect(toldOf(result, "UNREAD")).toEqual(["WARNING 1 Pelatihan dapat disetarakan."]);
  });

  it.each([
    ["a heading of units", "B. DINAS SOSIAL\n"],
    ["a list of positions", "No\tNama Jabatan\tIntegritas\n1\tKepala Seksi A\t2\n"],
    ["a title", "STANDAR KOMPETENSI JABATAN PENGAWAS\n"],
    ["a title behind a letter", "b. Standar Kompetensi Jabatan Kepala Seksi Aset\n"],
    ["a footnote behind a sign", "1) Pelatihan dapat disetarakan.\n"],
  ])("is none of them, and told: %s", (_, below) => {
    const result = read(`${HEAD}D. Pangkat\tPenata (III/c)\t\t√\t\t\n${below}`);
    expect(requirementsOf(result)).toEqual(["RANK -: Penata (III/c) = MANDATORY"]);
    expect(toldOf(result, "UNREAD").length).toBeGreaterThan(0);
  });

  it("numbers below a letter are parts of its item; the next letter goes on", () => {
    const result = read(
      "D. Persyaratan Jabatan\na. Sehat;\nb. Telah mengikuti:\n1) PKA; dan\n2) Diklat.\nc. Usia paling tinggi 56 tahun.\n",
    );
    expect(result.standards[0]?.requirements.map(({ ordinal, text }) => [ordinal?.value, text.value])).toEqual([
      ["a", "Sehat;"],
      ["b", "Telah mengikuti: 1) PKA; dan 2) Diklat."],
      ["c", "Usia paling tinggi 56 tahun."],
    ]);
  });
});
