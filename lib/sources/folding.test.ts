import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { foldMarkup } from "@/lib/sources/folding";

describe("foldMarkup", () => {
  it.each([
    ["1. Integritas\t4", "1. Integritas\t4"],
    ["\t\t<p>4.1. Satu;</p> <p>4.2. Dua;</p>", "\t\t4.1. Satu;\n4.2. Dua;"],
    ["<p>5 Pelayanan</p>\t<p>4</p>", "5 Pelayanan\t4"],
    ["<ul><li>Satu</li><li>Dua</li></ul>", "• Satu\n• Dua"],
    ['<ol style="list-style-type: none"><li>a</li></ol>', "• a"],
    ["<i>Miring</i> dan tegak", "Miring dan tegak"],
    ["nilai < 5 dan > 2", "nilai < 5 dan > 2"],
    ["<script>x</script>", "<script>x</script>"],
    ["<pasal>", "<pasal>"],
  ])("reads %j as %j", (line, text) => {
    expect(foldMarkup(line)).toBe(text);
  });

  it.each(["perbup-purwakarta-213-2020", "perwal-pekalongan-90-2020"])("loses no word of %s", (slug) => {
    const text = readFileSync(new URL(`../../seeds/sources/${slug}.txt`, import.meta.url), "utf8");
    for (const line of text.split("\n")) {
      const folded = foldMarkup(line);
      expect(folded).not.toMatch(/<\/?(p|li|ul|ol|i)\b/);
      const words = (of: string) => of.replace(/<[^<>]*>/g, " ").match(/[\p{L}\d]+/gu) ?? [];
      expect(words(folded)).toEqual(words(line));
    }
  });

  it("leaves a line without tags alone, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        if (!line.includes("<")) expect(foldMarkup(line)).toBe(line);
      }),
    );
  });
});
