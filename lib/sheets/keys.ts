import type { StatementMark } from "@/lib/generated/prisma/enums";
import { MAX_RATING } from "@/lib/sheets/schema";

/** What a key on the sheet asks for. */
export type SheetCommand =
  | { readonly kind: "rate"; readonly value: number }
  /** Takes the level or mark back. */
  | { readonly kind: "clear" }
  | { readonly kind: "move"; readonly step: 1 | -1 }
  | { readonly kind: "evidence" }
  | { readonly kind: "help" }
  /** Out of a text field, back to its competency. */
  | { readonly kind: "leave" };

export type KeyPress = {
  /** `KeyboardEvent.key` */
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** Held down. */
  readonly repeat: boolean;
  /** In the middle of composing a character: the key belongs to the input method. */
  readonly isComposing: boolean;
};

type Place = {
  /** The focus is where characters are typed. */
  readonly isTyping: boolean;
  /** The person has not turned single keys off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
};

/** By `KeyboardEvent.key` in lower case. */
const COMMANDS: Readonly<Record<string, SheetCommand>> = {
  j: { kind: "move", step: 1 },
  k: { kind: "move", step: -1 },
  e: { kind: "evidence" },
  "?": { kind: "help" },
  backspace: { kind: "clear" },
  delete: { kind: "clear" },
};

/**
 * The command of a key, or null where the key is the browser's or the text field's own: with Ctrl, Alt or Meta never,
 * while typing only Escape, and single keys only while they are turned on. Capital letters count (Caps Lock).
 */
export function commandOf(press: KeyPress, { isTyping, singleKeys }: Place): SheetCommand | null {
  if (isSomebodyElses(press)) return null;
  if (isTyping) return press.key === "Escape" ? { kind: "leave" } : null;
  const command = singleKeys ? singleKeyCommand(press.key) : null;
  // A key that is held down moves on, but neither rates nor opens again and again.
  return press.repeat && command?.kind !== "move" ? null : command;
}

/** The browser's, the operating system's or the input method's. */
function isSomebodyElses({ ctrlKey, altKey, metaKey, isComposing }: KeyPress): boolean {
  return ctrlKey || altKey || metaKey || isComposing;
}

function singleKeyCommand(key: string): SheetCommand | null {
  if (/^[0-9]$/.test(key)) return Number(key) <= MAX_RATING ? { kind: "rate", value: Number(key) } : null;
  const name = key.toLowerCase();
  return Object.hasOwn(COMMANDS, name) ? (COMMANDS[name] ?? null) : null;
}

/** More is better, as with levels: a habit of the levels never gives a statement the opposite mark. */
const MARKS: readonly StatementMark[] = ["NOT_MET", "PARTIAL", "MET"];

/** The mark of a statement without level (DESIGN.md 4) for a key: 0 belum, 1 sebagian, 2 memenuhi; null for the others. */
export function markOfKey(value: number): StatementMark | null {
  return MARKS[value] ?? null;
}

/** The place to go to from `current` (-1: none yet): stays on the first and the last. */
export function nextPlace(current: number, step: 1 | -1, count: number): number {
  return Math.max(0, Math.min(count - 1, current + step));
}

/** Inputs into which no characters are typed. */
const KEYLESS_INPUTS = new Set(["radio", "checkbox", "button", "submit", "reset", "file", "range", "color", "image"]);

type Field = { readonly tagName: string; readonly type?: string | undefined; readonly isContentEditable?: boolean };

/** Characters typed here are the field's: text, dates and times, a select's type-ahead. */
export function isTextField({ tagName, type, isContentEditable = false }: Field): boolean {
  const tag = tagName.toUpperCase();
  if (tag === "INPUT") return !KEYLESS_INPUTS.has((type ?? "text").toLowerCase());
  return tag === "TEXTAREA" || tag === "SELECT" || isContentEditable;
}
