import type { ImportedCompetency } from "../draft";
import type { Ledger } from "../ledger";
import { joinWords, NOTHING, type Words } from "../lines";
import type { Entry } from "../tables/entry";
import { codeAt, codeNumbers, isClosed, placeOf } from "../tables/indicators";
import type { Dictionary } from "./competencies";
import { checkWhole } from "./doubts";
import { checkNumbers, numberOf, ownWords } from "./row-numbers";

type Pair = { readonly entry: Entry; readonly competency: ImportedCompetency };
type Context = { readonly ledger: Ledger; readonly dictionary: Dictionary };

/** What is odd about the competencies of one standard: numbering, order, levels, missing rows and indicators. */
export function checkCompetencies(pairs: readonly Pair[], context: Context): void {
  const rows = pairs.filter(({ entry }) => !entry.isStatement);
  checkNumbers(rows, 0, context.ledger);
  const statements = pairs.filter(({ entry }) => entry.isStatement);
  checkNumbers(statements, countedBefore(statements, rows), context.ledger);
  checkMissingRows(rows, context);
  const usual = usualCount(rows.map(({ entry }) => entry.indicators.length));
  const closes = closesSentences(rows);
  for (const pair of rows) {
    checkClosing(pair, closes, context.ledger);
    checkIndicators(pair, usual, context.ledger);
  }
  checkEnds(pairs, context.ledger);
  checkBorders(rows, context.ledger);
  checkDescriptions(rows, context.ledger);
  checkWhole(pairs, context);
}

/** Statements are numbered for themselves, or the numbers of the rows above run on through them. */
function countedBefore([first]: readonly Pair[], rows: readonly Pair[]): number {
  const last = rows.reduce((before, { entry }) => numberOf(entry, before), 0);
  return first && numberOf(first.entry, last) === last + 1 ? last : 0;
}

/** Competencies that the form numbers and that do not stand in the table at all, told at the row that each would follow. */
function checkMissingRows(rows: readonly Pair[], { ledger, dictionary }: Context): void {
  const [first] = rows;
  if (!first) return;
  const present = new Set(rows.map(({ competency }) => competency.code));
  const ordinals = new Map(dictionary.all.map(({ code, ordinal }) => [code, ordinal]));
  const ordinalOf = ({ competency: { code } }: Pair): number => ordinals.get(code ?? "") ?? Infinity;
  const hasAny = rows.some((row) => ordinalOf(row) < Infinity);
  if (!hasAny && [...ordinals.values()].some((ordinal) => ordinal !== undefined)) {
    const message =
      "Tidak satu pun kompetensi manajerial dan sosial kultural dikenali pada tabel ini; mungkin ditulis di bagian lain atau dengan nama lain.";
    ledger.note({ kind: "MISSING_FIELD", severity: "ERROR", words: ownWords(first.entry), found: "", message });
    return;
  }
  for (const known of dictionary.all) {
    const { ordinal } = known;
    if (ordinal === undefined || present.has(known.code)) continue;
    const words = ownWords((rows.findLast((row) => ordinalOf(row) < ordinal) ?? first).entry);
    const message = `Kompetensi nomor ${known.ordinal}, ${known.name}, tidak ada pada tabel ini.`;
    ledger.note({ kind: "MISSING_ROW", severity: "ERROR", words, message, suggestion: known.name });
  }
}

/** One row in so many at most may have another count of indicators, where the table is said to have a usual one. */
const ROWS_OF_ONE_COUNT = 5;

/**
 * How many indicators the rows of a table have, where that is constant but for one of them, or for few: then one that
 * differs may be cut off. Null where rows differ more often: then regulations mean it.
 */
function usualCount(counts: readonly number[]): number | null {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [count, rows] = [...times].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const others = counts.length - rows;
  return others * ROWS_OF_ONE_COUNT <= counts.length || (others === 1 && rows > 1) ? count : null;
}

/** Of the indicators of the table, whether most close with a mark: only then does one that does not say anything. */
type Closes = { readonly last: boolean; readonly others: boolean };

/** The last of each row apart: "Satu; Dua" closes with the end of its cell. */
function closesSentences(rows: readonly Pair[]): Closes {
  const cells = rows.map(({ entry }) => entry.indicators.map(({ texts }) => texts.at(-1)?.text ?? ""));
  const closes = (texts: readonly string[]) => texts.filter(isClosed).length * 2 >= texts.length;
  return {
    last: closes(cells.flatMap((texts) => texts.slice(-1))),
    others: closes(cells.flatMap((texts) => texts.slice(0, -1))),
  };
}

function checkClosing({ entry: { indicators }, competency }: Pair, closes: Closes, ledger: Ledger): void {
  indicators.forEach(({ texts }, at) => {
    const draft = competency.indicators[at];
    const mayClose = at === indicators.length - 1 ? closes.last : closes.others;
    if (mayClose && draft) checkEnd(joinWords(texts), draft.text, ledger);
  });
}

/** A row without any is told also where the others have no usual count. */
function tellCount({ entry, competency }: Pair, usual: number | null, ledger: Ledger): void {
  const count = entry.indicators.length;
  if (count === usual || (usual === null && count > 0)) return;
  const message =
    usual === null
      ? "Baris ini tidak memuat indikator."
      : `Baris ini memuat ${count} indikator, baris lain umumnya ${usual}.`;
  const kind = count > (usual ?? 0) ? "NUMBERING" : "MISSING_INDICATOR";
  const severity = count === 0 ? "ERROR" : "WARNING";
  ledger.note({ kind, severity, words: ownWords(entry), message, about: competency.indicators });
}

function checkIndicators({ entry, competency }: Pair, usual: number | null, ledger: Ledger): void {
  tellCount({ entry, competency }, usual, ledger);
  let last = 0;
  entry.indicators.forEach(({ code }, at) => {
    const draft = competency.indicators[at];
    const place = placeOf(code?.text ?? "");
    if (!code || place === null || !draft) return;
    if (place !== last + 1) {
      const suggestion = codeAt(last + 1, code.text);
      const message = `Nomor indikator ${code.text} ${last === 0 ? "membuka baris ini" : `berdiri setelah ${codeAt(last, code.text)}`}; menurut urutannya ${suggestion}.`;
      ledger.note({ kind: "NUMBERING", words: code, message, suggestion, about: draft.code });
    }
    last = place;
    checkLevel(code, { competency, ledger });
  });
}

function checkEnd(words: Words, about: object, ledger: Ledger): void {
  if (isClosed(words.text) || words.text === "") return;
  const message = "Kalimat tidak diakhiri tanda baca; mungkin terpotong.";
  ledger.note({ kind: "CUT_OFF", severity: "INFO", words, message, about });
}

/** Rows that do not begin with their first indicator: where several do, the rows were parted at the wrong places. */
function checkBorders(rows: readonly Pair[], ledger: Ledger): void {
  const midway = rows.filter(({ entry: { indicators } }) => (placeOf(indicators[0]?.code?.text ?? "") ?? 1) > 1);
  if (midway.length < 2 || midway.length * 3 < rows.length) return;
  const message = `Batas baris tabel ini mungkin keliru: ${midway.length} dari ${rows.length} baris dibuka oleh indikator di tengah urutannya. Bandingkan tiap baris dengan naskahnya.`;
  const words = joinWords(midway.map(({ entry }) => ownWords(entry)));
  ledger.note({ kind: "TO_VERIFY", severity: "ERROR", words, message });
}

type Whose = { readonly competency: ImportedCompetency; readonly ledger: Ledger };

function checkLevel(code: Words, { competency, ledger }: Whose): void {
  const level = competency.level?.value;
  const numbers = codeNumbers(code.text);
  if (level == null || !numbers || level === numbers[0]) return;
  const message = `Kolom level berisi ${level}, sedangkan indikator bernomor ${code.text}.`;
  ledger.note({
    kind: "LEVEL_DIFFERS",
    severity: "ERROR",
    words: code,
    message,
    about: competency.level ?? competency,
  });
}

/** Where most descriptions of a table close with a mark, one that does not may be cut off. */
function checkDescriptions(rows: readonly Pair[], ledger: Ledger): void {
  const described = rows.filter(({ entry }) => entry.description.length > 0);
  const open = described.filter(({ entry }) => !isClosed(joinWords(entry.description).text));
  if (open.length * 2 >= described.length) return;
  for (const { entry } of open) {
    const message = "Deskripsi ini tidak diakhiri tanda baca seperti yang lain; mungkin terpotong.";
    ledger.note({ kind: "CUT_OFF", words: joinWords(entry.description), message, about: entry.description });
  }
}

/** A list whose last sentence says "dan" goes on; one before the last that ends with a full stop does not. */
function checkEnds(pairs: readonly Pair[], ledger: Ledger): void {
  const statements = pairs.filter(({ entry }) => entry.isStatement);
  const last = statements.at(-1);
  const words = last ? joinWords(last.entry.name) : NOTHING;
  if (last && /(?:[;,]|\b(?:dan|atau))$/.test(words.text)) {
    const message = "Butir terakhir berakhir dengan tanda sambung; butir sesudahnya mungkin hilang.";
    ledger.note({ kind: "CUT_OFF", words, message, about: last.competency.name });
  }
}
