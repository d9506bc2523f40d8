import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { canonicalJson, contentHash } from "@/lib/candidates/freeze";

describe("canonicalJson", () => {
  it("does not depend on the order of keys, but on the order of lists", () => {
    expect(canonicalJson({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}');
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });

  it("reads back as the same content", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});
