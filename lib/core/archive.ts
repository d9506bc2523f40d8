import { inflateRawSync } from "node:zlib";

// An office document is a ZIP of XML. What its directory says is not believed: a part is unpacked up to a budget and
// must then be as long as was claimed, so that a small file cannot ask for all memory there is.

/** A part of an archive as its directory tells of it. */
export type ArchiveEntry = {
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

/**
 * The parts of a ZIP, in the order of its directory.
 *
 * @throws Error where the directory of the archive cannot be followed or names more than `maxEntries` parts
 */
export function entriesOf(view: Buffer, maxEntries: number): readonly ArchiveEntry[] {
  const end = endOfDirectory(view);
  const count = view.readUInt16LE(end + 10);
  if (count > maxEntries) throw damaged();
  const entries: ArchiveEntry[] = [];
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

/**
 * The content of one part.
 *
 * @param budget in bytes
 * @throws RangeError with `ERR_BUFFER_TOO_LARGE` as soon as more comes out than the budget allows
 * @throws Error where the part is not where or what its directory says
 */
export function unpack(view: Buffer, { method, packed, unpacked, offset }: ArchiveEntry, budget: number): Buffer {
  if (view.readUInt32LE(offset) !== LOCAL_ENTRY) throw damaged();
  const from = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  if (from + packed > view.length) throw damaged();
  const content = view.subarray(from, from + packed);
  if (method !== 0 && method !== 8) throw damaged();
  const part = method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, budget) });
  // A reader makes room for what the directory claims.
  if (part.length !== unpacked) throw damaged();
  return part;
}

/** Whether an error of `unpack` says that more came out than was allowed. */
export function isOverBudget(error: unknown): boolean {
  return error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}

function damaged(): Error {
  return new Error("not an archive that can be followed");
}
