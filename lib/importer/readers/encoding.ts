import { decodeBytes } from "@/lib/core/encoding";

import { Refusal } from "./reading";

type Decoded = { readonly text: string; readonly notes: readonly string[] };

const NOT_TEXT =
  "Berkas ini bukan naskah: isinya bukan teks, DOCX, XLSX, CSV atau PDF. Kirim naskah dalam salah satu bentuk itu.";
const ASSUMED =
  "Berkas ini bukan UTF-8 dan dibaca sebagai Windows-1252; periksa tanda baca dan huruf khusus di dalamnya.";
/** Of this many signs one may be a control sign; more of them, and it is no text. */
const SIGNS_PER_CONTROL = 200;
const SAMPLE = 1_000_000;

/**
 * The characters of a text file, with a note where its encoding had to be assumed.
 *
 * @throws Refusal where it is no text
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const { text, isAssumed } = decodeBytes(bytes);
  const sample = text.slice(0, SAMPLE);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g)?.length ?? 0;
  if (sample.includes("\u0000") || controls * SIGNS_PER_CONTROL > sample.length) throw new Refusal(NOT_TEXT);
  return { text, notes: isAssumed ? [ASSUMED] : [] };
}
