import { saysLevel } from "@/lib/sources/levels";
import { verbatimOf } from "@/lib/sources/reading";

import type { ImportedStandard } from "../draft";
import type { Ledger } from "../ledger";

type Level = NonNullable<ImportedStandard["competencies"][number]["level"]>;

/** What a scan makes of a numeral of strokes: "11", "1l", "|I". It may as well have made a numeral of a figure. */
const STROKES = /^[1lI|!]+$/;

/** Fewer levels do not say how a document writes them. */
const MIN_LEVELS = 5;

/** Settles how a document writes its levels, where that leaves no doubt; what does is to be verified at each. */
export function settleLevels(standards: readonly Pick<ImportedStandard, "competencies">[], ledger: Ledger): void {
  const levels = new Set(standards.flatMap(({ competencies }) => competencies.flatMap(({ level }) => level ?? [])));
  const figures = [...levels].filter(isFigureWithWords);
  if (figures.length > 0) settle(figures, `${figures.length} level ditulis seperti "${readingOf(figures)}"`, ledger);
  settleRoman(
    [...levels].filter((level) => !figures.includes(level)),
    ledger,
  );
}

/** "Level 4", "4 (empat)", "empat": a figure or its name, whose words say no other level. */
function isFigureWithWords({ value, source, remark }: Level): boolean {
  const verbatim = verbatimOf({ source });
  return value !== null && remark !== undefined && FIGURE.test(verbatim) && saysLevel(value, verbatim);
}

const FIGURE = /\d|\b(?:satu|dua|tiga|empat|lima)\b/i;

/**
 * A document that writes every level in Roman numerals, and in one way, is not doubted at each of them: one note says so.
 * One figure among them, or a level that may be strokes misread, and each stays to be verified.
 */
function settleRoman(levels: readonly Level[], ledger: Ledger): void {
  const read = levels.filter(({ value }) => value !== null);
  const manners = new Set(read.map(mannerOf));
  if (read.length < MIN_LEVELS || manners.size > 1 || !levels.every(isClear)) return tellDoubted(read, ledger);
  settle(read, `Naskah ini menulis semua levelnya (${read.length}) dengan angka Romawi`, ledger);
}

function settle(levels: readonly Level[], how: string, ledger: Ledger): void {
  for (const level of levels) delete level.remark;
  const message = `${how}; levelnya disimpan sebagai angka 1 sampai 5.`;
  const [{ source } = { source: [] }] = levels;
  const found = readingOf(levels);
  ledger.findings.push({
    kind: "TO_VERIFY",
    severity: "INFO",
    source,
    found,
    suggestion: null,
    message,
    about: null,
  });
}

function readingOf([first]: readonly Level[]): string {
  return first ? verbatimOf(first) : "";
}

/** What is left to be verified is told at each, so that somebody decides it. */
function tellDoubted(levels: readonly Level[], ledger: Ledger): void {
  for (const level of levels.filter(({ remark }) => remark?.kind === "UNCERTAIN")) {
    const found = verbatimOf(level);
    ledger.findings.push({
      kind: "TO_VERIFY",
      severity: "INFO",
      source: level.source,
      found,
      suggestion: String(level.value),
      message: `Level ini tertulis "${found}" dan dibaca sebagai ${level.value}.`,
      about: level,
    });
  }
}

const NUMERAL = /\b(?:IV|V|I{1,3})\b/;

/** What stands around the numeral. */
function mannerOf(level: Level): string {
  return verbatimOf(level).replace(NUMERAL, "");
}

function isClear(level: Level): boolean {
  const verbatim = verbatimOf(level);
  if (level.value === null) return !STROKES.test(verbatim);
  return NUMERAL.test(verbatim) && saysLevel(level.value, verbatim);
}
