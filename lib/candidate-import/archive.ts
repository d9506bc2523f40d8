import { inflateRawSync } from "node:zlib";

// An XLSX is a ZIP of XML. The library that reads it unpacks whatever it is given and makes room for every cell that an
// address names, so a small file could ask for all memory there is: what it would do is measured here first.

const MAX_UNPACKED = 40 * 1024 * 1024;
const MAX_ENTRIES = 1000;
const MAX_ROW = 50_000;
const MAX_COLUMN_LETTERS = "BH"; // 60

const DAMAGED =
  "Berkas XLSX ini rusak atau bukan buku kerja Excel. Buka dengan Excel, simpan sebagai .xlsx, lalu kirim kembali.";
const TOO_LARGE = "Isi berkas ini terlalu besar setelah dibuka. Hapus gambar dan lembar lain, atau kirim sebagai CSV.";
const TOO_WIDE =
  "Lembar ini memakai baris atau kolom yang terlalu jauh. Salin baris yang terisi ke templat yang baru, lalu kirim kembali.";

/** Why a workbook must not be opened, as a sentence that says what to do, or null. */
export function archiveObstacle(bytes: Uint8Array): string | null {
  try {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let budget = MAX_UNPACKED;
    for (const entry of entriesOf(view)) {
      if (!/\.xml(\.rels)?$/.test(entry.name)) continue;
      const xml = unpack(view, entry, budget);
      budget -= xml.length;
      const obstacle = sheetObstacle(xml.toString("utf8"));
      if (obstacle) return obstacle;
    }
    return null;
  } catch (error) {
    return error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE"
      ? TOO_LARGE
      : DAMAGED;
  }
}

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MAX_COMMENT = 65_535;

/** @throws Error where the directory of the archive cannot be followed */
function entriesOf(view: Buffer): readonly Entry[] {
  const end = endOfDirectory(view);
  const count = view.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw damaged();
  const entries: Entry[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (view.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.readUInt16LE(at + 28);
    entries.push({
      name: view.toString("utf8", at + 46, at + 46 + nameLength),
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      unpacked: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(view: Buffer): number {
  const earliest = Math.max(0, view.length - 22 - MAX_COMMENT);
  for (let at = view.length - 22; at >= earliest; at -= 1) {
    if (view.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

/** @throws RangeError with `ERR_BUFFER_TOO_LARGE` as soon as more comes out than the budget allows */
function unpack(view: Buffer, { method, packed, unpacked, offset }: Entry, budget: number): Buffer {
  if (view.readUInt32LE(offset) !== LOCAL_ENTRY) throw damaged();
  const from = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  if (from + packed > view.length) throw damaged();
  const content = view.subarray(from, from + packed);
  if (method !== 0 && method !== 8) throw damaged();
  const xml = method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, budget) });
  // The reader makes room for what the directory claims.
  if (xml.length !== unpacked) throw damaged();
  return xml;
}

function damaged(): Error {
  return new Error("not an archive that can be followed");
}

const CELL_OR_ROW = /<(?:\w{1,20}:)?(?:row|c)(?=[\s/>])/g;
const ATTRIBUTES = /((?:\s+[\w:.-]{1,40}\s*=\s*(?:"[^"<]{0,500}"|'[^'<]{0,500}'))*)\s*\/?>/y;
const ADDRESS = /\sr\s*=\s*["']([^"']*)["']/;

/** Rows and cells that stand further out than any list of people needs. */
function sheetObstacle(xml: string): string | null {
  let rows = 0;
  for (const { 0: tag, index } of xml.matchAll(CELL_OR_ROW)) {
    ATTRIBUTES.lastIndex = index + tag.length;
    const attributes = ATTRIBUTES.exec(xml)?.[1];
    if (attributes === undefined) return DAMAGED;
    if (tag.endsWith("row") && (rows += 1) > MAX_ROW) return TOO_WIDE;
    const address = ADDRESS.exec(attributes)?.[1];
    if (address !== undefined && !isNear(address)) return TOO_WIDE;
  }
  return null;
}

function isNear(address: string): boolean {
  const [, letters = "", digits = ""] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? [];
  if (digits === "" || Number(digits) > MAX_ROW) return false;
  return letters.length < MAX_COLUMN_LETTERS.length || (letters.length === 2 && letters <= MAX_COLUMN_LETTERS);
}
