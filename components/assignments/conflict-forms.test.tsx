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

it("says to an assessor that their own word holds for the candidate, whatever the sheet", () => {
  const props = { candidateId: "c", assessors: [{ id: "a", label: "Saya" }] };
  const own = renderToStaticMarkup(<DeclareConflict {...props} ownOf="Ratna" />);
  expect(own).toContain("Berlaku untuk Ratna, pada semua lembar Anda tentang peserta ini.");
  expect(own).not.toContain("Asesor yang tidak boleh menilai");
  expect(renderToStaticMarkup(<DeclareConflict {...props} />)).not.toContain("Berlaku untuk");
});
