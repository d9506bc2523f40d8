import { expect, it } from "vitest";

import { namingObstacle } from "@/lib/people/naming";

it.each(["Permintaan ratna  dewi sendiri.", "NIP 19850412 201001 2 003 pindah.", "198504122010012003"])(
  "finds who is named: %s",
  (reason) => {
    expect(namingObstacle(reason, ["Ratna Dewi"])).toMatch(/jangan menyebut/);
  },
);

it("lets a plain reason pass, with the number of a letter", () => {
  expect(namingObstacle("Permintaan pegawai, surat 800/1234/2026.", ["Ratna Dewi"])).toBeNull();
});
