import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { NextDecision } from "@/components/publication/next-decision";
import type { Review } from "@/lib/publication/queries";

vi.mock("@/components/publication/decision-forms", () => ({ SendForm: () => null }));

it("counts the comments that wait for an answer, also one on the regulation as a whole", () => {
  const comment = { mayAnswer: true, answer: null, path: "", standardId: null };
  const round = { endedAt: new Date(0), endedBy: "Euis", outcome: "RETURNED", reason: "Keliru." };
  const draft = { slug: "perbup-uji-1-2026", revision: 1, state: "DRAFT", mayDraft: true };
  const lists = {
    publishObstacles: [],
    sendObstacles: [],
    warnings: [],
    cautions: [],
    rounds: [round],
    comments: [comment],
  };
  const review = { ...draft, ...lists } as unknown as Review;
  const html = renderToStaticMarkup(<NextDecision review={review} today="2026-11-30" />);
  expect(html).toContain("1 catatan verifikasi</a> menunggu tanggapan Anda.");
});
