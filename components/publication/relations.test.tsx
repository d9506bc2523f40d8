import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { Relations } from "@/components/publication/relations";

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
