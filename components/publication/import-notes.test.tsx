import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { ImportNotes } from "@/components/publication/import-notes";
import type { Review } from "@/lib/publication/queries";

vi.mock("@/lib/publication/actions", () => ({
  addCommentAction: vi.fn(),
  answerCommentAction: vi.fn(),
  closeFindingsAction: vi.fn(),
  resolveCommentAction: vi.fn(),
}));

const noted = (number: number, resolvedBy: string | null) => ({
  ...{ id: `n${number}`, standardId: null, path: "", quote: "", body: `Temuan ${number}.`, author: "Impor" },
  ...{ at: new Date("2026-11-30"), answer: null, resolvedBy, resolvedAt: resolvedBy && new Date("2026-12-01") },
  ...{ resolution: null, isFromImport: true, findingKind: null, mayAnswer: false, mayClose: true },
});

function markupOf(page: number): string {
  const comments = Array.from({ length: 120 }, (_, number) => noted(number, number === 0 ? "Rina" : null));
  const review = { slug: "perbup-uji", standards: [], comments, state: "DRAFT", mayDraft: true } as unknown as Review;
  return renderToStaticMarkup(<ImportNotes review={review} page={page} />);
}

it("shows the undecided findings page by page, the open ones first", () => {
  const first = markupOf(1);
  expect(first).toContain("119 dari 120 masih terbuka");
  expect(first.match(/Temuan \d+\.<\/p>/g)).toHaveLength(50);
  expect(first).not.toContain("Temuan 0.<");
  expect(first).toContain('href="/admin/peraturan/perbup-uji?halaman=2#temuan-impor"');
  const last = markupOf(3);
  expect(last.match(/Temuan \d+\.<\/p>/g)).toHaveLength(20);
  expect(last).toContain("Temuan 0.<");
});

it("shows the last page where another one is asked for that there is none of", () => {
  expect(markupOf(99)).toBe(markupOf(3));
});
