import { describe, expect, it } from "vitest";

import { PersonInput } from "@/lib/people/schema";

const TYPED = {
  nip: "19850412 201001 2 003",
  employment: "PNS",
  name: " Dra. Sri Wahyuni ",
  sex: "FEMALE",
  birthDate: "1985-04-12",
  rank: "IV/b",
  education: "S2",
  unit: "Sekretariat Daerah",
  currentPosition: "Kepala Bagian Hukum",
};

/** Messages by field, as the form shows them. */
function problems(typed: Record<string, unknown>): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const { error } = PersonInput.safeParse({ ...TYPED, ...typed });
  for (const issue of error?.issues ?? []) (fields[issue.path.join(".")] ??= []).push(issue.message);
  return fields;
}

const BLANK = { sex: "", birthDate: "" };

describe("PersonInput", () => {
  it("stores the bare NIP and trimmed words", () => {
    expect(PersonInput.parse(TYPED)).toEqual({
      ...TYPED,
      nip: "198504122010012003",
      name: "Dra. Sri Wahyuni",
      educationField: "",
    });
  });

  it("says what is wrong beside the field; a blank name hides nothing", () => {
    expect(problems({ nip: "1985", name: "  ", unit: undefined, rank: "XI", birthDate: "31-12-1985" })).toEqual({
      nip: ["NIP harus 18 angka; yang diisi 4 angka."],
      name: ["Isi nama lengkap."],
      birthDate: ["Isi tanggal lahir yang ada pada kalender."],
      unit: ["Isi unit kerja."],
      rank: ["Pilih golongan ruang I/a-IV/e untuk PNS, atau golongan I-XVII untuk PPPK."],
    });
    expect(problems({ nip: "1985", name: "", sex: "MALE" })).toEqual({
      nip: ["NIP harus 18 angka; yang diisi 4 angka."],
      name: ["Isi nama lengkap."],
    });
  });

  it("wants the choices made", () => {
    const none = { employment: "", sex: "", rank: "", education: "" };
    expect(problems(none)).toEqual({
      employment: ["Pilih status kepegawaian."],
      sex: ["Pilih jenis kelamin."],
      rank: ["Pilih golongan."],
      education: ["Pilih pendidikan terakhir."],
    });
  });

  it("compares the NIP of a PNS with the birth date given", () => {
    expect(problems({ birthDate: "1985-04-13" })).toHaveProperty("birthDate");
  });

  it.each([
    { sex: "", birthDate: "" },
    { sex: undefined, birthDate: undefined },
    { sex: " ", birthDate: " " },
  ])("takes birth and sex of a PNS from the NIP where %o was typed", (blank) => {
    expect(PersonInput.parse({ ...TYPED, ...blank })).toMatchObject({ sex: "FEMALE", birthDate: "1985-04-12" });
    expect(PersonInput.parse({ ...TYPED, ...blank, nip: "198504122010011003" })).toMatchObject({ sex: "MALE" });
  });

  it("asks a PPPK for both", () => {
    expect(problems({ ...BLANK, employment: "PPPK", nip: "198504122021212003", rank: "IX" })).toEqual({
      sex: ["Pilih jenis kelamin."],
      birthDate: ["Isi tanggal lahir yang ada pada kalender."],
    });
  });

  it.each([
    ["198513122010012003", "Delapan angka pertama NIP bukan tanggal lahir yang ada; periksa angka 1-8."],
    ["1985", "NIP harus 18 angka; yang diisi 4 angka."],
    ["", "Isi NIP."],
  ])("asks a PNS whose NIP is %s for that alone: the right one answers both", (nip, message) => {
    expect(problems({ ...BLANK, nip })).toEqual({ nip: [message] });
  });

  it("takes a PPPK with a number and a golongan of its own", () => {
    expect(problems({ employment: "PPPK", nip: "198504122021212003", rank: "IX" })).toEqual({});
    expect(problems({ employment: "PPPK", nip: "198504122021212003" })).toHaveProperty("rank");
  });

  it.each([
    ["12", 12],
    [0, 0],
    ["", undefined],
    [undefined, undefined],
  ])("reads %j as years of work: %j", (typed, years) => {
    expect(PersonInput.parse({ ...TYPED, experienceYears: typed }).experienceYears).toBe(years);
  });

  it.each(["-1", "61", "2,5", "dua"])("refuses %s as years of work", (experienceYears) => {
    expect(problems({ experienceYears })).toEqual({
      experienceYears: ["Isi tahun sebagai bilangan bulat, 0 sampai 60, atau kosongkan."],
    });
  });

  it("knows no day: a birth in the future is the command's to refuse", () => {
    expect(problems({ employment: "PPPK", rank: "IX", birthDate: "2400-01-01" })).toEqual({});
  });
});
