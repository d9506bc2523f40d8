import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { Relations } from "@/components/publication/relations";

type Props = Parameters<typeof Relations>[0]["review"];

vi.mock("@/lib/editing/actions", () => ({
  declareRelationAction: vi.fn(),
  linkRelationAction: vi.fn(),
  removeRelationAction: vi.fn(),
}));

it("says that nothing is revoked in words that hold of a draft and of what is published", () => {
  const review = { slug: "perbup-uji-1-2026", relations: [], targets: [], isTyped: true };
  const html = renderToStaticMarkup(<Relations review={review} canEdit={false} />);
  expect(html).toContain("Peraturan ini tidak mencabut dan tidak mengubah peraturan lain.");
  expect(html).not.toContain("Rancangan");
});

it("names in each control the relation that it is about", () => {
  const relation = (id: string, citation: string) => ({ id, type: "REVOKES", citation, target: null }) as const;
  const relations = [relation("a", "Perbup 1"), relation("b", "Perbup 2")];
  const review = { slug: "perbup-uji-1-2026", relations, targets: [], isTyped: false };
  const html = renderToStaticMarkup(<Relations review={review as unknown as Props} canEdit />).replace(/<[^>]*>/g, "");
  for (const { citation } of relations) {
    expect(html).toContain(`Simpan yang ditunjuk: ${citation}`);
    expect(html).toContain(`Peraturan: ${citation}`);
    // What it revokes is not taken out by one press.
    expect(html).toContain(`Ya, hapus: Mencabut ${citation}`);
  }
});
