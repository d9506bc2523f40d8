import { isNumeralOf, verbatimOf } from "@/lib/sources/reading";

import type { ImportedStandard } from "./draft";
import type { Ledger } from "./ledger";

type Level = NonNullable<ImportedStandard["competencies"][number]["level"]>;

/** What a scan makes of a numeral of strokes: "11", "1l", "|I". It may as well have made a numeral of a figure. */
const STROKES = /^[1lI|!]+$/;

/** Fewer levels do not say how a document writes them. */
const MIN_LEVELS = 5;

/**
 * A document that writes every level in Roman numerals is not doubted at each of them: one note says so. One figure among
 * them, or a level that may be strokes misread, and each stays to be verified.
 */
export function settleRoman(standards: readonly Pick<ImportedStandard, "competencies">[], ledger: Ledger): void {
  const levels = new Set(standards.flatMap(({ competencies }) => competencies.flatMap(({ level }) => level ?? [])));
  const read = [...levels].filter(({ value }) => value !== null);
  const [first] = read;
  if (!first || read.length < MIN_LEVELS || ![...levels].every(isClear)) return tellDoubted(read, ledger);
  for (const level of read) delete level.remark;
  ledger.findings.push({
    kind: "TO_VERIFY",
    severity: "INFO",
    source: first.source,
    found: verbatimOf(first),
    suggestion: null,
    message: `Naskah ini menulis semua levelnya (${read.length}) dengan angka Romawi; levelnya disimpan sebagai angka 1 sampai 5.`,
    about: null,
  });
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

function isClear(level: Level): boolean {
  const verbatim = verbatimOf(level);
  return level.value === null ? !STROKES.test(verbatim) : isNumeralOf(level.value, verbatim);
}
