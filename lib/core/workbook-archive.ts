import { entriesOf, isOverBudget, unpack } from "@/lib/core/archive";

// An XLSX is a ZIP of XML. The library that reads it unpacks whatever it is given and makes room for every cell that an
// address names, so a small file could ask for all memory there is: what it would do is measured here first.

const MAX_ENTRIES = 1000;
/** What a workbook may ask for: bytes of XML once it is unpacked, and how far down its rows may stand. */
export type WorkbookLimits = { readonly maxUnpacked: number; readonly maxRow: number };
const PEOPLE: WorkbookLimits = { maxUnpacked: 40 * 1024 * 1024, maxRow: 50_000 };
const MAX_COLUMN_LETTERS = "BH"; // 60

const DAMAGED =
  "Berkas XLSX ini rusak atau bukan buku kerja Excel. Buka dengan Excel, simpan sebagai .xlsx, lalu kirim kembali.";
const TOO_LARGE = "Isi berkas ini terlalu besar setelah dibuka. Hapus gambar dan lembar lain, atau kirim sebagai CSV.";
const TOO_WIDE =
  "Lembar ini memakai baris atau kolom yang terlalu jauh. Salin baris yang terisi ke templat yang baru, lalu kirim kembali.";

/**
 * Why a workbook must not be opened, as a sentence that says what to do, or null.
 *
 * @param limits without them those of a list of people
 */
export function workbookObstacle(bytes: Uint8Array, limits: WorkbookLimits = PEOPLE): string | null {
  try {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let budget = limits.maxUnpacked;
    for (const entry of entriesOf(view, MAX_ENTRIES)) {
      if (!/\.xml(\.rels)?$/.test(entry.name)) continue;
      const xml = unpack(view, entry, budget);
      budget -= xml.length;
      const obstacle = sheetObstacle(xml.toString("utf8"), limits.maxRow);
      if (obstacle) return obstacle;
    }
    return null;
  } catch (error) {
    return isOverBudget(error) ? TOO_LARGE : DAMAGED;
  }
}

const CELL_OR_ROW = /<(?:\w{1,20}:)?(?:row|c)(?=[\s/>])/g;
const ATTRIBUTES = /((?:\s+[\w:.-]{1,40}\s*=\s*(?:"[^"<]{0,500}"|'[^'<]{0,500}'))*)\s*\/?>/y;
const ADDRESS = /\sr\s*=\s*["']([^"']*)["']/;

/** Rows and cells that stand further out than is needed. */
function sheetObstacle(xml: string, maxRow: number): string | null {
  let rows = 0;
  for (const { 0: tag, index } of xml.matchAll(CELL_OR_ROW)) {
    ATTRIBUTES.lastIndex = index + tag.length;
    const attributes = ATTRIBUTES.exec(xml)?.[1];
    if (attributes === undefined) return DAMAGED;
    if (tag.endsWith("row") && (rows += 1) > maxRow) return TOO_WIDE;
    const address = ADDRESS.exec(attributes)?.[1];
    if (address !== undefined && !isNear(address, maxRow)) return TOO_WIDE;
  }
  return null;
}

function isNear(address: string, maxRow: number): boolean {
  const [, letters = "", digits = ""] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? [];
  if (digits === "" || Number(digits) > maxRow) return false;
  return letters.length < MAX_COLUMN_LETTERS.length || (letters.length === 2 && letters <= MAX_COLUMN_LETTERS);
}
