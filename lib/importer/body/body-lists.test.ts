import { describe, expect, it } from "vitest";

import { importRegulation } from "../import";

/** What an article holds, each item with its mark, the items below it indented. */
function itemsOf(article: string): readonly string[] {
  const { articles } = importRegulation(`MEMUTUSKAN:\nMenetapkan : PERATURAN BUPATI.\n${article}`).regulation;
  return articles.flatMap(({ items }) =>
    items.flatMap((item) => [item, ...item.items].map((each) => `${each === item ? "" : "  "}${lineOf(each)}`)),
  );
}

const lineOf = ({ marker, text }: { marker: { value: string | null } | null; text: { value: string | null } }) =>
  `${marker?.value ?? "?"} ${text.value}`;
const slipsIn = (article: string) =>
  importRegulation(`MEMUTUSKAN:\n${article}`).findings.filter(({ kind }) => kind === "NUMBERING");

describe("lists of an article", () => {
  it.each([
    ["ayat, huruf, angka", ["(1) Syarat:", "a. latihan:", "1. teknis; dan", "2. dasar.", "b. kerja.", "(2) Mutlak."]],
    ["angka, huruf, angka )", ["1. Syarat:", "a. latihan:", "1) teknis; dan", "2) dasar;", "b. kerja.", "2. Mutlak."]],
    ["huruf, angka, huruf )", ["a. Syarat:", "1. latihan:", "a) teknis; dan", "b) dasar;", "2. kerja;", "b. mutlak."]],
  ])("of three levels keep their order and their level: %s", (_, lines) => {
    const article = ["Pasal 1", ...lines].join("\n");
    const [first = "", ...others] = lines;
    expect(itemsOf(article)).toEqual([first, ...others.slice(0, -1).map((line) => `  ${line}`), lines.at(-1)]);
    expect(slipsIn(article)).toEqual([]);
  });

  it("that begin anew in the way of the list above are its slip, and told", () => {
    expect(slipsIn("Pasal 1\n1. satu;\n2. dua;\n1. tiga.")).toHaveLength(1);
  });

  it("have blanks of a scan within the brackets of their marks", () => {
    expect(itemsOf("Pasal 1\n( 1 ) Satu.\n(2) Dua.\n( 3) Tiga.")).toEqual(["( 1 ) Satu.", "(2) Dua.", "( 3) Tiga."]);
    expect(slipsIn("Pasal 1\n( 1 ) Satu.\n(2) Dua.\n( 3) Tiga.")).toEqual([]);
  });

  it.each([
    ["Pasal 1\nSyarat:\na. satu;\nDua.\nc. tiga.", "b."],
    ["Pasal 1\n(1) Satu.\nDua.\n(3) Tiga.", "(2)"],
  ])("whose mark is lost have the one proposed that their list counts: %j", (article, suggestion) => {
    expect(slipsIn(article).map((slip) => slip.suggestion)).toEqual([suggestion]);
  });

  it("that an amendment quotes behind its sign stand below it, each line for itself", () => {
    const lines = ["1. Ketentuan Pasal 4 diubah:", "“Pasal 4", "(1) Satu.", "(2) Dua.”", "2. Lampiran V dihapus."];
    expect(itemsOf(["Pasal I", "Peraturan ini diubah:", ...lines].join("\n"))).toEqual([
      "1. Ketentuan Pasal 4 diubah:",
      "  ? “Pasal 4",
      "  (1) Satu.",
      "  (2) Dua.”",
      "2. Lampiran V dihapus.",
    ]);
  });
});
