/** Whether nothing has the focus, as after an action that took its own button away; who has gone on meanwhile has it. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
