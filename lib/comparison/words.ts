import { diffWordsWithSpace } from "diff";

/** A run of words: on both sides, only on the left ("removed") or only on the right ("added"). */
export type Part = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** `NOTATION`: the same words, written otherwise. `PLACE`: all the same, but under another number or in another order. */
export type ChangeKind = "ADDED" | "REMOVED" | "CHANGED" | "NOTATION" | "PLACE" | "SAME";

export type ShownSide = "left" | "right";

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
  const change = bareText(left) === bareText(right) ? "NOTATION" : "CHANGED";
  return { change, parts: changedParts(left, right) };
}

/**
 * Letters, numbers, and signs that say something by themselves; between two numbers also what parts them, and between two
 * words the stroke that means "or" ("dan/atau" says it in words too).
 */
const WITH_MEANING =
  /(?<=\p{L}{3}\s{0,3})(?<!\bdan\s{0,3})\/(?=\s{0,3}\p{L}{3})|[\p{L}\p{M}\p{N}\p{Sm}\p{Sc}%‰°]+|(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu;

/**
 * What a text says, without how it is written: no capitals, no punctuation, no spaces. "1,5" and "15" stay apart, and
 * so do "2-3" and "23"; "III/c" and "III c" do not.
 */
export function bareText(text: string): string {
  const folded = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\p{Pd}/gu, "-");
  return (folded.match(WITH_MEANING) ?? []).map((part) => part.replace(/\s+/gu, "") || " ").join("");
}

const GONE = { left: "added", right: "removed" } as const satisfies Record<ShownSide, Part["kind"]>;

/** The parts that make up one side. */
export function partsOf({ parts }: Pick<TextChange, "parts">, side: ShownSide): readonly Part[] {
  return parts.filter(({ kind }) => kind !== GONE[side]);
}

/** The share of common words below which marks word by word tire more than they tell. */
const FEWEST_SHARED = 0.5;

/** Another text rather than a changed one: it reads best as it stands, beside the other. */
export function isRewritten({ change, parts }: TextChange): boolean {
  if (change !== "CHANGED") return false;
  const count = { same: 0, added: 0, removed: 0 };
  for (const { kind, text } of parts) count[kind] += wordBag(text).size;
  const total = 2 * count.same + count.added + count.removed;
  return total > 0 && (2 * count.same) / total < FEWEST_SHARED;
}

/** Whether the words that differ are worth marking: not where a text stands on one side only, or is another one. */
export function hasMarks(text: TextChange): boolean {
  return text.change === "NOTATION" || (text.change === "CHANGED" && !isRewritten(text));
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
