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

/** The first issue in words. Only those of the content have a sentence of ours; what else is wrong, nobody typed. */
function reasonOf([issue]: readonly z.core.$ZodIssue[]): Pick<InvalidChange, "field" | "message"> {
  const field = issue?.path[1] === "note" ? "note" : "choice";
  const isOurs = issue?.code === "too_big" || issue?.code === "too_small";
  return { field, message: issue?.path[0] === "content" && isOurs ? issue.message : UNREADABLE };
}
