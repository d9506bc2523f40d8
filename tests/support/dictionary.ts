import type { Viewer } from "@/lib/auth/policy";
import { saveEntry } from "@/lib/dictionary-editing/commands";

import { randomKey } from "./factories";

/** An entry that no standard names yet. */
export async function givenEntry(viewer: Viewer, institutionId: string) {
  const key = randomKey();
  const words = { name: `Kompetensi ${key}`, kind: "TECHNICAL" as const, definition: null, aliases: [] };
  const { code, mark } = await saveEntry(viewer, { institutionId, rowId: null, code: null, seen: "", ...words });
  return { code, mark, words };
}
