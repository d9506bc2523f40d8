import { expect, it } from "vitest";

import { noteText } from "@/lib/sheets/labels";

it("calls the note of an entry as its field on the sheet is called", () => {
  expect(noteText({ observation: "EVIDENT", note: "Memimpin rapat" })).toBe("Bukti: Memimpin rapat");
  expect(noteText({ level: 3, mark: null, note: "Runtut" })).toBe("Catatan penilaian: Runtut");
  expect(noteText({ level: 3, mark: null, note: "" })).toBeNull();
});
