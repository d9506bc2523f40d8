import { inflateSync } from "node:zlib";

const FLATE = "/Filter /FlateDecode";

/** The objects of a PDF file by their number, streams inflated, every byte as one character. */
export function readPdfObjects(file: Uint8Array): ReadonlyMap<string, string> {
  const source = Buffer.from(file).toString("latin1");
  const objects = new Map<string, string>();
  for (const [, number = "", body = ""] of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, head, stream] = /^([\s\S]*?)stream\n([\s\S]*)\nendstream$/.exec(body) ?? [];
    const isPacked = head?.includes(FLATE) ?? false;
    const inflated = isPacked && stream ? inflateSync(Buffer.from(stream, "latin1")).toString("latin1") : stream;
    objects.set(number, inflated === undefined ? body : `${head}\n${inflated}`);
  }
  return objects;
}

/** The words on all pages. */
export function readPdfText(file: Uint8Array): string {
  return readPdfPages(file).join(" ");
}

/** The words of each page in the order drawn, one space between them, read through the fonts' own character maps. */
export function readPdfPages(file: Uint8Array): readonly string[] {
  const objects = readPdfObjects(file);
  const maps = new Map<string, readonly string[]>();
  for (const body of objects.values()) {
    for (const [, name = "", font = ""] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, map = ""] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? "") ?? [];
      maps.set(name, readCharacters(objects.get(map) ?? ""));
    }
  }
  const pages = [...objects.values()].filter((body) => body.includes(" Tf\n"));
  return pages.map((page) =>
    [...page.matchAll(/\/(F\d+) [\d.]+ Tf\n\[(.*?)\] TJ/g)]
      .map(([, font = "", shown = ""]) => decode(shown, maps.get(font) ?? []))
      .join(" ")
      .replace(/\s+/g, " "),
  );
}

function readCharacters(map: string): readonly string[] {
  const ranges = [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[(.*?)\]/g)];
  return ranges
    .flatMap(([, list = ""]) => [...list.matchAll(/<([0-9a-f ]+)>/g)])
    .map(([, codes = ""]) => String.fromCharCode(...codes.split(" ").map((code) => Number.parseInt(code, 16))));
}

function decode(shown: string, characters: readonly string[]): string {
  const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
  return glyphs.map((glyph) => characters[Number.parseInt(glyph, 16)] ?? "?").join("");
}
