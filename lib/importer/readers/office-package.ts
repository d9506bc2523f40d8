import { posix } from "node:path";

import { entriesOf, isOverBudget, unpack, type ArchiveEntry } from "@/lib/core/archive";

import { Refusal, TOO_LARGE } from "./reading";
import { walkXml } from "./xml";

const MAX_ENTRIES = 5000;
/** In bytes, of all parts that are read; pictures stay packed. */
const MAX_UNPACKED = 80 * 1024 * 1024;

const DAMAGED =
  "Berkas ini rusak atau tidak lengkap. Buka dengan program asalnya, simpan ulang sebagai .docx atau .xlsx, lalu kirim kembali.";

/** The parts of an office document, unpacked when they are asked for, all within one budget. */
export class OfficePackage {
  private readonly view: Buffer;
  private readonly entries: ReadonlyMap<string, ArchiveEntry>;
  private budget = MAX_UNPACKED;

  /** @throws Refusal where it is no archive that can be followed */
  constructor(bytes: Uint8Array) {
    this.view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = new Map(refusing(() => entriesOf(this.view, MAX_ENTRIES)).map((entry) => [entry.name, entry]));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * @returns the XML of a part, null where there is no such part
   * @throws Refusal where it is damaged or larger than the budget
   */
  part(name: string): string | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const content = refusing(() => unpack(this.view, entry, this.budget));
    this.budget -= content.length;
    return decodeXml(content);
  }

  /** The part in which the document itself stands; relations to the outside are not followed. */
  mainPart(): string | null {
    return this.related("", "officeDocument");
  }

  /** The part that another names as its styles or numbering. */
  related(part: string, type: string): string | null {
    const folder = posix.dirname(part);
    const relations = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
    const xml = this.part(relations === "_rels/.rels" || part !== "" ? relations : "_rels/.rels");
    let found: string | null = null;
    if (xml === null) return null;
    refusing(() =>
      walkXml(xml, {
        open(name, attributes) {
          if (name !== "rel:Relationship" || found !== null) return;
          const { Type, Target, TargetMode } = attributes();
          if (TargetMode === "External" || !Type?.endsWith(`/${type}`) || Target === undefined) return;
          found = posix.normalize(Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target));
        },
        close() {},
        text() {},
      }),
    );
    return found;
  }
}

/** Whatever goes wrong with a damaged archive or XML is one thing to whoever sent it. */
export function refusing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(isOverBudget(error) ? TOO_LARGE : DAMAGED);
  }
}

function decodeXml(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString("utf16le");
  return content.toString("utf8");
}
