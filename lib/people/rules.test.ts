import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatNip, maskNip, nipObstacle, nipRemark, normaliseNip, personProblems, readNip } from "@/lib/people/rules";

const TODAY = "2026-11-23";
const VALID = "198504122010012003";
const PERSON = { nip: VALID, employment: "PNS", birthDate: "1985-04-12", sex: "FEMALE" } as const;

describe("nipObstacle", () => {
  it("finds nothing wrong with a real one", () => {
    expect(nipObstacle(VALID, "PNS", TODAY)).toBeNull();
  });

  it.each([
    ["nothing", "", /Isi NIP/],
    ["a letter", "19850412201001200A", /hanya terdiri atas angka/],
    ["17 digits", "19850412201001200", /18 angka; yang diisi 17/],
    ["31 February", "198502312010012003", /angka 1-8/],
    ["a birth in the future", "203001012055011001", /masa depan; periksa angka 1-8/],
    ["a birth today", "202611232044121001", /masa depan; periksa angka 1-8/],
    ["month 13", "198504122010132003", /01-12/],
    ["month 00", "198504122010002003", /01-12/],
    ["an appointment in the future", "198504122027012003", /masa depan; periksa angka 9-14/],
    ["an appointment the month before turning 18", "199504122013032003", /kurang dari 18 tahun/],
    ["sex 3", "198504122010013003", /1 \(laki-laki\) atau 2 \(perempuan\)/],
    ["sequence 000", "198504122010012000", /tidak boleh 000/],
  ])("refuses %s", (_what, nip, sentence) => {
    expect(nipObstacle(nip, "PNS", TODAY)).toMatch(sentence);
  });

  it("takes an appointment in the month of turning 18, also at its end", () => {
    expect(nipObstacle("199504302013042003", "PNS", TODAY)).toBeNull();
  });

  it("takes an appointment this month, and no later one", () => {
    expect(nipObstacle("199504302026112003", "PNS", TODAY)).toBeNull();
    expect(nipObstacle("199504302026112003", "PNS", "2026-11-01")).toBeNull();
    expect(nipObstacle("199504302026122003", "PNS", TODAY)).toMatch(/masa depan/);
  });

  it("does not hold a PPPK number to the rule for PNS, except its length", () => {
    expect(nipObstacle("198504122021212003", "PPPK", TODAY)).toBeNull();
    expect(nipObstacle("1985", "PPPK", TODAY)).toMatch(/18 angka/);
  });

  it("accepts every NIP made from valid parts, and reads the same parts back", () => {
    const birth = fc.date({
      min: new Date("1960-01-01T00:00:00Z"),
      max: new Date("1995-12-28T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        birth,
        fc.integer({ min: 19, max: 30 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(1, 2),
        fc.integer({ min: 1, max: 999 }),
        (date, age, month, sex, sequence) => {
          const birthDate = date.toISOString().slice(0, 10);
          const year = date.getUTCFullYear() + age;
          const nip = `${birthDate.replaceAll("-", "")}${year}${String(month).padStart(2, "0")}${sex}${String(sequence).padStart(3, "0")}`;
          expect(nipObstacle(nip, "PNS", TODAY)).toBeNull();
          expect(readNip(nip)).toEqual({
            birthDate,
            appointedOn: `${year}-${String(month).padStart(2, "0")}-01`,
            sex: sex === 1 ? "MALE" : "FEMALE",
          });
        },
      ),
    );
  });

  it("never throws, whatever is typed", () => {
    fc.assert(fc.property(fc.string(), (typed) => void nipObstacle(normaliseNip(typed), "PNS", TODAY)));
  });
});

describe("how a NIP is written", () => {
  it("is grouped for people and bare in the store", () => {
    expect(formatNip(VALID)).toBe("19850412 201001 2 003");
    expect(normaliseNip(" 19850412 201001.2-003 ")).toBe(VALID);
  });

  it("is masked in lists", () => {
    expect(maskNip(VALID)).toBe("1985•••• •••••• • 003");
  });

  it.each(["", "0193f0a2-7b1c-7d7e-8f00-000000000001"])("is said to be erased on a tombstone (%j)", (nip) => {
    expect([formatNip(nip), maskNip(nip)]).toEqual(["dihapus", "dihapus"]);
  });
});

describe("personProblems", () => {
  it("finds none where NIP, birth and sex agree", () => {
    expect(personProblems(PERSON, TODAY)).toEqual({});
  });

  it("names each field that differs from the NIP, and what the NIP says", () => {
    expect(personProblems({ ...PERSON, birthDate: "1985-04-13", sex: "MALE" }, TODAY)).toEqual({
      birthDate: ["Tanggal lahir berbeda dari NIP, yang menyatakan 12 April 1985."],
      sex: ["Jenis kelamin berbeda dari yang dinyatakan angka ke-15 NIP."],
    });
  });

  it("compares nothing with a NIP that is wrong itself", () => {
    expect(Object.keys(personProblems({ ...PERSON, nip: "1", sex: "MALE" }, TODAY))).toEqual(["nip"]);
  });

  it("reads nothing into the number of a PPPK", () => {
    const person = { ...PERSON, employment: "PPPK", nip: "199001012021211001" } as const;
    expect(personProblems(person, TODAY)).toEqual({});
  });

  it.each(["PNS", "PPPK"] as const)("refuses a birth in the future (%s)", (employment) => {
    expect(personProblems({ ...PERSON, employment, birthDate: TODAY }, TODAY)).toEqual({
      birthDate: ["Tanggal lahir ada di masa depan."],
    });
  });
});

describe("nipRemark", () => {
  it.each([
    ["198504122010012003", "PPPK", /tersusun seperti NIP PNS/],
    ["198504122010012003", "PNS", null],
    ["198504122021212003", "PPPK", null],
    ["1985", "PPPK", null],
  ] as const)("of %s as %s", (nip, employment, words) => {
    const remark = nipRemark(nip, employment, "2026-11-23");
    if (words === null) expect(remark).toBeNull();
    else expect(remark).toMatch(words);
  });
});
