import { diffWordsWithSpace } from "diff";

/** A run of words: on both sides, only on the left ("removed") or only on the right ("added"). */
export type Part = { readonly kind: "same" | "added" | "removed"; readonly text: string };

export type ChangeKind = "ADDED" | "REMOVED" | "CHANGED" | "SAME";

/** Two texts beside each other; `null` where one side has none. */
export type TextChange = { readonly change: ChangeKind; readonly parts: readonly Part[] };

/** The search for common words grows with the square of the edits: beyond so many it is no longer worth reading. */
const MOST_EDITS = 1_000;

/**
 * Word by word. The parts that are not "added" make up the left text, those that are not "removed" the right one; two
 * missing texts are the same.
 */
export function textChange(left: string | null, right: string | null): TextChange {
  if (left === right) return { change: "SAME", parts: left === null ? [] : [{ kind: "same", text: left }] };
  if (left === null) return { change: "ADDED", parts: [{ kind: "added", text: right ?? "" }] };
  if (right === null) return { change: "REMOVED", parts: [{ kind: "removed", text: left }] };
  return { change: "CHANGED", parts: changedParts(left, right) };
}

function changedParts(left: string, right: string): readonly Part[] {
  const found = diffWordsWithSpace(left, right, { maxEditLength: MOST_EDITS });
  if (!found) return outerParts(left, right);
  return joinRuns(
    found.map(({ value, added, removed }): Part => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    })),
  );
}

/** Neighbouring words that were replaced read as one phrase replaced by another, not as pieces around equal spaces. */
function joinRuns(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  let run: Part[] = [];
  parts.forEach((part, index) => {
    const isBetween = part.text.trim() === "" && run.length > 0 && (parts[index + 1] ?? part).kind !== "same";
    if (part.kind !== "same" || isBetween) {
      run.push(part);
      return;
    }
    joined.push(...asPhrases(run), part);
    run = [];
  });
  return [...joined, ...asPhrases(run)];
}

function asPhrases(run: readonly Part[]): readonly Part[] {
  const textWithout = (gone: Part["kind"]) =>
    run
      .filter(({ kind }) => kind !== gone)
      .map(({ text }) => text)
      .join("");
  const [removed, added] = [textWithout("added"), textWithout("removed")];
  // Where words only went or only came there is no phrase to replace: the spaces between stay what they are.
  if (removed.trim() === "" || added.trim() === "") return run;
  return [
    { kind: "removed", text: removed },
    { kind: "added", text: added },
  ];
}

/** Texts that are all but different: what they begin and end with, and what stands between as a whole. */
function outerParts(left: string, right: string): readonly Part[] {
  const [a, b] = [tokensOf(left), tokensOf(right)];
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const parts: readonly Part[] = [
    { kind: "same", text: a.slice(0, head).join("") },
    { kind: "removed", text: a.slice(head, a.length - tail).join("") },
    { kind: "added", text: b.slice(head, b.length - tail).join("") },
    { kind: "same", text: a.slice(a.length - tail).join("") },
  ];
  return parts.filter(({ text }) => text !== "");
}

function tokensOf(text: string): readonly string[] {
  return text.match(/\s+|\S+/gu) ?? [];
}

/** How often each word stands in a text, whatever its case. */
export type WordBag = { readonly size: number; readonly counts: ReadonlyMap<string, number> };

export function wordBag(text: string): WordBag {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { size: words.length, counts };
}

/** Share of words that two texts have in common (Dice), 0 to 1. */
export function likeness(first: WordBag, second: WordBag): number {
  const total = first.size + second.size;
  if (total === 0) return 0;
  let common = 0;
  for (const [word, count] of first.counts) common += Math.min(count, second.counts.get(word) ?? 0);
  return (2 * common) / total;
}
