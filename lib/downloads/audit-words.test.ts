import { expect, it } from "vitest";

import { detailText, listDetails } from "@/lib/audit/details";

import { subjectWords, wordingOf } from "./words";

const ID = "0193f0aa-1111-7222-8333-444455556666";
const names = new Map([[ID, "Pengisian Sekretaris Daerah"]]);

const said = (subjectType: string, before: unknown, after: unknown) =>
  listDetails([before, after], wordingOf({ subjectType }, names)).map(detailText);

it.each([
  ["assessment-event", { status: "SCORING" }, "status: Penilaian"],
  ["sheet", { status: "SUBMITTED" }, "status: Terkirim"],
  ["import", { decision: "DISMISSED" }, "keputusan: Diabaikan"],
  ["import", { change: "SPLIT" }, "perubahan: Baris dipisah"],
  ["regulation", { part: "considerations" }, "bagian: menimbang"],
  ["regulation", { part: "articles/3/12-12" }, "bagian: butir pasal 3"],
  ["user", { roles: ["HR", "AUDITOR"] }, "peran: Analis SDM, Auditor"],
  ["regulation", { effectiveFrom: "2026-11-28" }, "mulai berlaku: 28 November 2026"],
  ["job", { eventId: ID }, "kegiatan: Pengisian Sekretaris Daerah"],
  ["job", { eventId: ID.replace("6666", "7777") }, "kegiatan: …557777"],
  ["import", { sha256: "a".repeat(64) }, "sidik naskah: aaaaaaaaaaaa…"],
])("%s: what is kept stands in words", (subjectType, after, words) => {
  expect(said(subjectType, null, after)).toEqual([words]);
});

it("a status of which nobody has words, and a field of an older release, stand as they are kept", () => {
  expect(said("sheet", { status: "LOST" }, { status: "SUBMITTED", oldField: "X_Y" })).toEqual([
    "status: LOST menjadi Terkirim",
    "oldField: X_Y",
  ]);
});

it("an address is a name by itself", () => {
  expect(subjectWords("perbup-purwakarta-213-2020", names)).toBe("perbup-purwakarta-213-2020");
});
