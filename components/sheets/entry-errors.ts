import type { InvalidEdit } from "@/lib/sheets/autosave";

type EntryErrors = { readonly choiceError: string | undefined; readonly noteErrors: readonly string[] | undefined };

/** The message of an edit that could not be saved, at the field that it belongs to. */
export function entryErrors(invalid: InvalidEdit | undefined): EntryErrors {
  const isNote = invalid?.field === "note";
  return {
    choiceError: isNote ? undefined : invalid?.message,
    noteErrors: isNote ? [invalid.message] : undefined,
  };
}
