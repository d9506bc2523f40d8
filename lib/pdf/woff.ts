import { inflateSync } from "node:zlib";

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const BITS_PER_BYTE = 8;

/**
 * A WOFF file as the plain font that it packs (https://www.w3.org/TR/WOFF/). The PDF library unpacks a WOFF again for
 * every document, in JavaScript, which takes longer than laying a report out.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("Not a WOFF font.");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, WOFF_HEADER + index * WOFF_ENTRY));
  const directory = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  woff.copy(directory, 0, 4, 8);
  writeCounts(directory, count);
  const bodies: Buffer[] = [];
  let offset = directory.length;
  for (const [index, { tag, checksum, content }] of tables.entries()) {
    const place = SFNT_HEADER + index * SFNT_ENTRY;
    tag.copy(directory, place);
    directory.writeUInt32BE(checksum, place + 4);
    directory.writeUInt32BE(offset, place + 8);
    directory.writeUInt32BE(content.length, place + 12);
    // Every table begins at a multiple of four.
    const padded = Buffer.concat([content, Buffer.alloc(-content.length & 3)]);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([directory, ...bodies]);
}

function readTable(woff: Buffer, place: number) {
  const offset = woff.readUInt32BE(place + 4);
  const packed = woff.readUInt32BE(place + 8);
  const length = woff.readUInt32BE(place + 12);
  const body = woff.subarray(offset, offset + packed);
  return {
    tag: woff.subarray(place, place + 4),
    checksum: woff.readUInt32BE(place + 16),
    // One that would not get smaller is stored as it is.
    content: packed < length ? inflateSync(body) : body,
  };
}

function writeCounts(directory: Buffer, count: number): void {
  const selector = Math.floor(Math.log2(count));
  const range = 2 ** selector * 2 * BITS_PER_BYTE;
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(range, 6);
  directory.writeUInt16BE(selector, 8);
  directory.writeUInt16BE(count * SFNT_ENTRY - range, 10);
}
