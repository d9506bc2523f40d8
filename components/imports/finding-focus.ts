import { isFocusLost } from "@/components/ui/lost-focus";

/** Puts the focus on the finding that one looks at, or on the draft where there is none. */
export function focusFinding(): void {
  (document.getElementById("temuan-judul") ?? document.getElementById("draf-judul"))?.focus();
}

/** The same where the focus went with what was pressed; that of somebody who has gone on meanwhile stays where it is. */
export function focusFindingIfLost(): void {
  if (isFocusLost()) focusFinding();
}
