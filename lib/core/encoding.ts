/**
 * The characters of a text file: UTF-8 (with or without its mark), UTF-16 (with its mark, or without where every second
 * byte is zero), else Windows-1252 as older programs save text.
 *
 * @returns the text, and whether Windows-1252 was but assumed
 */
export function decodeBytes(bytes: Uint8Array): { readonly text: string; readonly isAssumed: boolean } {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), isAssumed: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isAssumed: false };
  } catch {
    return { text: windows1252(bytes), isAssumed: true };
  }
}

/** What Windows-1252 has from 0x80 to 0x9f; the decoder of Node 20 takes it for Latin-1, which has control signs there. */
const PUNCTUATION = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (sign) => PUNCTUATION.charAt(sign.charCodeAt(0) - 0x80));
}

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe) return "utf-16le";
  if (mark === 0xfeff) return "utf-16be";
  const sample = bytes.subarray(0, 2000);
  const odd = sample.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  const even = sample.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  if (Math.max(odd, even) < sample.length * 0.4 || Math.min(odd, even) > 0) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}
