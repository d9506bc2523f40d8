import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Weighed } from "@/lib/requirements/rules";
import { requirementSentence } from "@/lib/requirements/sentence";

type Short = readonly [Weighed["outcome"], Weighed["importance"], string?];

const toChecks = (rows: readonly Short[]): readonly Weighed[] =>
  rows.map(([outcome, importance, anyOfGroup = null]) => ({ text: "Sehat", outcome, importance, anyOfGroup }));

const SILENT = "; peraturan tidak menyebut mana yang mutlak.";

describe("the sentence beside a category", () => {
  it.each<[string, readonly Short[]]>([
    ["Peraturan tidak memuat persyaratan.", []],
    ["Satu-satunya persyaratan terpenuhi.", [["MET", null]]],
    ["Semua 2 persyaratan terpenuhi.", [["MET", null], ["MET", "MANDATORY"]]], // prettier-ignore
    [`1 persyaratan tidak terpenuhi, 1 belum terbukti${SILENT}`, [["NOT_MET", null], ["NOT_PROVEN", null], ["MET", null]]], // prettier-ignore
    [`0 persyaratan tidak terpenuhi, 2 belum terbukti${SILENT}`, [["NOT_PROVEN", null], ["NOT_PROVEN", null]]], // prettier-ignore
    ["1 persyaratan tidak terpenuhi (1 mutlak), 0 belum terbukti.", [["NOT_MET", "MANDATORY"], ["MET", null]]], // prettier-ignore
    ["1 persyaratan tidak terpenuhi (tidak ada yang mutlak), 1 belum terbukti (1 mutlak).", [["NOT_MET", "USEFUL"], ["NOT_PROVEN", "MANDATORY"]]], // prettier-ignore
    ["2 persyaratan tidak terpenuhi (1 mutlak, 1 tanpa tingkat penting), 0 belum terbukti.", [["NOT_MET", "MANDATORY"], ["NOT_MET", null]]], // prettier-ignore
    // Alternatives are one requirement: one that is met settles all, none is unmet before all are.
    ["Semua 2 persyaratan terpenuhi.", [["MET", null], ["MET", null, "x"], ["NOT_PROVEN", null, "x"]]], // prettier-ignore
    [`0 persyaratan tidak terpenuhi, 1 belum terbukti${SILENT}`, [["NOT_MET", null, "x"], ["NOT_PROVEN", null, "x"]]], // prettier-ignore
    [`1 persyaratan tidak terpenuhi, 0 belum terbukti${SILENT}`, [["NOT_MET", null, "x"], ["NOT_MET", null, "x"]]], // prettier-ignore
  ])("%s", (sentence, rows) => {
    expect(requirementSentence(toChecks(rows))).toBe(sentence);
  });

  it("leaves out a row that holds nothing but a dash, whatever was said of it", () => {
    const dash = { text: "-", outcome: "NOT_PROVEN", importance: null, anyOfGroup: null } as const;
    expect(requirementSentence([dash])).toBe("Peraturan tidak memuat persyaratan.");
    expect(requirementSentence([dash, ...toChecks([["MET", "MANDATORY"], ["NOT_PROVEN", "MANDATORY"]])])).toBe(
      "0 persyaratan tidak terpenuhi, 1 belum terbukti (1 mutlak).",
    ); // prettier-ignore
  });

  it("calls nothing mutlak of which the regulation does not say so", () => {
    const row = fc.record({
      text: fc.constantFrom("Sehat", null),
      outcome: fc.constantFrom("MET" as const, "NOT_MET" as const, "NOT_PROVEN" as const),
      importance: fc.constantFrom("IMPORTANT" as const, "USEFUL" as const, null),
      anyOfGroup: fc.constantFrom("x", null),
    });
    fc.assert(fc.property(fc.array(row), (checks) => !/\d mutlak/.test(requirementSentence(checks))));
  });
});
