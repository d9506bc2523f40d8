import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bareText, hasMarks, isRewritten, likeness, textChange, wordBag } from "@/lib/comparison/words";

const word = fc.constantFrom("a", "b", "c", " ", "  ", ",", "\n", "ä");
const text = fc.oneof(
  fc.string(),
  fc.array(word, { maxLength: 30 }).map((words) => words.join("")),
);

describe("a stroke between words", () => {
  it("means or: with and without it is no mere spelling", () => {
    expect(textChange("memberi dukungan /semangat", "memberi dukungan semangat").change).toBe("CHANGED");
    expect(textChange("memberi dukungan /semangat", "memberi dukungan / semangat").change).toBe("NOTATION");
    expect(textChange("Penata (III/c)", "Penata (III c)").change).toBe("NOTATION");
  });
});

describe("textChange", () => {
  it("gives back both texts, whatever they are", () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const { parts } = textChange(left, right);
        const side = (gone: string) =>
          parts
            .filter(({ kind }) => kind !== gone)
            .map(({ text }) => text)
            .join("");
        expect(side("added")).toBe(left);
        expect(side("removed")).toBe(right);
      }),
    );
  });

  it.each([
    [null, null, "SAME"],
    [null, "a", "ADDED"],
    ["a", null, "REMOVED"],
    ["a", "b", "CHANGED"],
  ])("from %j to %j is %s", (left, right, change) => {
    expect(textChange(left, right).change).toBe(change);
  });
});

describe("what differs only in writing", () => {
  it.each([
    ["Mengelola arsip;", "Mengelola arsip."],
    ["Mengelola arsip", "Mengelola arsip."],
    ["(spip)", "(SPIP)"],
    ["Sarjana", "sarjana"],
    ["kerja sama", "kerjasama"],
    ["dukungan /semangat", "dukungan/semangat"],
    ["dan/atau", "dan atau"],
    ["Penata Tk. I (III/d)", "Penata Tk.I (III d)"],
    ["2 - 3 tahun", "2–3 tahun"],
    ["“baik”", '"baik"'],
    ["a\u00adrsip", "arsip"],
    ["caf\u00e9", "cafe\u0301"],
    ["-", ""],
  ])("%j and %j", (left, right) => {
    expect(textChange(left, right).change).toBe("NOTATION");
    expect(textChange(right, left).change).toBe("NOTATION");
  });

  it.each([
    ["arsip", "arsip negara"],
    ["1,5 tahun", "15 tahun"],
    ["2-3 tahun", "23 tahun"],
    ["1 2", "12"],
    ["5%", "5"],
    ["≥ 5", "5"],
    ["III/c", "III/d"],
    ["2.000", "2000"],
  ])("not %j and %j", (left, right) => {
    expect(textChange(left, right).change).toBe("CHANGED");
    expect(textChange(right, left).change).toBe("CHANGED");
  });

  it("is marked where it stands", () => {
    expect(textChange("Menata arsip;", "Menata arsip.").parts).toEqual([
      { kind: "same", text: "Menata arsip" },
      { kind: "removed", text: ";" },
      { kind: "added", text: "." },
    ]);
  });

  it("never hides a word, whatever the texts", () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const words = (side: string) => (side.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join("");
        if (bareText(left) === bareText(right)) {
          expect(words(left.normalize("NFC"))).toBe(words(right.normalize("NFC")));
        }
      }),
    );
  });

  it("is found in time bounded by the length of the texts", () => {
    const long = "1" + ". ".repeat(500_000);
    expect(bareText(long)).toBe("1");
  }, 2_000);
});

describe("marks word by word", () => {
  it.each([
    ["Menata arsip kantor", "Menata dokumen kantor", true],
    ["Menata arsip kantor", "Menyusun laporan tahunan kantor", false],
    ["Menata arsip;", "Menata arsip.", true],
    ["Sama", "Sama", false],
    [null, "Baru", false],
    ["Lama", null, false],
  ])("from %j to %j: %s", (left, right, expected) => {
    expect(hasMarks(textChange(left, right))).toBe(expected);
  });

  it("are not set where fewer than half of the words are shared", () => {
    expect(isRewritten(textChange("satu dua tiga", "satu lain lagi"))).toBe(true);
    expect(isRewritten(textChange("satu dua", "satu lain"))).toBe(false);
    expect(isRewritten(textChange(null, "satu"))).toBe(false);
  });
});

it("shows a phrase that replaces another as one change", () => {
  expect(textChange("Mampu menata arsip kantor", "Mampu mengelola dokumen kantor").parts).toEqual([
    { kind: "same", text: "Mampu " },
    { kind: "removed", text: "menata arsip" },
    { kind: "added", text: "mengelola dokumen" },
    { kind: "same", text: " kantor" },
  ]);
});

describe("long texts", () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(" ");

  it("that differ from end to end take no longer than reading them", () => {
    const [left, right] = [`Sama ${long("a")} akhir`, `Sama ${long("b")} akhir`];
    const { parts } = textChange(left, right);
    const without = (gone: string) => parts.flatMap(({ kind, text: words }) => (kind === gone ? [] : [words])).join("");
    expect([without("added"), without("removed")]).toEqual([left, right]);
    expect(parts.map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
  }, 2_000);

  it("with one word changed show that word", () => {
    const text = long("a");
    const { parts } = textChange(text, text.replace(" a10000 ", " lain "));
    expect(parts.filter(({ kind }) => kind !== "same").map(({ text: words }) => words)).toEqual(["a10000", "lain"]);
  }, 2_000);
});

describe("likeness", () => {
  const between = (first: string, second: string) => likeness(wordBag(first), wordBag(second));

  it("is 1 for the same words, 0 for none, and symmetric", () => {
    expect(between("satu dua", "dua satu")).toBe(1);
    expect(between("satu", "dua")).toBe(0);
    expect(between("", "")).toBe(0);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(between(a, b)).toBe(between(b, a));
      }),
    );
  });
});
