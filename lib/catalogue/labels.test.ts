import { expect, it } from "vitest";

import { asOfText } from "@/lib/catalogue/labels";

const on = (asOf: string) => asOfText({ what: "jabatan ini", asOf, today: "2026-11-28" });

it("a day that has come is looked back at; of a day to come it says that it is planned", () => {
  expect(on("2021-05-01")).toBe("Anda melihat jabatan ini menurut keadaan per 1 Mei 2021.");
  expect(on("2026-11-28")).toBe("Anda melihat jabatan ini menurut keadaan per 28 November 2026.");
  expect(on("2099-01-01")).toBe(
    "Anda melihat jabatan ini menurut keadaan yang direncanakan pada 1 Januari 2099, menurut peraturan yang sudah terbit.",
  );
});
