import { expect, it } from "vitest";

import { citedValue, decidedValue } from "@/lib/publication/cited-values";
import { reviewGroups, shownText } from "@/lib/publication/values";
import type { StandardDocument } from "@/lib/standards/document";

const note = { kind: "UNREADABLE", verbatim: "", shown: null, reason: "Sel kosong." } as const;
const lines = [{ lineFrom: 3, lineTo: 3 }];

it.each([
  ["Jujur", { text: "Jujur", spans: [], notes: [] }],
  ["tidak terbaca pada dokumen sumber", { text: null, spans: lines, notes: [] }],
  ["tidak terbaca pada dokumen sumber", { text: null, spans: [], notes: [note] }],
  ["Tidak diisi", { text: null, spans: [], notes: [] }],
])("reads %s", (words, value) => {
  expect(shownText(value)).toBe(words);
});

it("tells what was chosen while drafting from what was read", () => {
  expect(decidedValue("kind", { label: "Jenis peraturan", text: "Peraturan Bupati" }).isDecided).toBe(true);
  expect(citedValue("title", "Tentang", { value: "Uji", source: [] }).isDecided).toBeUndefined();
});

it.each([
  ["Kerja sama", "kerjasama", 3, undefined],
  ["Kerja sama", "komunikasi", 3, "komunikasi"],
  [null, "komunikasi", 3, "komunikasi"],
  // A statement is its own entry.
  ["Memahami kearsipan;", "memahami-kearsipan-2", null, undefined],
])("shows the entry of the dictionary that %j stands for, where it is another word: %s", (name, code, level, shown) => {
  const row = { id: "a", kind: "MANAGERIAL", ordinal: "1", name, code, level, description: null, indicators: [] };
  const position = { name: "Camat", unit: "", tier: "ADMINISTRATOR" };
  const standard = { position, competencies: [row], requirements: [], notes: [], sources: {} };
  const groups = reviewGroups(standard as unknown as StandardDocument);
  const value = groups.flatMap(({ values }) => values).find(({ path }) => path === "/competencies/a/code");
  expect(value?.text).toBe(shown);
});
