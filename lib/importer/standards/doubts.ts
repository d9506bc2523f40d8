import type { ImportedCompetency } from "../draft";
import type { Ledger } from "../ledger";
import { joinWords, type Words } from "../lines";
import type { Entry } from "../tables/entry";
import { keyOf, type Dictionary } from "./competencies";
import { ownWords } from "./row-numbers";

type Pair = { readonly entry: Entry; readonly competency: ImportedCompetency };
type Context = { readonly ledger: Ledger; readonly dictionary: Dictionary };

const SECTION_NAMES = { MANAGERIAL: "manajerial", SOCIOCULTURAL: "sosial kultural", TECHNICAL: "teknis" } as const;

/** What no single row shows: a section whose heading is lost, a level unlike the others, the head of the table in a cell. */
export function checkWhole(pairs: readonly Pair[], context: Context): void {
  const [first] = pairs;
  if (!first) return;
  for (const pair of pairs) checkSection(pair, context);
  checkAgain(pairs, context);
  checkSections(pairs, context.ledger);
  checkLevels(pairs, context.ledger);
  for (const { entry } of pairs) checkHeads(entry, context.ledger);
}

/** A competency that the law counts to another section than the one it stands in. */
function checkSection({ entry, competency }: Pair, { dictionary, ledger }: Context): void {
  const known = dictionary.byName.get(keyOf(competency.name.value ?? ""));
  if (known?.ordinal === undefined || known.kind === entry.kind) return;
  const message = `${known.name} termasuk kompetensi ${SECTION_NAMES[known.kind]}, tetapi berdiri di bagian ${SECTION_NAMES[entry.kind]}; judul bagiannya mungkin hilang.`;
  ledger.note({ kind: "TO_VERIFY", words: joinWords(entry.name), message, about: competency });
}

/** Competencies that every position has once: where they begin anew, another position's table has lost its name. */
function checkAgain(pairs: readonly Pair[], { dictionary, ledger }: Context): void {
  const shared = pairs.filter(({ competency: { code } }) =>
    dictionary.all.some((known) => known.ordinal !== undefined && known.code === code),
  );
  const codes = shared.map(({ competency }) => competency.code);
  const again = shared.filter((_, at) => codes.indexOf(codes[at] ?? null) < at);
  const [first] = again;
  if (!first || again.length < 2) return;
  const message = `Kompetensi bersama tercetak lagi mulai di sini (${again.length} baris): mungkin tabel jabatan lain yang namanya tidak terbaca. Pisahkan atau tolak.`;
  const words = ownWords(first.entry);
  ledger.note({ kind: "NOT_RECOGNISED", severity: "ERROR", words, message, about: first.competency });
}

function checkSections(pairs: readonly Pair[], ledger: Ledger): void {
  const words = joinWords(
    [pairs[0]?.entry.ordinal, ...(pairs[0]?.entry.name ?? [])].filter((part) => part !== undefined),
  );
  for (const kind of ["SOCIOCULTURAL", "TECHNICAL"] as const) {
    if (pairs.some(({ entry }) => entry.kind === kind)) continue;
    const message = `Bagian kompetensi ${SECTION_NAMES[kind]} tidak ditemukan pada tabel ini.`;
    ledger.note({ kind: "MISSING_FIELD", words, found: "", message });
  }
}

/** Levels of functional positions that the nine competencies do not share (DOMAIN.md). */
const UNEVEN = ["5-4-4-4-4-4-4-4-5", "2-2-1-1-1-1-1-1-2"];

/** The nine competencies of a position are of one level, but for those: a single other one is to be looked at. */
function checkLevels(pairs: readonly Pair[], ledger: Ledger): void {
  const shared = pairs.filter(({ entry, competency }) => entry.kind !== "TECHNICAL" && competency.level?.value);
  const levels = shared.map(({ competency }) => competency.level?.value ?? 0);
  if (shared.length < 5 || UNEVEN.includes(levels.join("-"))) return;
  const usual = levels.toSorted((a, b) => a - b)[Math.floor(levels.length / 2)] ?? 0;
  const others = shared.filter((_, at) => levels[at] !== usual);
  if (others.length * 3 > shared.length) return;
  for (const { entry, competency } of others) {
    const message = `Level baris ini ${competency.level?.value}, kompetensi lain pada jabatan ini ${usual}; periksa.`;
    ledger.note({
      kind: "TO_VERIFY",
      words: entry.level ?? entry.ordinal,
      message,
      about: competency.level ?? competency,
    });
  }
}

const HEAD_IN_CELL = /\b(?:Kompetensi\s+)?Level\s+D[ei]skripsi\b|\bIndikator\s+(?:Kompetensi|Perilaku)\b/;

function checkHeads({ name, description, indicators }: Entry, ledger: Ledger): void {
  for (const words of [...name, ...description, ...indicators.flatMap(({ texts }) => texts)]) tellHead(words, ledger);
}

function tellHead(words: Words, ledger: Ledger): void {
  const match = HEAD_IN_CELL.exec(words.text);
  if (!match) return;
  const message = "Di dalam sel ini terbaca kepala kolom tabel; keluarkan dari isinya.";
  const suggestion = words.text.replace(match[0], "").replace(/\s+/g, " ").trim();
  ledger.note({ kind: "TO_VERIFY", words, message, suggestion });
}
