import { readFileSync } from "node:fs";
import { join } from "node:path";

import { unpackWoff } from "@/lib/pdf/woff";

// From the working directory, which is the portal's folder: a bundled module no longer knows where it came from.
const FILES = join(process.cwd(), "node_modules/@fontsource/public-sans/files");
const FONTS = { regular: "public-sans-latin-400-normal.woff", bold: "public-sans-latin-700-normal.woff" } as const;

export type FontName = keyof typeof FONTS;

/** Characters that the typeface lacks but regulations and their scans use. */
const IN_WORDS: Readonly<Record<string, string>> = {
  "√": "[tanda centang]",
  "✓": "[tanda centang]",
  "✔": "[tanda centang]",
  "≥": ">=",
  "≤": "<=",
  "→": "->",
  "●": "•",
  "▪": "•",
};

/** What pdfkit keeps of the font in use; its types leave it out. */
type WithFont = { readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } } };

let files: Readonly<Record<FontName, Buffer>> | undefined;

/** Embeds the portal's own typeface, so that the file looks and reads the same everywhere. */
export function registerFonts(pdf: PDFKit.PDFDocument): void {
  files ??= { regular: readFont(FONTS.regular), bold: readFont(FONTS.bold) };
  for (const name of Object.keys(FONTS) as FontName[]) pdf.registerFont(name, files[name]);
}

const readFont = (name: string): Buffer => unpackWoff(readFileSync(join(FILES, name)));

/** Writes what the typeface lacks in words or as its number: an empty box would hide that something stands there. */
export function printable(pdf: PDFKit.PDFDocument, text: string): string {
  const { font } = (pdf as PDFKit.PDFDocument & WithFont)._font;
  const has = (character: string): boolean => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  return [...text.normalize("NFC").replace(/\s/gu, " ")]
    .map((character) => {
      if (has(character)) return character;
      const known = IN_WORDS[character];
      if (known !== undefined) return known;
      const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
      return plain !== "" && [...plain].every(has) ? plain : `[${codeOf(character)}]`;
    })
    .join("");
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
