import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readDocument } from "./read";
import type { ReaderOutcome } from "./reading";

const bytesOf = (text: string, encoding: BufferEncoding = "utf8"): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding));

async function read(bytes: Uint8Array | string, name = "naskah"): Promise<ReaderOutcome> {
  const reading = await readDocument(typeof bytes === "string" ? bytesOf(bytes) : bytes, name);
  if ("problem" in reading) throw new Error(reading.problem);
  return reading;
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const reading = await readDocument(bytes, "naskah");
  return "problem" in reading ? reading.problem : "none";
}

describe("a text", () => {
  it.each([
    ["UTF-8", bytesOf("Pasal 1\r\nStandar “A”\n")],
    ["UTF-8 with its mark", bytesOf("\ufeffPasal 1\rStandar “A”\n")],
    ["UTF-16, low byte first", bytesOf("\ufeffPasal 1\nStandar “A”\n", "utf16le")],
    [
      "UTF-16, high byte first",
      bytesOf("\ufeffPasal 1\nStandar “A”\n", "utf16le").map((_, at, all) => all[at ^ 1] ?? 0),
    ],
    ["UTF-16 without its mark", bytesOf("Pasal 1\nStandar A\n", "utf16le")],
  ])("is read as %s, with one kind of line end", async (_encoding, bytes) => {
    const { text, kind, notes } = await read(bytes);
    expect([text.replace(/[“”]/g, ""), kind, notes]).toEqual(["Pasal 1\nStandar A\n", "TEXT", []]);
  });

  it("that is not UTF-8 is read as Windows-1252, which is told", async () => {
    const { text, notes } = await read(new Uint8Array([...bytesOf("Pasal 1 "), 0x93, 0x41, 0x94]));
    expect(text).toBe("Pasal 1 “A”");
    expect(notes).toEqual([expect.stringContaining("Windows-1252")]);
  });

  it("keeps tabs, pipe tables, tags and page breaks as they stand", async () => {
    const given = "A\tB\n| No | Kompetensi |\n<p>4.1. Satu</p>\n\f\nb";
    expect((await read(given)).text).toBe(given);
  });

  it("loses signs that print nothing, which is told", async () => {
    const { text, notes } = await read(`${"Pasal satu. ".repeat(50)}a\u000bb\u001ec`);
    expect(text.endsWith("a b c")).toBe(true);
    expect(notes).toHaveLength(1);
  });

  it("whose name says something else is told", async () => {
    expect((await read("Pasal 1", "naskah.pdf")).notes).toEqual([
      "Nama berkas berakhiran .pdf, tetapi isinya teks; dibaca sebagai teks.",
    ]);
    expect((await read("Pasal 1", "naskah.md")).notes).toEqual([]);
  });
});

describe("tables of HTML", () => {
  it("in a text become rows with tabs, merged cells printed once; the rest stays", async () => {
    const given = `<p>Awal</p>
<table>
<tr><th>Jenis</th><th colspan="2">Uraian</th></tr>
<tr><td rowspan="2">A. Pendidikan</td><td>1. Jenjang</td><td><p>S-1</p> <p>atau D-IV</p></td></tr>
<tr><td>2. Bidang &amp; ilmu</td><td><ul><li>Hukum;</li></ul></td></tr>
</table>akhir`;
    expect((await read(given)).text.split("\n")).toEqual([
      "<p>Awal</p>",
      "",
      "Jenis\tUraian\t",
      "A. Pendidikan\t1. Jenjang\tS-1<br>atau D-IV",
      "\t2. Bidang &amp; ilmu\t- Hukum;",
      "akhir",
    ]);
  });

  it("in a page stand among its paragraphs, with the numbers of lists written out", async () => {
    const given = `<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><!-- no -->
<h1>STANDAR</h1><p>satu<br>dua</p><ol start="3"><li>tiga</li><li>empat</li></ol><script>alert("<p>x</p>")</script>
<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d &ndash; &#x221A;</td></tr></table></body></html>`;
    const { text, kind } = await read(given);
    expect(kind).toBe("HTML");
    expect(text.split("\n")).toEqual(["STANDAR", "satu", "dua", "3. tiga", "4. empat", "a<br>b c\td – &#8730;"]);
  });
});

describe("a table of HTML within a table", () => {
  const inner = "<table><tr><td>p</td><td>q</td></tr><tr><td>r</td><td>s</td></tr></table>";

  it.each([
    [
      "in a row over the whole width stands as it does outside",
      `<tr><td colspan="2">a${inner}</td></tr>`,
      ["a", "p\tq", "r\ts"],
    ],
    ["in a column is words of its cell", `<tr><td>a</td><td>${inner}</td></tr>`, ["a\tp q<br>r s"]],
  ])("%s", async (_, row, lines) => {
    const { text } = await read(`x\n<table>${row}<tr><td>y</td><td>z</td></tr></table>`);
    expect(text.split("\n").filter((line) => line !== "")).toEqual(["x", ...lines, "y\tz"]);
  });

  it("a thousand deep keeps its words", async () => {
    const deep = `${"<table><tr><td>".repeat(1000)}kata${"</td></tr></table>".repeat(1000)}`;
    expect((await read(`x\n${deep}`)).text.trim().split(/\s+/)).toEqual(["x", "kata"]);
  });
});

describe("what cannot be read is refused in words", () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ["nothing", () => new Uint8Array(), /kosong \(0 bita\)/],
    ["white space", () => bytesOf(" \n\t\n"), /Tidak ada teks/],
    ["more than 50 MB", () => new Uint8Array(50 * 1024 * 1024 + 1), /50 MB/],
    ["zeros without end", () => new Uint8Array(50 * 1024 * 1024), /bukan naskah/],
    ["50 MB of text", () => new Uint8Array(50 * 1024 * 1024).fill(0x0a).fill(0x61, 0, 40_000_000), /terlalu panjang/],
    [
      "a line of a million characters",
      () => bytesOf(`Pasal 1\n${"a".repeat(1_000_000)}\nb`),
      /Baris 2 berisi 1\.000\.000/,
    ],
    ["a picture", () => bytesOf("\x89PNG\r\n", "latin1"), /OCR/],
    ["an old Word document", () => bytesOf("\xd0\xcf\x11\xe0\xa1", "latin1"), /\.docx/],
    ["RTF", () => bytesOf("{\\rtf1\\ansi"), /RTF/],
    ["an empty archive", () => bytesOf("PK\x05\x06"), /kosong/],
    ["a program", () => bytesOf("\x7fELF\x02\x01"), /program/],
    ["rubbish", () => new Uint8Array(1000).map((_, at) => (at * 7919) % 251), /bukan naskah/],
  ])("%s", async (_what, bytes, message) => {
    expect(await problemOf(bytes())).toMatch(message);
  });

  it("whatever the bytes, it never throws", async () => {
    const begin = fc.constantFrom(
      "",
      "\xff\xfe",
      "\xfe\xff",
      "PK\x03\x04",
      "PK\x05\x06",
      "%PDF-1.7\n",
      "<html>",
      "<table>",
    );
    await fc.assert(
      fc.asyncProperty(begin, fc.uint8Array({ maxLength: 400 }), async (signature, rest) => {
        await readDocument(new Uint8Array([...Buffer.from(signature, "latin1"), ...rest]), "x.pdf");
      }),
    );
  });

  it("whatever the markup, it never throws", async () => {
    const tag = fc.constantFrom(
      "<table>",
      "</table>",
      "<tr>",
      "<td rowspan=9999 colspan=9999>",
      "</td>",
      "<ol>",
      "</ol>",
      "<li>",
      "<",
      "x",
      "&#x;",
      "<script>",
      "<!--",
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("<html>", "<table>"), fc.array(tag), async (begin, tags) => {
        await readDocument(bytesOf(begin + tags.join("") + "</table>"), "x");
      }),
    );
  });
});
