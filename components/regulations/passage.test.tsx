import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { PassageRemark } from "@/components/regulations/passage";
import type { CitedText } from "@/lib/sources/schema";

const WHY = "Pada naskah resmi tertulis Perekat.";
const cited = (reading: string, before: string | null): CitedText => ({
  value: "Perekat Bangsa",
  source: [{ lineFrom: 3, lineTo: 3, reading }],
  ...(reading === "Perekat Bangsa" ? {} : { remark: { kind: "CORRECTED", reason: WHY } }),
  correction: { since: "2026-12-01", before, reason: WHY },
});
const textOf = (value: CitedText) => renderToStaticMarkup(<PassageRemark cited={value} />).replace(/<[^>]+>/g, "");

describe("the notes on a corrected passage", () => {
  it("say since when, what it said before, and why, and once where the document says that too", () => {
    expect(textOf(cited("Perikat Bangsa", "Perikat Bangsa"))).toBe(
      `Koreksi salinan sejak 1 Desember 2026. Sebelumnya “Perikat Bangsa”, dibetulkan menjadi “Perekat Bangsa”. ${WHY}`,
    );
  });

  it("say what the document has where that is a third thing, and why only once", () => {
    const text = textOf(cited("Perikat Bangsa", "Pengikat Bangsa"));
    expect(text).toContain("Sebelumnya “Pengikat Bangsa”");
    expect(text).toContain("Diperbaiki. Tertulis “Perikat Bangsa”, ditampilkan “Perekat Bangsa”.");
    expect(text.split(WHY)).toHaveLength(2);
  });

  it("say of the document nothing where it reads so, and of before what was not readable", () => {
    const text = textOf(cited("Perekat Bangsa", null));
    expect(text).toContain("Sebelumnya tidak terbaca.");
    expect(text).not.toContain("Tertulis");
  });
});
