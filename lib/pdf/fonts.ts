import { readFileSync } from "node:fs";
import { join } from "node:path";

import { unpackWoff } from "@/lib/pdf/woff";

// From the working directory, which is the portal's folder: a bundled module no longer knows where it came from.
const FILES = join(process.cwd(), "node_modules/@fontsource");
const FONTS = {
  regular: "public-sans/files/public-sans-latin-400-normal.woff",
  bold: "public-sans/files/public-sans-latin-700-normal.woff",
} as const;
/** Ticks, relations and arrows, which Public Sans lacks; in a file only where one of them stands. */
const SIGNS = "noto-sans-math/files/noto-sans-math-latin-400-normal.woff";

export type FontName = keyof typeof FONTS;

/** A stretch of a text in one font. */
export type Run = { readonly font: FontName | "signs"; readonly text: string };

/** Characters that neither font has but regulations and their scans use. */
const ALIKE: Readonly<Record<string, string>> = { "✔": "✓" };

/** What pdfkit keeps of the font in use; its types leave it out. */
type WithFont = {
  readonly _font: { readonly ascender: number; readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
};

let files: Readonly<Record<FontName, Buffer>> | undefined;
let signs: Buffer | undefined;

/** Embeds the portal's own typeface, so that the file looks and reads the same everywhere. */
export function registerFonts(pdf: PDFKit.PDFDocument): void {
  files ??= { regular: readFont(FONTS.regular), bold: readFont(FONTS.bold) };
  for (const name of Object.keys(FONTS) as FontName[]) pdf.registerFont(name, files[name]);
}

const readFont = (name: string): Buffer => unpackWoff(readFileSync(join(FILES, name)));

/**
 * The text as it can be drawn, in runs of one font; the first font is in use afterwards. What no font has is written as
 * its number: an empty box would hide that something stands there.
 */
export function runsOf(pdf: PDFKit.PDFDocument, text: string, font: FontName): readonly Run[] {
  const runs: { font: Run["font"]; text: string }[] = [];
  const isIn = glyphsOf(pdf, font);
  for (const character of text.normalize("NFC").replace(/\s/gu, " ")) {
    const run = isIn(character) ? { font, text: character } : replacement(pdf, character, font);
    const last = runs.at(-1);
    if (last?.font === run.font) last.text += run.text;
    else runs.push(run);
  }
  pdf.font(font);
  return runs.length > 0 ? runs : [{ font, text: "" }];
}

/** How far below the top of a line its letters stand, in the font and size in use. */
export function baselineOf(pdf: PDFKit.PDFDocument, size: number): number {
  return ((pdf as PDFKit.PDFDocument & WithFont)._font.ascender / 1000) * size;
}

/** The same in one string, for measuring and for lines of one font. */
export function printable(pdf: PDFKit.PDFDocument, text: string, font: FontName): string {
  return runsOf(pdf, text, font)
    .map((run) => (run.font === "signs" ? run.text.replace(/./gu, WIDEST) : run.text))
    .join("");
}

/** Stands for a sign where a line is measured: no sign is wider. */
const WIDEST = "W";

function replacement(pdf: PDFKit.PDFDocument, character: string, font: FontName): { font: Run["font"]; text: string } {
  const sign = ALIKE[character] ?? character;
  signs ??= readFont(SIGNS);
  pdf.registerFont("signs", signs);
  if (glyphsOf(pdf, "signs")(sign)) return { font: "signs", text: sign };
  const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
  const isIn = glyphsOf(pdf, font);
  return { font, text: plain !== "" && [...plain].every(isIn) ? plain : `[${codeOf(character)}]` };
}

function glyphsOf(pdf: PDFKit.PDFDocument, font: Run["font"]): (character: string) => boolean {
  const { font: inUse } = (pdf.font(font) as PDFKit.PDFDocument & WithFont)._font;
  return (character) => inUse.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
