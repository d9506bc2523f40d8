import { describe, expect, it } from "vitest";

import { FindPerson } from "@/lib/candidates/schema";

const institutionId = "0192f0c4-7d1e-7a3b-8c5d-0123456789ab";

describe("FindPerson", () => {
  it.each([
    ["19850412", "NIP harus 18 angka; yang diisi 8 angka."],
    ["", "Isi NIP: 18 angka."],
    ["abc", "NIP hanya terdiri atas angka."],
  ])("says what is wrong with %j instead of looking for it", (nip, message) => {
    expect(FindPerson.safeParse({ institutionId, nip }).error?.issues).toMatchObject([{ path: ["nip"], message }]);
  });

  it("takes eighteen digits in groups, of a PNS or a PPPK", () => {
    expect(FindPerson.parse({ institutionId, nip: "19850412 202121 2 003" }).nip).toBe("198504122021212003");
  });
});
