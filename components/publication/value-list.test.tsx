import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { ValueGroups } from "@/components/publication/value-list";

vi.mock("@/lib/publication/actions", () => ({
  addCommentAction: vi.fn(),
  answerCommentAction: vi.fn(),
  resolveCommentAction: vi.fn(),
}));

const value = { path: "/title", label: "Tentang", text: "UJI", spans: [], notes: [], excerpt: null, comments: [] };
const groups = [{ title: "Kepala", values: [value] }];

it("stands one step below the heading that it is under", () => {
  expect(renderToStaticMarkup(<ValueGroups groups={groups} />)).toMatch(/<h2[^>]*>Kepala/);
  expect(renderToStaticMarkup(<ValueGroups groups={groups} under="semua-bagian" />)).toMatch(/<h3[^>]*>Kepala/);
});
