import { levelOf } from "@/lib/sources/levels";

import type { ImportedCompetency, KnownCompetency } from "../draft";
import type { Ledger } from "../ledger";
import { joinWords, NOTHING, type Words } from "../lines";
import { orderOf } from "../numbering";
import { tellCodeWithin, tellItemsWithin } from "../tables/cell-lists";
import type { Entry, EntryIndicator } from "../tables/entry";
import { codeNumbers } from "../tables/indicators";
import { isNearly, levelOutside, plain, slugOf, statementCode } from "../words";

export type Dictionary = {
  readonly byName: ReadonlyMap<string, KnownCompetency>;
  readonly all: readonly KnownCompetency[];
};

/** Makes known competencies findable by each of their names. */
export function dictionaryOf(all: readonly KnownCompetency[]): Dictionary {
  const names = all.flatMap((known) =>
    [known.name, ...(known.aliases ?? [])].map((name) => [plain(name), known] as const),
  );
  return { byName: new Map(names), all };
}

/** A name as the dictionary is asked for it, without the abbreviation that may stand behind it: "Integritas (Int)". */
export function keyOf(name: string): string {
  return plain(name.replace(ABBREVIATION, ""));
}

const ABBREVIATION = /\s*\(\p{Lu}[\p{L}\d.&]{0,6}\)\s*$/u;

type Context = { readonly dictionary: Dictionary; readonly ledger: Ledger };

/** Where no section of its own says of which kind a row is, the dictionary does, also of a name that is a letter off. */
export function withKind(entry: Entry, { byName }: Dictionary): Entry {
  if (!entry.isOfAnyKind) return entry;
  const key = keyOf(joinWords(entry.name).text);
  const known = byName.get(key) ?? [...byName].find(([other]) => isNearly(key, other))?.[1];
  return known?.kind === "SOCIOCULTURAL" ? { ...entry, kind: known.kind } : entry;
}

/** A statement is its own name: one of a list. */
function namedBy({ isStatement }: Entry, words: Words, ledger: Ledger): ImportedCompetency["name"] {
  const name = isStatement ? ledger.item(words) : ledger.text(words);
  tellCodeWithin(words, name, ledger);
  return name;
}

/** A competency of the draft from a row of the table; everything doubtful about it becomes a finding. */
export function draftCompetency(entry: Entry, context: Context): ImportedCompetency {
  const { ledger } = context;
  const words = joinWords(entry.name);
  const name = words.text === "" ? missingName(entry, context) : namedBy(entry, words, ledger);
  ledger.became(entry.name, name);
  const ordinal =
    entry.ordinal === NOTHING
      ? ledger.missing(NOTHING, "Nomor urut tidak terbaca pada dokumen sumber.")
      : ledger.text(entry.ordinal);
  if (entry.ordinal === NOTHING && !entry.isUnnumbered) {
    // Statements may stand behind bullets.
    const severity = entry.isStatement ? "INFO" : "WARNING";
    ledger.note({ kind: "NUMBERING", severity, words, message: "Baris ini tidak bernomor.", about: ordinal });
  }
  const level = levelOfEntry(entry, ledger);
  const description =
    entry.description.length === 0 ? missingDescription(entry, ledger) : ledger.text(joinWords(entry.description));
  if (description) ledger.became(entry.description, description);
  const indicators = entry.indicators.map((indicator) => draftIndicator(indicator, ledger));
  ledger.became(entry.indicators, indicators);
  const code = entry.isStatement ? statementCode(words.text) : codeOf(entry, { name, context });
  return { kind: entry.kind, code, ordinal, name, level, description, indicators, remarks: [] };
}

function missingName(entry: Entry, { dictionary, ledger }: Context): ImportedCompetency["name"] {
  const proposed = byOrdinal(entry, dictionary);
  const name = ledger.missing(NOTHING, "Nama kompetensi tidak terbaca pada dokumen sumber.");
  const number = entry.ordinal.text || "(tanpa nomor)";
  const message = `Nama kompetensi baris ${number} tidak terbaca.`;
  const words = entry.ordinal === NOTHING ? (entry.level ?? NOTHING) : entry.ordinal;
  ledger.note({
    kind: "MISSING_NAME",
    severity: "ERROR",
    words,
    message,
    suggestion: proposed?.name ?? null,
    about: name,
  });
  return name;
}

function byOrdinal({ kind, ordinal }: Entry, { all }: Dictionary): KnownCompetency | undefined {
  return all.find((known) => known.kind === kind && known.ordinal === orderOf(ordinal.text));
}

function levelOfEntry(entry: Entry, ledger: Ledger): ImportedCompetency["level"] {
  if (entry.isStatement || entry.level === null) return null;
  const read = levelOf(entry.level.text);
  if (read !== null) return ledger.value(entry.level, read);
  const outside = levelOutside(entry.level.text);
  const offScale = `Level ${outside} di luar skala 1 sampai 5`;
  const level = ledger.missing(
    entry.level,
    outside === null ? "Level tidak terbaca pada dokumen sumber." : `${offScale}.`,
  );
  const found = entry.level.text;
  const row = `baris ${entry.ordinal.text || "(tanpa nomor)"}`;
  const message = outside === null ? `Level ${row} tidak terbaca.` : `${offScale} (${row}).`;
  const words = entry.level === NOTHING ? joinWords([entry.ordinal, ...entry.name]) : entry.level;
  const major = majors(entry);
  const suggestion = major.size === 1 ? ([...major][0] ?? null) : null;
  ledger.note({ kind: "MISSING_LEVEL", severity: "ERROR", words, found, message, suggestion, about: level });
  return level;
}

/** Levels that the indicator codes of a row speak of: "4" of "4.1". */
function majors({ indicators }: Entry): ReadonlySet<string> {
  return new Set(
    indicators.flatMap(
      ({ code }) =>
        codeNumbers(code?.text ?? null)
          ?.slice(0, 1)
          .map(String) ?? [],
    ),
  );
}

function missingDescription(entry: Entry, ledger: Ledger): ImportedCompetency["description"] {
  if (entry.isStatement || entry.isBare) return null;
  const description = ledger.missing(NOTHING, "Deskripsi tidak terbaca pada dokumen sumber.");
  const words = joinWords([entry.ordinal, ...entry.name]);
  ledger.note({ kind: "MISSING_FIELD", words, message: "Deskripsi kompetensi ini tidak terbaca.", about: description });
  return description;
}

function draftIndicator(
  { code, texts, isItem }: EntryIndicator,
  ledger: Ledger,
): ImportedCompetency["indicators"][number] {
  const words = joinWords(texts);
  const text = ledger.item(words);
  tellItemsWithin(words, text, ledger);
  tellCodeWithin(words, text, ledger);
  if (code) {
    const read = ledger.text(code);
    tellCode(code, read, ledger);
    if (words.text === "") {
      ledger.note({ kind: "CUT_OFF", words: code, message: "Kalimat indikator ini tidak terbaca.", about: text });
    }
    return { code: read, text };
  }
  const missing = ledger.missing(NOTHING, "Nomor indikator tidak terbaca pada dokumen sumber.");
  // Behind bullets no list has numbers: that is told once for its table.
  if (!isItem) ledger.note({ kind: "NUMBERING", words, message: "Indikator ini tidak bernomor.", about: missing });
  return { code: missing, text };
}

/** "4,1" and "4.l" are read as what they stand for, and told. */
function tellCode(code: Words, about: object, ledger: Ledger): void {
  const numbers = codeNumbers(code.text);
  if (!numbers || /^(?:[\d.\s]+|(?:II|III|IV|V)\s?\.\s?\d{1,2})$/.test(code.text)) return;
  const suggestion = numbers.join(".");
  const message = `Nomor indikator "${code.text}" mungkin salah baca dari "${suggestion}".`;
  ledger.note({ kind: "MISSPELLING", severity: "INFO", words: code, message, suggestion, about });
}

type Named = { readonly name: ImportedCompetency["name"]; readonly context: Context };

function codeOf(entry: Entry, { name, context: { dictionary, ledger } }: Named): string | null {
  if (name.value === null) return byOrdinal(entry, dictionary)?.code ?? null;
  const key = keyOf(name.value);
  const known = dictionary.byName.get(key);
  if (known) return known.code;
  const near = [...dictionary.byName].find(([other, { kind }]) => kind === entry.kind && isNearly(key, other))?.[1];
  const words: Words = joinWords(entry.name);
  if (near) {
    const message = `"${words.text}" mirip dengan "${near.name}"; kemungkinan salah tulis.`;
    ledger.note({ kind: "MISSPELLING", words, message, suggestion: near.name, about: name });
    return near.code;
  }
  const message = `Kompetensi "${words.text.slice(0, 200)}" belum dikenal dalam kamus; petakan atau buat baru.`;
  ledger.note({ kind: "UNKNOWN_COMPETENCY", severity: "INFO", words, message, about: name });
  return slugOf(words.text);
}
