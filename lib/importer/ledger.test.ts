import { expect, it } from "vitest";

import { Ledger } from "./ledger";
import { rowWords } from "./lines";

const wordsOf = (text: string) => rowWords({ index: 0, line: 7, cells: [text] });

it("says of a doubtful tick in which column it was read, because a tick alone says nothing", () => {
  expect(new Ledger().value(wordsOf("√"), "MANDATORY").remark).toEqual({
    kind: "UNCERTAIN",
    reason:
      'Perlu verifikasi: tanda terbaca "√" pada kolom mutlak. Pada teks tabel seperti ini tanda dapat bergeser ke kolom sebelahnya.',
  });
  expect(new Ledger({ hasCells: true }).value(wordsOf("√"), "MANDATORY").remark).toBeUndefined();
  expect(new Ledger().value(wordsOf("12O"), 120).remark?.reason).toBe('Perlu verifikasi: terbaca "12O".');
});
