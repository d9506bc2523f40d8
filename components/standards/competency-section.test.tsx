import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { CompetencySection } from "@/components/standards/competency-section";

type Props = ComponentProps<typeof CompetencySection>;

const row = { code: "integritas", ordinal: "1", name: "Integritas", level: 3, description: "Jujur.", indicators: [] };

function render(name: string | null, asOf: string | null): string {
  const levelled = [{ path: "/competencies/0", row: { ...row, name } }];
  const outline = { kind: "MANAGERIAL", levelled, statements: [] } as unknown as Props["outline"];
  const standard = { sources: {}, notes: [], competencies: [] } as unknown as Props["standard"];
  return renderToStaticMarkup(
    <CompetencySection outline={outline} standard={standard} place={{ regulation: "perbup-1" }} asOf={asOf} />,
  );
}

it("links each name to the dictionary, as of the day that is shown", () => {
  expect(render("Integritas", null)).toMatch(/href="\/kompetensi\/integritas"[^>]*>Integritas<\/a>/);
  expect(render("Integritas", "2027-01-01")).toContain('href="/kompetensi/integritas?per=2027-01-01"');
});

it("links no name that cannot be read", () => {
  expect(render(null, null)).not.toContain("/kompetensi/");
});
