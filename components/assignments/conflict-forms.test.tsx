import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { DeclareConflict } from "@/components/assignments/conflict-forms";

vi.mock("@/lib/assignments/actions", () => ({
  decideConflictAction: vi.fn(),
  declareConflictAction: vi.fn(),
  withdrawConflictAction: vi.fn(),
}));

it("says once when the explanation of a conflict must be given", () => {
  const markup = renderToStaticMarkup(<DeclareConflict candidateId="c" assessors={[{ id: "a", label: "A" }]} />);
  expect(markup).toContain("Tidak wajib, kecuali untuk alasan lain.");
  expect(markup).not.toContain("(tidak wajib)");
});
