import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { Uncounted } from "@/components/results/uncounted";

type Result = Parameters<typeof Uncounted>[0]["result"];

function markupOf(uncounted: readonly string[]): string {
  const competencies = [
    { id: "a", name: "Advokasi kebijakan" },
    { id: "b", name: null, ordinal: "6." },
    { id: "c", name: "Integritas" },
  ];
  const result = { match: { uncounted }, standard: { competencies }, levels: { a: 4, b: null, c: 3 } };
  return renderToStaticMarkup(<Uncounted result={result as unknown as Result} />);
}

it("shows the level that was given where the required one is lost", () => {
  const markup = markupOf(["a", "b"]);
  expect(markup).toContain("<li>Advokasi kebijakan: dicapai 4, syarat tidak terbaca</li>");
  expect(markup).toContain(
    "<li>Nama tidak terbaca pada dokumen sumber (nomor 6): belum dinilai, syarat tidak terbaca</li>",
  );
  expect(markup).not.toContain("Integritas");
});

it("says nothing where every competency counts", () => {
  expect(markupOf([])).toBe("");
});
