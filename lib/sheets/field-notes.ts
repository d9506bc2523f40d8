import { formatClock, todayInJakarta } from "@/lib/core/dates";
import type { EvidenceContent, FieldNoteContent } from "@/lib/sheets/schema";
import { MAX_NOTE } from "@/lib/sheets/schema";

/** A new, empty note of this moment. */
export function newFieldNote(now: Date): FieldNoteContent {
  return { observedAt: now.toISOString(), text: "", indicatorId: null, isRemoved: false };
}

/** A random UUID (version 4). `crypto.randomUUID` is missing where an intranet serves plain http; this is not. */
export function newNoteId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab"[(bytes[8] ?? 0) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** A moment as `<input type="datetime-local">` has it, in WIB like every other time of the portal. */
export function toWibInput(moment: string): string {
  const date = new Date(moment);
  return `${todayInJakarta(date)}T${formatClock(date).replace(".", ":")}`;
}

/** The moment of such an input; null while it is empty or half typed. */
export function fromWibInput(value: string): string | null {
  const date = new Date(`${value.slice(0, 16)}:00+07:00`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/**
 * The evidence of an indicator with what a note says, after what stands there already: when, and what was said and done.
 * Whether it was seen is left to the assessor. Null where it does not fit any more.
 */
export function withFieldNote(
  { observation, note }: EvidenceContent,
  { observedAt, text }: FieldNoteContent,
): EvidenceContent | null {
  const line = `Pukul ${formatClock(new Date(observedAt))}: ${text.trim()}`;
  if (note.includes(line)) return { observation, note };
  const whole = note.trim() === "" ? line : `${note.trimEnd()}\n${line}`;
  return whole.length > MAX_NOTE ? null : { observation, note: whole };
}
