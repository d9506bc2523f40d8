import { diffArrays } from "diff";

import { noteSubject } from "@/lib/catalogue/outline";
import type { LineRange } from "@/lib/sources/lines";
import type { NoteDocument } from "@/lib/standards/document";
import { IMPORTANCE_LABEL, NOTE_KIND_LABEL } from "@/lib/standards/labels";
import { mergeRanges } from "@/lib/standards/rules";

// How transcription notes read, the same on the page and in the PDF: nothing twice, long ones in two parts.

export type ReadNote = {
  /** What is meant and what was done to it; null where the note says so itself. */
  readonly head: string | null;
  /** How it is printed, or the first sentence of the reason. */
  readonly lead: string;
  /** What else there is to say; empty where the note is short. */
  readonly rest: string;
  /** Where one sees it; empty where a link right beside leads there. */
  readonly lines: readonly LineRange[];
};

export type NoteSetting = {
  /** The notes stand at a single value: there is no need to name it, only its number. */
  readonly isSingle?: boolean;
  /** The value itself is marked with what the note is, and named. */
  readonly isMarked?: boolean;
  /** Lines that a link right beside leads to. */
  readonly beside?: readonly LineRange[];
  /** Sentences that are said once, for the whole table. */
  readonly caveats?: readonly Caveat[];
};

/** Notes as they read in their place; one that says no more than the value does is left out. */
export function readNotes(notes: readonly NoteDocument[], setting: NoteSetting = {}): readonly ReadNote[] {
  return notes.flatMap((note) => {
    const said = saidOf(note, setting.caveats ?? []);
    const readings = readingsOf(note);
    const parts = (readings.length > SHORT_READINGS ? [...said, readings] : [readings, ...said]).filter(Boolean);
    if (parts.length === 0 || saysWhatTheValueSays(note)) return [];
    const [lead = "", ...rest] = parts.join(" ").length > SHORT ? parts : [parts.join(" ")];
    return [{ head: headOf(note, setting), lead, rest: rest.join(" "), lines: linesOf(note, setting.beside ?? []) }];
  });
}

/** Characters up to which a note is not parted, and its readings come first. */
const SHORT = 140;
const SHORT_READINGS = 100;

/** "Level tidak terbaca pada dokumen sumber." below a level that says just that. */
function saysWhatTheValueSays(note: NoteDocument): boolean {
  const label = NOTE_KIND_LABEL.UNREADABLE.toLowerCase();
  return note.kind === "UNREADABLE" && note.reason === `${noteSubject(note)} ${label}.`;
}

/** Words by which a reason tells by itself what its label would say. */
const SELF_TOLD: Readonly<Partial<Record<NoteDocument["kind"], RegExp>>> = {
  AS_PRINTED: /\b(?:tercetak|dipertahankan|dilengkapi)\b/i,
  UNREADABLE: /\btidak (?:ada|terbaca|tercetak)\b/i,
};

function headOf(note: NoteDocument, { isSingle = false, isMarked = false }: NoteSetting): string | null {
  if (isMarked) return null;
  const subject = isSingle && !["ordinal", "code", "label"].includes(columnOf(note)) ? null : noteSubject(note);
  if (tellsItself(note)) return subject;
  const label = NOTE_KIND_LABEL[note.kind];
  return subject === null ? label : `${subject}: ${label.toLowerCase()}`;
}

function tellsItself(note: NoteDocument): boolean {
  const isMissing = note.kind === "UNREADABLE" && noteSubject(note) !== null;
  // Where a value is missing, its place says so.
  return isMissing || (SELF_TOLD[note.kind]?.test(note.reason) ?? false);
}

/** The sentences of the reason that are this note's own; the label is not said again. */
function saidOf(note: NoteDocument, caveats: readonly Caveat[]): readonly string[] {
  const shared = caveats.find(({ kind, column }) => kind === note.kind && column === columnOf(note))?.sentences ?? [];
  return sentencesOf(note).filter((sentence) => !shared.includes(sentence));
}

function sentencesOf({ kind, reason }: NoteDocument): readonly string[] {
  const label = `${NOTE_KIND_LABEL[kind]}: `;
  const own = reason.startsWith(label) ? capitalised(reason.slice(label.length)) : reason;
  return own.split(/(?<=\.)\s+(?=["“]?\p{Lu})/u);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The verbatim reading, where it differs from what is shown and the reason does not quote all of it. */
function readingsOf(note: NoteDocument): string {
  const { verbatim, normalised } = note;
  if (verbatim === "" || verbatim === normalised || noteSubject(note) === null || isQuoted(note)) return "";
  if (normalised === null) return `Tertulis “${verbatim}”.`;
  const [written, shown] = differingParts(verbatim, shownValue(normalised), 1);
  return `Tertulis “${written}”, ditampilkan “${shown}”.`;
}

function isQuoted({ verbatim, reason }: NoteDocument): boolean {
  const quotes = [...reason.matchAll(/"([^"]+)"/g)].map(([, quoted = ""]) => quoted);
  const left = quotes
    .sort((one, other) => other.length - one.length)
    .reduce((text, quoted) => text.replace(quoted, ""), verbatim);
  return left.trim() === "";
}

/** A note keeps a member of an enumeration as its value. */
export function shownValue(normalised: string): string {
  return (IMPORTANCE_LABEL as Readonly<Record<string, string>>)[normalised] ?? normalised;
}

function linesOf({ source }: NoteDocument, beside: readonly LineRange[]): readonly LineRange[] {
  const lines = mergeRanges(source.spans);
  const shown = mergeRanges(beside);
  const isShown = (line: LineRange): boolean =>
    shown.some(({ lineFrom, lineTo }) => lineFrom <= line.lineFrom && line.lineTo <= lineTo);
  return lines.every(isShown) ? [] : lines;
}

export type Caveat = {
  readonly kind: NoteDocument["kind"];
  readonly column: string;
  /** What every note of the kind in the column says. */
  readonly sentences: readonly string[];
};

/** "Tingkat pentingnya, perlu verifikasi: …" */
export function caveatText({ kind, column, sentences }: Caveat): string {
  const subject = noteSubject({ path: `/${column}` }) ?? "";
  return `${subject}, ${NOTE_KIND_LABEL[kind].toLowerCase()}: ${sentences.join(" ")}`;
}

/** What holds for a whole column of a table: sentences that all notes of one kind on it share. */
export function sharedCaveats(notes: readonly NoteDocument[], column: string): readonly Caveat[] {
  const own = notes.filter((note) => columnOf(note) === column);
  return [...new Set(own.map(({ kind }) => kind))].flatMap((kind) => {
    const [first, ...others] = own.filter((note) => note.kind === kind).map(sentencesOf);
    if (!first || others.length === 0) return [];
    const sentences = first.filter((sentence) => others.every((other) => other.includes(sentence)));
    return sentences.length === 0 ? [] : [{ kind, column, sentences }];
  });
}

const columnOf = ({ path }: NoteDocument): string => path.split("/").at(-1) ?? "";

const CONTEXT_WORDS = 3;
/** The search for common words grows with the square of the edits. */
const MOST_EDITS = 500;

/** Two readings of a long text reduced to where they differ, with a few words around; short ones stay whole. */
export function differingParts(first: string, second: string, contextWords = CONTEXT_WORDS): readonly [string, string] {
  const changes = diffArrays(first.split(/\s+/), second.split(/\s+/), { maxEditLength: MOST_EDITS });
  // Too different, or not at all: there is no part to show.
  if (!changes || changes.length === 1) return [first, second];
  const side = (isOther: "added" | "removed"): string =>
    changes
      .filter((change) => !change[isOther])
      .map((change) => {
        if (change.added || change.removed) return change.value.join(" ");
        return contextOf(change.value, {
          before: change === changes[0] ? 0 : contextWords,
          behind: change === changes.at(-1) ? 0 : contextWords,
        });
      })
      .join(" ");
  return [side("added"), side("removed")];
}

/** Words that both texts share, cut down to those near a difference. */
function contextOf(words: readonly string[], { before, behind }: { before: number; behind: number }): string {
  if (words.length <= before + behind) return words.join(" ");
  const parts = [words.slice(0, before).join(" "), "…", words.slice(words.length - behind).join(" ")];
  return parts.filter((part) => part !== "").join(" ");
}
