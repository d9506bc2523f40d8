import type { KeyboardEvent } from "react";

/** Sends the form of a select by Enter, as a field does by itself; a list that is open takes the key for its choice. */
export function sendByEnter(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== "Enter" || event.defaultPrevented) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
