import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { PositionRanking } from "@/components/recap/position-ranking";
import { recapByPosition } from "@/lib/recap/rules";

const result = {
  ...{ candidateId: "a", isErased: false, name: "Sri Wahyuni", nip: "198504122010012210", unit: "Dinas Pendidikan" },
  target: { slug: "administrator", name: "Administrator" },
  ...{ standardHash: "s", checkCode: "c", contentHash: "h", percent: 80, performance: null },
  band: { code: "MS", label: "Memenuhi syarat", minimum: 80 },
  ...{ knockOuts: [], requirements: [], competencies: [] },
  statements: { MET: 0, PARTIAL: 0, NOT_MET: 0, UNMARKED: 0 },
};

it("begins each row with the name, which stays in view while the other columns scroll", () => {
  const [recap] = recapByPosition([result]);
  if (!recap) throw new Error("There is one position.");
  const markup = renderToStaticMarkup(<PositionRanking eventId="e" recap={recap} />);
  expect(markup).toMatch(/<thead><tr><th scope="col">Peserta</);
  expect(markup).toMatch(/<tbody><tr><th scope="row"><a [^>]*>Sri Wahyuni</);
  expect(markup).toMatch(/<table class="[^"]*\[&amp;_th\[scope=row\]\]:sticky/);
});
