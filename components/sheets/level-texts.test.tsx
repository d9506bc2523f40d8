import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { LevelTexts } from "@/components/sheets/level-texts";

const description = "Mampu mengembangkan strategi advokasi.";

it("shows the description without a level where the document has lost the level", () => {
  const markup = renderToStaticMarkup(<LevelTexts required={null} description={description} texts={undefined} />);
  expect(markup).toMatch(/<dt>Syarat<\/dt><dd[^>]*>Mampu mengembangkan strategi advokasi\. .*tidak terbaca/);
});

it("shows it once, at its level, where the level is known", () => {
  const markup = renderToStaticMarkup(<LevelTexts required={4} description={description} texts={undefined} />);
  expect(markup).toMatch(/Level 4 \(syarat\)<\/dt><dd[^>]*>Mampu mengembangkan/);
  expect(markup.match(/Mampu/g)).toHaveLength(1);
});
