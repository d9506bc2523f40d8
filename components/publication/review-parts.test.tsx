import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { ImpactFacts, ReviewStandards } from "@/components/publication/review-parts";

const standards = Array.from({ length: 230 }, (_, at) => ({
  id: `id-${at}`,
  position: `Kepala Seksi ${at + 1}`,
  competencyCount: 10,
  correctedCount: 0,
  openCommentCount: 0,
}));

const shown = (page: number, count = standards.length) => {
  const review = {
    slug: "perbup-uji",
    standards: standards.slice(0, count),
    state: "PUBLISHED",
    mayDraft: true,
  } as const;
  return renderToStaticMarkup(<ReviewStandards review={review} page={page} />);
};

it("shows the hundreds of standards of a regulation page by page", () => {
  const second = shown(2);
  expect(second).toContain("230 standar.");
  expect(second.match(/id-\d+/g)).toHaveLength(100);
  expect(second).toContain("Kepala Seksi 101<");
  expect(second).toContain('href="/admin/peraturan/perbup-uji?standar=3#standar"');
  expect(shown(9)).toContain("Kepala Seksi 230<");
});

it("shows a few without pages", () => {
  expect(shown(1, 7)).not.toContain("Halaman");
});

it("names each figure of the impact before it is read out", () => {
  const impact = { beginning: 3, ending: 1, running: 0, valid: 0, amended: [], unreplaced: [], outliving: [] };
  const html = renderToStaticMarkup(<ImpactFacts impact={impact} />);
  expect(html).toMatch(/<dt[^>]*>Standar yang mulai berlaku<\/dt><dd[^>]*>3<\/dd>/);
});
