import type { SheetChange } from "@/lib/sheets/schema";

/** How an entry of the sheet reports what the person does. */
export type EntryProps = {
  readonly onEdit: (change: Omit<SheetChange, "base">, isTyping: boolean) => void;
  readonly onResolve: (subjectId: string, choice: "mine" | "current") => void;
};
