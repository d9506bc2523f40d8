import { describe, expect, it } from "vitest";

import { comparisonPath, readSelection, readSide, readSides, sideOf } from "@/lib/comparison/schema";

describe("readSide", () => {
  it("reads a position, with or without a version", () => {
    expect(readSide("purwakarta/pengawas").key).toEqual({
      institution: "purwakarta",
      position: "pengawas",
      version: null,
    });
    expect(readSide(" purwakarta/pengawas@2 ").key?.version).toBe(2);
  });

  it.each([undefined, "", "  ", "\u0000"])("takes %j for nothing asked", (given) => {
    expect(readSide(given, given)).toEqual({
      typed: "",
      key: null,
      problem: null,
      typedDay: "",
      day: null,
      dayProblem: null,
    });
  });

  it.each(["pengawas", "a/b/c", "A/B", "a/b@", "a/b@0", "a/b@99999", "'/\"", "-/-"])(
    "keeps %s as typed and says what is wrong",
    (given) => {
      expect(readSide(given)).toMatchObject({ typed: given, key: null, problem: expect.stringMatching(/\.$/) });
    },
  );

  it("takes the first of several", () => {
    expect(readSide(["purwakarta/pengawas", "x"]).typed).toBe("purwakarta/pengawas");
  });

  it("reads the day on which the standard is meant", () => {
    expect(readSide("a/b", "2021-05-01")).toMatchObject({ day: "2021-05-01", dayProblem: null });
  });

  it.each(["kemarin", "2021-02-30", "0000-01-01"])("keeps the day %s as typed and says what is wrong", (typedDay) => {
    expect(readSide("a/b", typedDay)).toMatchObject({ typedDay, day: null, dayProblem: expect.stringMatching(/TTTT/) });
  });

  it("takes a version or a day, never both", () => {
    expect(readSide("a/b@2", "2021-05-01").dayProblem).toMatch(/versi 2/);
  });
});

describe("readSides", () => {
  const daysOf = (query: string) => {
    const parameters = new URLSearchParams(query);
    return readSides((name) => parameters.getAll(name)).map(({ day }) => day);
  };

  it.each([
    ["a=x/y&b=x/z&per=2027-01-01", ["2027-01-01", "2027-01-01"]],
    ["a=x/y&b=x/z&per=2027-01-01&per_b=2021-05-01", ["2027-01-01", "2021-05-01"]],
    ["a=x/y@1&b=x/z&per=2027-01-01", [null, "2027-01-01"]],
  ])("%s is of %j", (query, days) => {
    expect(daysOf(query)).toEqual(days);
  });
});

it("comparisonPath keeps the switch and leaves out what is not chosen", () => {
  expect(comparisonPath(sideOf(""), sideOf(""))).toBe("/bandingkan");
  expect(comparisonPath(sideOf("a/b"), sideOf(""), "IN_CONTENT")).toBe("/bandingkan?a=a%2Fb&hanya=beda");
  expect(comparisonPath({ typed: "a/b", typedDay: "2021-05-01" }, sideOf("a/b"))).toBe(
    "/bandingkan?a=a%2Fb&per_a=2021-05-01&b=a%2Fb",
  );
});

it.each([
  [undefined, "ALL"],
  ["beda", "IN_CONTENT"],
  ["beda-penulisan", "DIFFERENT"],
  ["semua", "ALL"],
  ["", "ALL"],
  [["semua", "beda"], "ALL"],
] as const)("?hanya=%j shows %s", (given, selection) => {
  expect(readSelection(given)).toBe(selection);
});

it("comparisonPath names what is left empty nowhere", () => {
  for (const selection of ["ALL", "DIFFERENT", "IN_CONTENT"] as const) {
    const { searchParams } = new URL(comparisonPath(sideOf(""), sideOf("a/b"), selection), "http://portal.uji");
    expect([...searchParams.values()]).not.toContain("");
    expect(readSelection(searchParams.getAll("hanya"))).toBe(selection);
  }
});
