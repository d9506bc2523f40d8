import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { TextRow } from "@/components/comparison/item-row";
import { textChange } from "@/lib/comparison/words";

it("keeps a printed number apart from the words after it, also where it is read out", () => {
  const text = { ...textChange("Memastikan mutu", "Memastikan mutu"), left: "3.1", right: "3.1" };
  const names = { left: "Versi 1", right: "Versi 2" };
  const view = { relation: "VERSIONS", names, selection: "DIFFERENT" } as const;
  const words = renderToStaticMarkup(<TextRow text={text} label={null} view={view} />).replace(/<[^>]*>/g, "");
  expect(words).toContain("3.1 Memastikan mutu");
});
