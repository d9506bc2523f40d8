import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readDate, readEducation, readEmployment, readRank, readSex } from "@/lib/candidate-import/cells";
import { toCivilDate } from "@/lib/core/civil-date";
import { formatDate } from "@/lib/core/dates";
import { cellText } from "@/lib/core/grid";
import { readNip } from "@/lib/people/cells";

describe("readDate", () => {
  it.each([
    ["31/12/1985", "1985-12-31"],
    ["31-12-1985", "1985-12-31"],
    ["31.12.1985", "1985-12-31"],
    ["31 Des 1985", "1985-12-31"],
    ["31 Desember 1985", "1985-12-31"],
    ["31-Dec-1985", "1985-12-31"],
    ["1 Agt 1990", "1990-08-01"],
    ["1 Agustus 1990", "1990-08-01"],
    ["5 Mei 1990", "1990-05-05"],
    ["5 NOP 1990", "1990-11-05"],
    ["1/2/1990", "1990-02-01"],
    ["1985-12-31", "1985-12-31"],
    ["1985-12-31T00:00:00.000Z", "1985-12-31"],
    [" 31\u00a0Des  1985 ", "1985-12-31"],
    ["31/12/1985 00:00:00", "1985-12-31"],
  ])("reads %s", (written, value) => {
    expect(readDate(written)).toEqual({ value });
  });

  it.each([
    ["", /Isi tanggal lahir/],
    [null, /Isi tanggal lahir/],
    [31412, /bilangan, bukan tanggal/],
    ["31/12/85", /empat angka/],
    ["30/02/1985", /tidak ada pada kalender/],
    ["12/31/1985", /Bulannya tidak ada/],
    ["31 Foo 1985", /Bulannya tidak ada/],
    ["31 Maria 1985", /Bulannya tidak ada/],
    ["kemarin", /tidak terbaca/],
    ["00/00/0000", /tidak ada/],
  ])("says what is wrong with %s", (written, message) => {
    expect(readDate(written)).toEqual({ problem: expect.stringMatching(message) });
  });

  const day = fc
    .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
    .map(toCivilDate);

  it("reads every way of writing a day as that day", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("/", "-", ".", " "), (date, between) => {
        const [year = "", month = "", dayOfMonth = ""] = date.split("-");
        expect(readDate([dayOfMonth, month, year].join(between))).toEqual({ value: date });
        expect(readDate([Number(dayOfMonth), Number(month), year].join(between))).toEqual({ value: date });
        expect(readDate(formatDate(date).toUpperCase())).toEqual({ value: date });
        expect(readDate(date)).toEqual({ value: date });
      }),
    );
  });
});

describe("words with a few meanings", () => {
  it.each([
    [readEmployment, "pns", "PNS"],
    [readEmployment, "P3K", "PPPK"],
    [readSex, "L", "MALE"],
    [readSex, "laki - laki", "MALE"],
    [readSex, "PEREMPUAN", "FEMALE"],
    [readEducation, "S-1", "S1"],
    [readEducation, "S.2", "S2"],
    [readEducation, "D-IV", "D4"],
    [readEducation, "Diploma III", "D3"],
    [readEducation, "SLTA", "SMA"],
    [readEducation, "Magister (S2)", "S2"],
    [readRank, "Pembina Tk. I (IV/b)", "IV/b"],
    [readRank, "iii/c", "III/c"],
    [readRank, "IX", "IX"],
    [readRank, "Golongan IX", "IX"],
    [readRank, 9, "IX"],
  ])("%o reads %s as %s", (read, written, value) => {
    expect(read(written)).toEqual({ value });
  });

  it.each([
    [readEmployment, "honorer", "Isi PNS atau PPPK"],
    [readSex, "", "Belum diisi"],
    [readEducation, "S1 Hukum", "Bidang Ilmu"],
    [readRank, "Kapten", "Tidak dikenal"],
    [readRank, "III/e", "tidak ada"],
    [readRank, "Penata (IV/a)", "tidak sesuai"],
    [readRank, "XVIII", "Tidak dikenal"],
  ])("%o says of %s what to do", (read, written, message) => {
    expect(read(written)).toEqual({ problem: expect.stringContaining(message) });
  });
});

describe("cellText", () => {
  it("keeps nothing that PostgreSQL refuses or nobody sees", () => {
    expect(cellText(" Siti\u0000\r\nAminah\u00a0 ,\tS.Sos.\ud800 ")).toBe("Siti Aminah , S.Sos.\ufffd");
  });

  it("shows digits, not powers of ten", () => {
    expect(cellText(1.98504122010012e17)).toBe("198504122010012000");
    expect(cellText(true)).toBe("TRUE");
  });

  it("reads anything, and as text that stays as it is when read again", () => {
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(cell, (written) => {
        const text = cellText(written);
        expect(cellText(text)).toBe(text);
        for (const read of [readDate, readNip, readRank, readSex, readEducation, readEmployment]) read(written);
      }),
    );
  });
});
