import { MAX_BYTES } from "@/lib/imports/schema";

export type Upload = { readonly text: string } | { readonly problem: string };

const SEND_WHAT = "Kirim naskah sebagai berkas teks (.txt) atau tempel teksnya.";

/** What a file begins with says what it is; its name may say anything. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF", "Ini berkas PDF."],
  ["PK\x03\x04", "Ini berkas Word, Excel atau arsip ZIP."],
  ["PK\x05\x06", "Ini arsip ZIP yang kosong."],
  ["\xd0\xcf\x11\xe0", "Ini berkas Word atau Excel lama."],
  ["\x89PNG", "Ini gambar."],
  ["\xff\xd8\xff", "Ini gambar."],
];

/**
 * The text of a document as it was sent, with line ends made one kind, or in words why there is none. Never throws.
 *
 * @param bytes the file, of any size and with anything in it
 * @param name its file name
 */
export async function readUpload(bytes: Uint8Array, name: string): Promise<Upload> {
  if (bytes.length === 0) return { problem: `Berkas kosong (0 bita). ${SEND_WHAT}` };
  if (bytes.length > MAX_BYTES) return { problem: "Berkas lebih besar dari 12 MB. Bagi naskahnya." };
  const begin = String.fromCharCode(...bytes.subarray(0, 4));
  const known = SIGNATURES.find(([signature]) => begin.startsWith(signature));
  if (known) return { problem: `${known[1]} ${SEND_WHAT}` };
  const text = decode(bytes).replace(/\r\n?/g, "\n");
  if (text.trim() === "") return { problem: `Tidak ada teks di dalam ${name || "berkas ini"}. ${SEND_WHAT}` };
  // Form feeds part the pages of a scan; the other control characters stand in no text.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return { problem: `Ini bukan berkas teks. ${SEND_WHAT}` };
  return Promise.resolve({ text });
}

/** UTF-8 (with or without its mark), UTF-16 with its mark, else Windows-1252 as older programs save text. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
