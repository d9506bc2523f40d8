/** What the first bytes say a file is; its name may say anything. */
export type Signature = "PDF" | "ZIP" | "NONE" | { readonly problem: string };

const SEND_WHAT = "Kirim naskah sebagai DOCX, PDF dengan teks, XLSX, CSV atau teks.";

const FOREIGN: readonly (readonly [string, string])[] = [
  [
    "\xd0\xcf\x11\xe0",
    "Ini berkas Word atau Excel lama (.doc, .xls), atau dikunci kata sandi. Buka, simpan sebagai .docx atau .xlsx tanpa kata sandi, lalu kirim kembali.",
  ],
  ["PK\x05\x06", `Ini arsip yang kosong. ${SEND_WHAT}`],
  ["{\\rtf", "Ini berkas RTF. Buka dengan Word, simpan sebagai .docx, lalu kirim kembali."],
  ["\x89PNG", picture()],
  ["\xff\xd8\xff", picture()],
  ["GIF8", picture()],
  ["II*\x00", picture()],
  ["MM\x00*", picture()],
  ["Rar!", `Ini arsip RAR. Buka arsipnya. ${SEND_WHAT}`],
  ["7z\xbc\xaf", `Ini arsip 7z. Buka arsipnya. ${SEND_WHAT}`],
  ["\x1f\x8b", `Ini arsip gzip. Buka arsipnya. ${SEND_WHAT}`],
  ["\x7fELF", `Ini program, bukan naskah. ${SEND_WHAT}`],
  ["%!PS", "Ini berkas PostScript. Simpan sebagai PDF, lalu kirim kembali."],
];

function picture(): string {
  return "Ini gambar, bukan teks. Jalankan OCR, lalu kirim hasilnya sebagai teks, DOCX atau PDF dengan teks.";
}

/** How far into a file the mark of a PDF may stand; readers of PDF allow as much. */
const PDF_WITHIN = 1024;

export function signatureOf(bytes: Uint8Array): Signature {
  const begin = String.fromCharCode(...bytes.subarray(0, PDF_WITHIN));
  if (begin.startsWith("PK\x03\x04")) return "ZIP";
  const foreign = FOREIGN.find(([mark]) => begin.startsWith(mark));
  if (foreign) return { problem: foreign[1] };
  // A text may speak of PDF; the mark stands at the begin of a line and has a version.
  return /(?:^|[\r\n])%PDF-\d/.test(begin) ? "PDF" : "NONE";
}
