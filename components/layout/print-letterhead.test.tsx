import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { PrintLetterhead } from "@/components/layout/print-letterhead";

it("names the institution as the letterhead of our files does, on paper only", () => {
  const markup = renderToStaticMarkup(<PrintLetterhead institution="Pemerintah Kota Uji" />);
  expect(markup).toContain("PEMERINTAH KOTA UJI");
  expect(markup).toMatch(/class="[^"]*\bhidden\b[^"]*\bprint:block\b/);
});
