import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { SidePicker } from "@/components/comparison/side-picker";

const ITEMS = [{ key: "purwakarta/pengawas", label: "Pengawas · Kabupaten Purwakarta" }];

it.each([
  ["purwakarta/pengawas@3", "Pengawas · Kabupaten Purwakarta (versi 3)"],
  ["purwakarta/tidak-ada", "Standar yang tidak dikenal"],
  ["purwakarta/tidak-ada@2", "Standar yang tidak dikenal"],
])("calls %s, which is not there (any more), by words", (typed, label) => {
  const side = { typed, standard: null, problem: "Standar ini tidak ada.", typedDay: "", dayProblem: null };
  const html = renderToStaticMarkup(
    <SidePicker name="a" label="Standar kiri" side={side} choices={{ items: ITEMS, isComplete: true }} />,
  );
  expect(html).toContain(`<option value="${typed}" selected="">${label}</option>`);
});
