import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { DraftTable } from "@/components/editing/draft-table";

const drafts = Array.from({ length: 230 }, (_, at) => ({
  ...{ id: `id-${at}`, position: `Kepala Seksi ${at + 1}`, regulation: "Peraturan Bupati Nomor 1 Tahun 2026" },
  ...{ positionSlug: `kepala-seksi-${at + 1}`, regulationSlug: "perbup-uji-1-2026", version: 1 },
  ...{ competencyCount: 10, requirementCount: 8, isEditable: true, correctionReason: null },
}));

const shown = (page: number, count = drafts.length) =>
  renderToStaticMarkup(<DraftTable group={{ shortName: "Kota Uji", drafts: drafts.slice(0, count) }} page={page} />);

it("shows hundreds of drafts page by page", () => {
  const second = shown(2);
  expect(second).toContain("230 rancangan standar.");
  expect(second.match(/id-\d+/g)).toHaveLength(100);
  expect(second).toContain("Kepala Seksi 101<");
  expect(second).toContain('href="/admin/standar?halaman=3"');
  expect(shown(9)).toContain("Kepala Seksi 230<");
});

it("shows a few without pages", () => {
  expect(shown(1, 7)).not.toContain("Halaman");
});
