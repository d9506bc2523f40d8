import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { RegulationWithdrawn } from "@/components/regulations/regulation-withdrawn";
import { regulationOfPath } from "@/lib/catalogue/paths";

it("says what became of the publication, and when", () => {
  const at = new Date("2026-11-28T18:00:00Z");
  const announced = { regulation: "Peraturan Bupati Nomor 7 Tahun 2999", effectiveFrom: "2999-03-01", at };
  const markup = renderToStaticMarkup(<RegulationWithdrawn {...announced} />);
  expect(markup).toContain("Penerbitan Peraturan Bupati Nomor 7 Tahun 2999 ditarik kembali");
  expect(markup).toContain("ditarik kembali pada 29 November 2026, sebelum mulai berlaku pada 1 Maret 2999");
});

it.each([
  ["/peraturan/perbup-uji-7-2999?per=2026-01-01", "perbup-uji-7-2999"],
  ["/peraturan/perbup-uji-7-2999/sumber", "perbup-uji-7-2999"],
  ["/peraturan", null],
  ["/jabatan/uji/peraturan", null],
])("regulationOfPath: %s is about %s", (path, slug) => expect(regulationOfPath(path)).toBe(slug));
