import { expect, it } from "vitest";

import { detailText, listDetails } from "@/lib/audit/details";

import { subjectWords, wordingOf } from "./audit-words";

const ID = "0193f0aa-1111-7222-8333-444455556666";
const names = new Map([[ID, "Pengisian Sekretaris Daerah"]]);

const said = (subjectType: string, before: unknown, after: unknown) =>
  listDetails([before, after], wordingOf({ subjectType }, names)).map(detailText);

it.each([
  ["assessment-event", { status: "SCORING" }, "status: Penilaian"],
  ["sheet", { status: "SUBMITTED" }, "status: Terkirim"],
  ["import", { decision: "DISMISSED" }, "keputusan: Diabaikan"],
  ["candidate", { choice: "WITHDRAW" }, "keputusan: Tarik lembarnya"],
  ["import", { change: "SPLIT" }, "perubahan: Baris dipisah"],
  ["regulation", { part: "considerations" }, "bagian: menimbang"],
  ["regulation", { part: "articles/3/12-12" }, "bagian: butir pasal 3"],
  ["user", { roles: ["HR", "AUDITOR"] }, "peran: Analis SDM, Auditor"],
  ["regulation", { effectiveFrom: "2026-11-28" }, "mulai berlaku: 28 November 2026"],
  ["job", { eventId: ID }, "kegiatan: Pengisian Sekretaris Daerah"],
  ["job", { eventId: ID.replace("6666", "7777") }, "kegiatan: …557777"],
  ["assessor", { assessorId: ID.replace("6666", "7777") }, "asesor: pengguna instansi lain (…557777)"],
  ["regulation", { status: "IN_FORCE", ended: 4 }, "status: Terbit", "standar yang berakhir: 4"],
  ["standard-version", { status: "PUBLISHED" }, "status: Terbit"],
  ["import", { sha256: "a".repeat(64) }, "sidik naskah: aaaaaaaaaaaa…"],
])("%s: what is kept stands in words", (subjectType, after, ...words) => {
  expect(said(subjectType, null, after)).toEqual(words);
});

it("a status of which nobody has words, and a field of an older release, stand as they are kept", () => {
  expect(said("sheet", { status: "LOST" }, { status: "SUBMITTED", oldField: "X_Y" })).toEqual([
    "status: LOST menjadi Terkirim",
    "oldField: X_Y",
  ]);
});

it("an address is a name by itself", () => {
  const subject = { subjectType: "regulation", subjectId: "perbup-purwakarta-213-2020" };
  expect(subjectWords(subject, names)).toBe("perbup-purwakarta-213-2020");
});
