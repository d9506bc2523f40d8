import { describe, expect, it } from "vitest";

import { comparisonPath, readSide } from "@/lib/comparison/schema";

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
    expect(readSide(given)).toEqual({ typed: "", key: null, problem: null });
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
});

it("comparisonPath keeps the switch and leaves out what is not chosen", () => {
  expect(comparisonPath("", "", false)).toBe("/bandingkan");
  expect(comparisonPath("a/b", "", true)).toBe("/bandingkan?a=a%2Fb&hanya=beda");
});
