import { describe, expect, it } from "vitest";

import { bodyGroups } from "@/lib/publication/body-values";
import { correctedText, correctionsBy, passagesOf, wordsAt } from "@/lib/regulations/corrected";
import { headLines } from "@/lib/regulations/passages";
import { RegulationBody } from "@/lib/regulations/schema";

import { FOUNDING_REGULATIONS, readFoundingRegulation } from "../../seeds/founding-regulations";

const SOURCE = [{ lineFrom: 3, lineTo: 3, reading: "uji" }];
const passage = (value: string) => ({ value, source: SOURCE, reason: "Salah terbaca." });

describe.each(FOUNDING_REGULATIONS)("%s", (slug) => {
  const { regulation } = readFoundingRegulation(slug);
  const { kind, effectiveFrom, articles } = regulation;
  const text = { body: RegulationBody.strip().parse(regulation), articles };
  const shown = bodyGroups({ ...text, kind, effectiveFrom, annexes: [], relations: [] }).flatMap(
    ({ values }) => values,
  );
  const paths = [...passagesOf(text, []).keys()];

  it("can be corrected in every passage that a verifier sees, but for what dates and versions depend on", () => {
    const kept = shown.map(({ path }) => path).filter((path) => !paths.includes(path));
    const twin = paths.includes("/issuer") ? [] : ["/issuer"];
    expect(kept).toEqual([
      "/kind",
      "/number",
      "/year",
      ...twin,
      "/effectiveFrom",
      ...text.body.signatures.map(({ act }) => `/signatures/${act}/date`),
    ]);
    expect(paths.filter((path) => shown.every((value) => value.path !== path))).toEqual([]);
  });

  it("reads in each of them as its correction has it, and in no other one otherwise", () => {
    for (const path of paths) {
      const corrected = correctedText(text, [{ since: "2026-12-01", passages: { [path]: passage("Bunyi lain") } }]);
      const changed = [
        ...passagesOf(text, [{ since: "2026-12-01", passages: { [path]: passage("Bunyi lain") } }]),
      ].filter(([, { value }]) => value === "Bunyi lain");
      expect(changed.map(([at]) => at)).toEqual([path]);
      expect(JSON.stringify(corrected)).toContain('"value":"Bunyi lain"');
      expect(corrected.body.number).toBe(text.body.number);
    }
    expect(correctedText(text, [])).toBe(text);
  });

  it("prints the issuer once, also where its line is corrected", () => {
    const line = paths.find(
      (path) => path.startsWith("/preamble/") && passagesOf(text, []).get(path)?.value === text.body.issuer.value,
    );
    const at = line ?? "/issuer";
    const { body } = correctedText(text, [{ since: "2026-12-01", passages: { [at]: passage("WALI KOTA LAIN") } }]);
    expect(headLines(body).filter(({ value }) => value === "WALI KOTA LAIN")).toHaveLength(1);
    expect(headLines(body)).toHaveLength(headLines(text.body).length);
  });
});

describe("one correction after the other", () => {
  const first = { since: "2026-12-01", passages: { "/title": passage("Kedua") } };
  const second = { since: "2027-01-01", passages: { "/title": passage("Ketiga"), "/gazette/9-9": passage("BERITA") } };
  const rows = [first, second].map(({ since, passages }) => ({ validFrom: new Date(since), passages }));
  const { regulation } = readFoundingRegulation(FOUNDING_REGULATIONS[0]);
  const text = { body: RegulationBody.strip().parse(regulation), articles: [] };

  it("begins on its day", () => {
    expect(correctionsBy(rows, "2026-11-30")).toEqual([]);
    expect(correctionsBy(rows, "2026-12-31")).toEqual([first]);
    expect(correctionsBy([...rows, { validFrom: null, passages: {} }], "2027-01-01")).toEqual([first, second]);
  });

  it("says of the last one since when it holds and what stood there before", () => {
    const { title } = correctedText(text, [first, second]).body;
    expect(title).toMatchObject({ value: "Ketiga", correction: { since: "2027-01-01", before: "Kedua" } });
    expect(wordsAt([first, second], "/title")).toBe("Ketiga");
    expect(wordsAt([first], "/title")).toBe("Kedua");
    expect(wordsAt([first, second], "/gazette/")).toBe("BERITA");
    expect(wordsAt([first], "/gazette/")).toBeNull();
  });
});
