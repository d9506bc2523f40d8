import { expect, it } from "vitest";

import { saying } from "@/lib/core/said";

it("says in the address what was done, once, and keeps what else the address asks", () => {
  expect(saying("/admin/peraturan", "peraturan-dihapus")).toBe("/admin/peraturan?kabar=peraturan-dihapus");
  expect(saying("/admin/standar/baru?peraturan=perbup-1", "peraturan-dibuat")).toBe(
    "/admin/standar/baru?peraturan=perbup-1&kabar=peraturan-dibuat",
  );
  expect(saying("/admin/standar/1?kabar=tersimpan", "pakai-tersimpan")).toBe("/admin/standar/1?kabar=pakai-tersimpan");
});
