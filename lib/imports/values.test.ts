import { describe, expect, it } from "vitest";

import { parseValue, withTier } from "@/lib/imports/values";

describe("parseValue", () => {
  const CODE = "/standards/0/competencies/3/indicators/1/code";

  it.each(["4.4", "4. 4", "4,4", "4.4.1", "12", "12.", "a", "a)", "(3)", "IV", "1.a"])(
    "takes a number as regulations print it: %s",
    (words) => {
      expect(parseValue(CODE, words)).toBe(words);
    },
  );

  it.each(["Disiplin dan status hukum", "4.4 Jujur", "nomor", "..", "1234"])(
    "takes nothing else for an indicator's number: %s",
    (words) => {
      expect(parseValue(CODE, words)).toBeUndefined();
      expect(parseValue("/standards/0/competencies/3/ordinal", words)).toBeUndefined();
    },
  );

  it("leaves the number of a requirement, which may be a heading", () => {
    expect(parseValue("/standards/0/requirements/3/ordinal", "B.1 Manajerial")).toBe("B.1 Manajerial");
  });
});

describe("one tier for all", () => {
  it("goes where none was chosen, and to no other field", () => {
    const typed = { "/a/0/tier": "", "/a/1/tier": "PENGAWAS", "/a/1/name": "" };
    expect(withTier(typed, "ADMINISTRATOR")).toEqual({ ...typed, "/a/0/tier": "ADMINISTRATOR" });
    expect(withTier(typed)).toEqual(typed);
  });
});
