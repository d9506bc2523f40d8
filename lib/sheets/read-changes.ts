import type { z } from "zod";

import type { InvalidChange } from "@/lib/sheets/schema";
import { SentChanges, SheetChange } from "@/lib/sheets/schema";

type ReadChanges = { readonly changes: readonly SheetChange[]; readonly invalid: readonly InvalidChange[] };

const UNREADABLE = "Isian ini tidak dapat dibaca. Isi sekali lagi.";

/**
 * Reads what a browser sent, change by change: one that is not acceptable is told apart with the Indonesian sentence for
 * its field, and the others go on. Null where it is no list of changes at all.
 */
export function readChanges(sent: unknown): ReadChanges | null {
  const list = SentChanges.safeParse(sent);
  if (!list.success) return null;
  const changes: SheetChange[] = [];
  const invalid: InvalidChange[] = [];
  for (const one of list.data.changes) {
    const { success, data, error } = SheetChange.safeParse(one);
    if (success) changes.push(data);
    else invalid.push({ subjectId: one.subjectId, status: "invalid", ...reasonOf(error.issues) });
  }
  return { changes, invalid };
}

/** Issues with a sentence of ours; whatever else is wrong, nobody typed. */
const OURS: ReadonlySet<string | undefined> = new Set(["too_big", "too_small", "custom"]);
const NOTE_FIELDS: ReadonlySet<unknown> = new Set(["note", "text"]);

/** The first issue in words, and where they belong. */
function reasonOf([issue]: readonly z.core.$ZodIssue[]): Pick<InvalidChange, "field" | "message"> {
  const [part, field] = issue?.path ?? [];
  const message = part === "content" && OURS.has(issue?.code) ? issue?.message : undefined;
  return { field: NOTE_FIELDS.has(field) ? "note" : "choice", message: message ?? UNREADABLE };
}
