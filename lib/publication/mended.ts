import { shortened } from "@/lib/core/sentences";
import type { ReviewGroup } from "@/lib/publication/values";
import { quoteAt, quoteIn } from "@/lib/publication/values";
import type { StandardDocument } from "@/lib/standards/document";

/** A value that a note stands at, at one moment. */
export type Reading = {
  /** What is compared: all of the value, nothing of its place. */
  readonly mark: string;
  /** Which value, with what it says. */
  readonly words: string;
};

/** The value of a standard at a pointer with row ids; null where it has none (any more). */
export function readingAt(standard: StandardDocument, path: string): Reading | null {
  const words = quoteAt(standard, path);
  return words === null ? null : { mark: JSON.stringify(partsAt(standard, path)), words };
}

function partsAt(standard: StandardDocument, path: string): unknown {
  const [, list, id, field, inner] = path.split("/");
  const requirement = standard.requirements.find((row) => list === "requirements" && row.id === id);
  if (requirement) {
    const { source: _source, ...own } = requirement;
    return own;
  }
  const row = standard.competencies.find((each) => list === "competencies" && each.id === id);
  if (!row) return quoteAt(standard, path);
  const { kind, ordinal, code, name, level, description } = row;
  if (field === "name") return { kind, ordinal, code, name };
  const indicator = row.indicators.find((each) => each.id === inner);
  return indicator ? { code: indicator.code, text: indicator.text } : { level, description }[field ?? ""];
}

/** The value of a regulation itself at a path; an item without a letter is counted, and that is no part of it. */
export function readingIn(groups: readonly ReviewGroup[], path: string): Reading | null {
  const value = groups.flatMap(({ values }) => values).find((each) => each.path === path);
  const words = quoteIn(groups, path);
  if (!value || words === null) return null;
  const label = /^Butir \d+$/.test(value.label) ? "" : value.label;
  return { mark: JSON.stringify([label, value.text]), words };
}

const MOST_WORDS = 200;

/** By what an edit settled a note at a value; null where it left the value as it was. */
export function resolutionOf(before: Reading | null, after: Reading | null): string | null {
  if (!before || before.mark === after?.mark) return null;
  if (!after) return `Dihapus dari rancangan: ${shortened(before.words, MOST_WORDS)}.`;
  if (before.words === after.words) return "Nilainya diperbaiki.";
  return `Nilainya diperbaiki. Semula: ${shortened(before.words, MOST_WORDS)}; kini: ${shortened(after.words, MOST_WORDS)}.`;
}
