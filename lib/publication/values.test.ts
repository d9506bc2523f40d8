import { expect, it } from "vitest";

import { citedValue, decidedValue } from "@/lib/publication/cited-values";
import { shownText } from "@/lib/publication/values";

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
