import { expect, it } from "vitest";

import { weightsRemark } from "@/lib/schemes/labels";

it.each([
  [null, null],
  [[33.3, 33.3, 33.4], null],
  [[50, 30, 30], "Jumlah bobotnya 110, bukan 100: yang dihitung perbandingannya."],
] as const)("says of the weights %j what they are: %j", (weights, remark) => {
  const [MANAGERIAL = 0, SOCIOCULTURAL = 0, TECHNICAL = 0] = weights ?? [];
  expect(weightsRemark(weights && { MANAGERIAL, SOCIOCULTURAL, TECHNICAL })).toBe(remark);
});
