import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { Matrix } from "@/components/instruments/matrix";

const INSTRUMENT = { kind: "INTERVIEW", sheetCount: 0, measuresAll: false } as const;
const COMPETENCY = { kind: "MANAGERIAL" } as const;

it("says of each competency how many instruments measure it, in words where they are fewer than two", () => {
  const instruments = [
    { ...INSTRUMENT, id: "a", name: "LGD", competencyIds: ["satu", "dua"] },
    { ...INSTRUMENT, id: "b", name: "Presentasi", competencyIds: ["dua"] },
  ];
  const competencies = ["nol", "satu", "dua"].map((id) => ({ ...COMPETENCY, id, name: id }));
  const plan = { event: { id: "e", name: "Uji", institution: "Uji" }, canEdit: false, instruments, competencies };
  const markup = renderToStaticMarkup(
    <Matrix plan={plan} measures={({ competencyIds }, id) => competencyIds.includes(id)} cell={() => "–"} />,
  );
  const counts = [...markup.matchAll(/<td class="[^"]*">([^<]*)<\/td><\/tr>/g)].map(([, text]) => text);
  expect(counts).toEqual(["0, belum diukur", "1, kurang dari dua", "2"]);
  // Instruments stay named above a long list of competencies.
  expect(markup).toMatch(/<table class="[^"]*\[&amp;_thead_th\]:sticky \[&amp;_thead_th\]:top-0/);
  expect(markup).toMatch(/role="region"[^>]*class="[^"]*max-h-\[85dvh\] overflow-y-auto/);
});
