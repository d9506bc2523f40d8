import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { CheckForm } from "@/components/results/check-form";

vi.mock("@/lib/candidates/actions", () => ({ checkRequirementAction: vi.fn() }));

const byHand = { documentSeen: "SK 12/2019", checkedAt: new Date("2026-11-28T02:00:00Z") };

it("has what is stored in it, and nothing where nobody has looked", () => {
  const stored = renderToStaticMarkup(
    <CheckForm candidateId="c" check={{ id: "r", outcome: "NOT_MET", reason: "", byHand }} />,
  );
  expect(stored).toMatch(/<option value="NOT_MET" selected="">/);
  expect(stored).toContain('value="SK 12/2019"');
  expect(stored).toContain("Ubah pemeriksaan");
  const blank = renderToStaticMarkup(
    <CheckForm candidateId="c" check={{ id: "r", outcome: "NOT_PROVEN", reason: "", byHand: null }} />,
  );
  expect(blank).toMatch(/<option value="" selected="">/);
  expect(blank).toContain("Periksa dengan dokumen");
});
