import { parseCsv } from "@/lib/core/csv";
import { decodeBytes } from "@/lib/core/encoding";
import type { Grid, Reading } from "@/lib/core/grid";
import { isBlank, MAX_CHARACTERS, MAX_FILE_BYTES, MAX_GRID_ROWS } from "@/lib/core/grid";
import { readWorkbook } from "@/lib/core/grid-workbook";
import { workbookObstacle } from "@/lib/core/workbook-archive";

const SEND_WHAT = "Kirim berkas XLSX atau CSV.";
const UNREADABLE =
  "Berkas XLSX ini tidak dapat dibaca. Buka dengan Excel, simpan kembali sebagai .xlsx, lalu kirim kembali.";

/** What a file begins with says what it is; its name may say anything. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF", `Ini berkas PDF. ${SEND_WHAT}`],
  [
    "\xd0\xcf\x11\xe0",
    "Ini berkas Excel lama (.xls) atau berkas yang dikunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi.",
  ],
  ["PK\x05\x06", `Berkas ini kosong. ${SEND_WHAT}`],
  ["\x89PNG", `Ini gambar. ${SEND_WHAT}`],
  ["\xff\xd8\xff", `Ini gambar. ${SEND_WHAT}`],
];

/** Reads an XLSX or a CSV, or says in words why it cannot: whatever is sent, it never throws. */
export async function readImportFile(bytes: Uint8Array): Promise<Reading<Grid>> {
  if (bytes.length === 0) return { problem: `Berkas ini kosong. ${SEND_WHAT}` };
  if (bytes.length > MAX_FILE_BYTES) return { problem: "Berkas lebih besar dari 5 MB." };
  const begin = String.fromCharCode(...bytes.subarray(0, 4));
  const known = SIGNATURES.find(([signature]) => begin.startsWith(signature));
  if (known) return { problem: known[1] };
  const reading = begin === "PK\x03\x04" ? await readArchive(bytes) : readText(bytes);
  return "value" in reading ? withinBounds(reading.value) : reading;
}

async function readArchive(bytes: Uint8Array): Promise<Reading<Grid>> {
  const obstacle = workbookObstacle(bytes);
  if (obstacle) return { problem: obstacle };
  try {
    return { value: await readWorkbook(bytes) };
  } catch {
    // The reader throws errors of many kinds; each means the same to whoever sent the file.
    return { problem: UNREADABLE };
  }
}

function readText(bytes: Uint8Array): Reading<Grid> {
  const { text } = decodeBytes(bytes);
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return { problem: `Ini bukan berkas XLSX atau CSV. ${SEND_WHAT}` };
  return { value: parseCsv(text, MAX_GRID_ROWS + 1) };
}

function withinBounds(grid: Grid): Reading<Grid> {
  const used = grid.slice(0, grid.findLastIndex((row) => !isBlank(row)) + 1);
  if (used.length > MAX_GRID_ROWS) {
    return {
      problem: `Baris terakhir yang terisi lebih jauh dari baris ${MAX_GRID_ROWS}. Hapus baris kosong di antaranya.`,
    };
  }
  if (JSON.stringify(used).length > MAX_CHARACTERS) {
    return { problem: "Isi berkas terlalu banyak. Hapus kolom yang tidak dipakai, atau bagi menjadi beberapa berkas." };
  }
  return { value: used };
}
