import { Refusal } from "./reading";

type Decoded = { readonly text: string; readonly notes: readonly string[] };

const NOT_TEXT =
  "Berkas ini bukan naskah: isinya bukan teks, DOCX, XLSX, CSV atau PDF. Kirim naskah dalam salah satu bentuk itu.";
/** Of this many signs one may be a control sign; more of them, and it is no text. */
const SIGNS_PER_CONTROL = 200;
const SAMPLE = 1_000_000;

/**
 * The characters of a text file: UTF-8 (with or without its mark), UTF-16 (with its mark, or without where every second
 * byte is zero), else Windows-1252 as older programs save text, which is told.
 *
 * @throws Refusal where it is no text
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoded = decode(bytes);
  const sample = decoded.text.slice(0, SAMPLE);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g)?.length ?? 0;
  if (sample.includes("\u0000") || controls * SIGNS_PER_CONTROL > sample.length) throw new Refusal(NOT_TEXT);
  return decoded;
}

function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const note =
      "Berkas ini bukan UTF-8 dan dibaca sebagai Windows-1252; periksa tanda baca dan huruf khusus di dalamnya.";
    return { text: windows1252(bytes), notes: [note] };
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
