import { expect, it } from "vitest";

import { bodyGroups, bodyQuoteAt } from "@/lib/publication/body-values";
import { RegulationBody } from "@/lib/regulations/schema";

import { FOUNDING_REGULATIONS, readFoundingRegulation } from "../../seeds/founding-regulations";

it.each(FOUNDING_REGULATIONS)("names the lines of %s's preamble apart, also where a comment quotes one", (slug) => {
  const { regulation } = readFoundingRegulation(slug);
  const { kind, effectiveFrom, articles } = regulation;
  const body = RegulationBody.strip().parse(regulation);
  const text = { body, articles, kind, effectiveFrom, annexes: [], relations: [] };
  const lines = bodyGroups(text).find(({ title }) => title === "Pembukaan")?.values ?? [];
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.map(({ label }) => label)).toEqual(lines.map((_, index) => `Baris ke-${index + 1}`));
  expect(bodyQuoteAt(text, lines[1]?.path ?? "")).toMatch(/^Pembukaan, Baris ke-2/);
});
