import { expect, it } from "vitest";

import type { Name } from "@/lib/audit/codes";
import { codeKey } from "@/lib/audit/codes";
import { detailText, listDetails } from "@/lib/audit/details";

import { regulationName } from "@/lib/regulations/labels";

import { subjectWords, wordingOf } from "./audit-words";

const ID = "0193f0aa-1111-7222-8333-444455556666";
const REGULATION = { kind: "PERBUP", number: "1", year: 2026, issuer: "BUPATI UJI" } as const;
const names = new Map<string, Name>([
  [ID, "Pengisian Sekretaris Daerah"],
  [codeKey("competency", "integritas"), "Integritas"],
  [codeKey("regulation", "perbup-uji-1-2026"), REGULATION],
  [codeKey("position", "inspektur"), { name: "Inspektur", unit: "" }],
]);

const said = (subjectType: string, before: unknown, after: unknown) =>
  listDetails([before, after], wordingOf({ subjectType }, names)).map(detailText);

it.each([
  ["assessment-event", { status: "SCORING" }, "status: Penilaian"],
  ["sheet", { status: "SUBMITTED" }, "status: Terkirim"],
  ["import", { decision: "DISMISSED" }, "keputusan: Diabaikan"],
  ["import", { decision: "OPEN" }, "keputusan: Dibuka kembali"],
  [
    "regulation",
    { endings: [{ position: "Administrator", version: 2, positionId: ID }] },
    "tidak jadi berakhir: Administrator (versi 2)",
  ],
  ["job", { kind: "IMPORT_DRAFT" }, "jenis: Pembuatan rancangan dari impor"],
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
  [
    "regulation",
    { scope: "jenis:LEVEL_DIFFERS", count: 2 },
    "lingkup: temuan jenis Level berbeda dari kode indikator",
    "jumlah: 2",
  ],
  ["regulation", { scope: `standar:${ID}` }, "lingkup: temuan pada Pengisian Sekretaris Daerah"],
  ["regulation", { scope: "standar:" }, "lingkup: temuan pada peraturan itu sendiri"],
  ["competency", { codes: ["integritas", "integritas 3"] }, "kode: Integritas, Integritas, level 3"],
  ["standard-version", { regulation: "perbup-uji-1-2026" }, `peraturan: ${regulationName(REGULATION)}`],
  ["regulation", { position: "inspektur" }, "jabatan: Inspektur"],
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

it("an object known by a code is called by its name", () => {
  expect(subjectWords({ subjectType: "competency", subjectId: "integritas" }, names)).toBe("Integritas");
});

it("an address is a name by itself", () => {
  const subject = { subjectType: "regulation", subjectId: "perbup-purwakarta-213-2020" };
  expect(subjectWords(subject, names)).toBe("perbup-purwakarta-213-2020");
});
