import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MAX_BYTES } from "@/lib/imports/schema";
import { readUpload } from "@/lib/imports/upload";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("readUpload", () => {
  it("gives the text as it is, with one kind of line end", async () => {
    expect(await readUpload(bytes("PERATURAN\r\nBUPATI\rBAB\tI\n"), "a.txt")).toEqual({
      text: "PERATURAN\nBUPATI\nBAB\tI\n",
    });
    expect(await readUpload(new Uint8Array([0xff, 0xfe, 0x41, 0x00]), "a.txt")).toEqual({ text: "A" });
    expect(await readUpload(new Uint8Array([0x41, 0xe9]), "a.txt")).toEqual({ text: "Aé" });
  });

  it.each([
    ["nothing", new Uint8Array(), "kosong"],
    ["blanks", bytes(" \n\t\n"), "Tidak ada teks"],
    ["a PDF", bytes("%PDF-1.7"), "PDF"],
    ["a DOCX", bytes("PK\x03\x04"), "Word"],
    ["an image", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "gambar"],
    ["bytes of a program", new Uint8Array([1, 2, 3, 0]), "bukan berkas teks"],
    ["too much", new Uint8Array(MAX_BYTES + 1).fill(65), "12 MB"],
  ])("says of %s what is wrong", async (_, content, word) => {
    expect(await readUpload(content, "a.txt")).toEqual({ problem: expect.stringContaining(word) });
  });

  it("never throws, and never lets a character through that PostgreSQL refuses", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (content) => {
        const read = await readUpload(content, "x");
        expect("text" in read ? read.text.includes("\0") : read.problem === "").toBe(false);
      }),
    );
  });
});
