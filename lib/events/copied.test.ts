import { expect, it } from "vitest";

import { takenOver } from "@/lib/events/copied";

const source = { institutionId: "a", scheme: { id: "s", name: "Pemetaan" }, chair: { id: "c", name: "Dadang" } };

it("takes scheme and chair over where they can still be chosen", () => {
  expect(takenOver(source, { schemes: [{ id: "s" }], members: [{ id: "c", institutionId: "a" }] })).toEqual({
    schemeId: "s",
    chairId: "c",
    words: "skema, ketua tim, instrumen dan matriksnya",
    notTaken: [],
  });
});

it("says what has to be chosen anew, and nothing of a chair that there never was", () => {
  const elsewhere = { schemes: [{ id: "newer" }], members: [{ id: "c", institutionId: "b" }] };
  expect(takenOver(source, elsewhere)).toEqual({
    schemeId: "",
    chairId: "",
    words: "instrumen dan matriksnya",
    notTaken: [
      expect.stringContaining("Skema Pemetaan sudah punya versi"),
      expect.stringContaining("Dadang tidak lagi"),
    ],
  });
  expect(takenOver({ ...source, chair: null }, { ...elsewhere, schemes: [{ id: "s" }] })).toMatchObject({
    words: "skema, instrumen dan matriksnya",
    notTaken: [],
  });
});
