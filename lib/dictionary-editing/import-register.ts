import type { ColumnKey } from "@/lib/dictionary-editing/import-columns";
import type { EntryWords, LevelWords } from "@/lib/dictionary-editing/rules";
import { SHARED_DEFINITION } from "@/lib/dictionary-editing/rules";
import { CompetencyKind } from "@/lib/generated/prisma/enums";
import { lettersOf, slugOf } from "@/lib/editing/rules";

/** The dictionary as it stands, or would stand, with one institution's texts. */
export type Register = {
  readonly entries: ReadonlyMap<string, EntryWords>;
  /** By `textKey`. */
  readonly texts: ReadonlyMap<string, LevelWords>;
  /** Code by kind and the letters of a name or other name. */
  readonly names: ReadonlyMap<string, string>;
  /** Codes of entries that published standards of other institutions go by: their definition stays. */
  readonly sharedCodes: ReadonlySet<string>;
};

export const textKey = (code: string, level: number): string => `${code} ${level}`;
const nameKey = (kind: string, name: string): string => `${kind} ${lettersOf(name)}`;

/** A register of these entries and texts. */
export function registerOf({ entries, texts, sharedCodes }: Omit<Register, "names">): Register {
  const names = [...entries].flatMap(([code, { kind, name, aliases }]) =>
    [name, ...aliases].map((word) => [nameKey(kind, word), code] as const),
  );
  // What stands first keeps its name where two share one.
  return { entries, texts, sharedCodes, names: new Map(names.toReversed()) };
}

/** The entry that goes by this name, or the code that a new one would have. */
export function codeFor({ kind, name }: EntryWords, { names }: Register): string {
  return names.get(nameKey(kind, name)) ?? slugOf(name);
}

/** A row whose cells are fine each for itself. */
export type ReadRow = {
  readonly row: number;
  readonly code: string;
  readonly words: EntryWords;
  readonly text: { readonly level: number; readonly words: LevelWords } | null;
};

type Messages = Partial<Record<ColumnKey, readonly string[]>>;

/** What stands in the way of a row whose cells are fine each for itself. */
export function entryMessages(read: ReadRow, register: Register, seen: ReadonlyMap<string, number>): Messages {
  const { code, words, text } = read;
  if (code === "") return { code: ["Tulis kode dengan huruf kecil, angka dan tanda hubung."] };
  const stored = register.entries.get(code);
  const said = text ? seen.get(textKey(code, text.level)) : undefined;
  return {
    ...(stored ? contradictions(stored, words, code) : takenName(read, register)),
    ...sharedDefinition(read, register),
    ...takenAliases(read, register),
    ...definitionTwice(read, stored, seen),
    ...(said === undefined
      ? {}
      : { level: [`Level ini sudah diisi pada baris ${said}; pertahankan satu baris saja.`] }),
  };
}

function contradictions(stored: EntryWords, { name, kind }: EntryWords, code: string): Messages {
  const isKnown = [stored.name, ...stored.aliases].some((word) => lettersOf(word) === lettersOf(name));
  return {
    ...(isKnown ? {} : { name: [`Kode ${code} adalah “${stored.name}”. Tulis nama itu, atau isi kode lain.`] }),
    ...(stored.kind === kind ? {} : { kind: [`“${stored.name}” (${code}) tercatat dengan jenis lain.`] }),
  };
}

function takenName({ code, words: { kind, name } }: ReadRow, { names }: Register): Messages {
  const other = names.get(nameKey(kind, name));
  return other === undefined || other === code
    ? {}
    : { name: [`Nama ini sudah dipakai entri ${other}; kosongkan kodenya, atau tulis nama lain.`] };
}

function sharedDefinition({ code, words: { definition } }: ReadRow, { entries, sharedCodes }: Register): Messages {
  const stored = entries.get(code)?.definition ?? null;
  const isKept = definition === null || stored === null || definition === stored || !sharedCodes.has(code);
  return isKept ? {} : { definition: [SHARED_DEFINITION] };
}

/** By another entry of its kind, or the very name of one of another kind: imports look names up. */
function takenAliases({ code, words: { kind, aliases } }: ReadRow, { names, entries }: Register): Messages {
  const isTaken = (alias: string) =>
    Object.values(CompetencyKind).some((each) => {
      const other = names.get(nameKey(each, alias));
      if (other === undefined || other === code) return false;
      return each === kind || lettersOf(entries.get(other)?.name ?? "") === lettersOf(alias);
    });
  const taken = aliases.filter(isTaken);
  return taken.length === 0 ? {} : { aliases: [`Sudah dipakai entri lain: ${taken.join("; ")}.`] };
}

function definitionTwice(
  { code, words: { definition } }: ReadRow,
  stored: EntryWords | undefined,
  seen: ReadonlyMap<string, number>,
): Messages {
  const said = seen.get(`${code} definition`);
  return said === undefined || definition === null || definition === stored?.definition
    ? {}
    : { definition: [`Berbeda dari definisi pada baris ${said}; pertahankan satu saja.`] };
}

/** The register as a file is read: rows see what the rows before them said. */
export type WorkingRegister = {
  readonly entries: Map<string, EntryWords>;
  readonly texts: Map<string, LevelWords>;
  readonly names: Map<string, string>;
  readonly sharedCodes: ReadonlySet<string>;
};

/** A copy to read a file into. */
export function workingCopy({ entries, texts, names, sharedCodes }: Register): WorkingRegister {
  return { entries: new Map(entries), texts: new Map(texts), names: new Map(names), sharedCodes };
}

export type Put = {
  /** The same object where the row says nothing new of the entry. */
  readonly entry: readonly [before: EntryWords | undefined, after: EntryWords];
  /** The same object where the row says nothing new of the level; null for a row without one. */
  readonly text: readonly [before: LevelWords | undefined, after: LevelWords] | null;
};

/** Puts what the row says into the register. */
export function putRow({ entries, texts, names }: WorkingRegister, { code, words, text }: ReadRow): Put {
  const stored = entries.get(code);
  const entry = stored ? merged(stored, words) : words;
  entries.set(code, entry);
  for (const word of [entry.name, ...entry.aliases]) names.set(nameKey(entry.kind, word), code);
  if (!text) return { entry: [stored, entry], text: null };
  const key = textKey(code, text.level);
  const storedText = texts.get(key);
  const now = storedText && isSame(storedText, text.words) ? storedText : text.words;
  texts.set(key, now);
  return { entry: [stored, entry], text: [storedText, now] };
}

function merged(stored: EntryWords, { definition, aliases }: EntryWords): EntryWords {
  const known = new Set([stored.name, ...stored.aliases].map((word) => word.toLowerCase()));
  const added = aliases.filter((alias) => !known.has(alias.toLowerCase()));
  const isSameDefinition = definition === null || definition === stored.definition;
  if (added.length === 0 && isSameDefinition) return stored;
  return { ...stored, definition: definition ?? stored.definition, aliases: [...stored.aliases, ...added] };
}

function isSame(stored: LevelWords, words: LevelWords): boolean {
  return JSON.stringify(ordered(stored)) === JSON.stringify(ordered(words));
}

const ordered = ({ description, indicators, source }: LevelWords) => [description, indicators, source];
