import { createHash } from "node:crypto";

/** Mark of a part as stored: two people who saw the same part saw the same mark. */
export function fingerprint(part: object): string {
  return createHash("sha256")
    .update(JSON.stringify(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex")
    .slice(0, 20);
}
