import type { ImportFinding, ImportResult } from "@/lib/importer/draft";
import { uncitedText } from "@/lib/sources/coverage";
import type { SourceSpan } from "@/lib/sources/schema";

import type { Competency, Position } from "./contents";

// What an import made of a document, in the shape in which the invented contents say what it should be.

/** What is known to be told of a sound document: nobody has to do anything about it, or a person always has to. */
const USUAL = [/perlu dicocokkan/, /^Kolom tabel ini dibaca dari jarak spasi/];

export function competenciesIn(standard: ImportResult["standards"][number] | undefined): readonly Competency[] {
  return (standard?.competencies ?? []).map(({ kind, name, level, description, indicators }) => ({
    kind,
    name: name.value ?? "",
    level: level?.value ?? 0,
    description: description?.value ?? "",
    indicators: indicators.map(({ text }) => text.value ?? ""),
  }));
}

export function requirementsIn(standard: ImportResult["standards"][number] | undefined): Position["requirements"] {
  return (standard?.requirements ?? []).map(
    ({ category, label, text, importance }) =>
      ({
        category,
        label: label?.value ?? null,
        text: text.value,
        importance: importance?.value ?? null,
      }) as Position["requirements"][number],
  );
}

/** What the invented body says, as `BODY_AS_READ` has it. */
export function bodyIn({ regulation }: ImportResult) {
  return {
    number: regulation.number.value,
    year: regulation.year.value,
    title: regulation.title.value,
    considerations: regulation.considerations.length,
    legalBases: regulation.legalBases.length,
    articles: regulation.articles.map(({ number }) => number),
    signatures: regulation.signatures.map(({ name }) => name.value),
    effectiveFrom: regulation.effectiveFrom,
    revoked: regulation.relations.filter(({ type }) => type === "REVOKES").length,
    hasGazette: regulation.gazette !== null,
    annexes: regulation.annexes.map(({ signature }) => signature?.name.value),
  };
}

/** Findings that ask a person to do something and that a sound document does not deserve. */
export function alarmsIn({ findings }: ImportResult): readonly ImportFinding[] {
  return findings.filter(
    ({ severity, kind, message }) =>
      (severity !== "INFO" || kind === "UNREAD" || kind === "MISSPELLING") &&
      !USUAL.some((usual) => usual.test(message)),
  );
}

function spansIn(node: unknown): readonly SourceSpan[] {
  if (typeof node !== "object" || node === null) return [];
  if ("lineFrom" in node) return [node as SourceSpan];
  return Object.values(node).flatMap(spansIn);
}

const FORM_WORDS = /\b(?:Menimbang|Mengingat|Ditetapkan\s+di|Diundangkan\s+di|pada\s+tanggal|No)\b|[^\p{L}\p{N}]/giu;

/**
 * Words of the text that stand neither in a value nor in a finding. Bare numbers of a line that holds a whole table are
 * left out: which of its many the reading of one column number stands for cannot be told.
 */
export function lostWords(text: string, result: ImportResult): readonly string[] {
  return uncitedText(text, spansIn(result)).flatMap(({ line, text: rest }) =>
    rest.replace(FORM_WORDS, "").replace(/^\d+$/, "") === "" ? [] : [`${line}: ${rest}`],
  );
}

/** Where two readings differ, as short lines. */
export function differences(expected: unknown, read: unknown, path = ""): readonly string[] {
  if (typeof expected !== "object" || expected === null || typeof read !== "object" || read === null) {
    return Object.is(expected, read) ? [] : [`${path}: ${JSON.stringify(read)} instead of ${JSON.stringify(expected)}`];
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(read)]);
  return [...keys].flatMap((key) =>
    differences((expected as Record<string, unknown>)[key], (read as Record<string, unknown>)[key], `${path}/${key}`),
  );
}
