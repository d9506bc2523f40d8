import { expect, it } from "vitest";

import { countsAfter } from "@/lib/candidate-import/preview";

it("counts who was imported among those that are there", () => {
  const counts = { new: 3, same: 1, differing: 2, invalid: 4 };
  expect(countsAfter(counts, { added: 3 })).toEqual({ new: 0, same: 4, differing: 2, invalid: 4 });
});
