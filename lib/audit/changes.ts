import type { Detail, Wording } from "@/lib/audit/details";
import { fieldsOf, isGroup, RAW, valueText } from "@/lib/audit/details";
import { fieldLabel } from "@/lib/audit/labels";

/** Beyond this a value is read as what differs in it, and is left out where nothing does. */
const LONG = 120;
/** Words that stand on either side of what differs in a long text. */
const AROUND = 4;

/** One value before and after, by the field whose words it takes. */
type Pair = { readonly field: string; readonly label: string; readonly from: unknown; readonly to: unknown };

/**
 * What changed, for whoever reads the trail: of a value that was there before and is there still only what differs, by part
 * where it has parts ("pengaturan, bobot, manajerial"). What is short and stayed says which one was changed ("level: 3").
 * Never a NIP. What the trail holds in full is in `listDetails`.
 */
export function listChanges([before, after]: readonly [unknown, unknown], wording: Wording = RAW): readonly Detail[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) => {
    const label = fieldLabel(field);
    if (!(field in now)) return [{ label, from: valueText(field, old[field], wording), to: "tidak ada" }];
    const to = valueText(field, now[field], wording);
    if (!(field in old)) return [{ label, to }];
    if (isSame(old[field], now[field])) return to.length > LONG ? [] : [{ label, to }];
    return differences({ field, label, from: old[field], to: now[field] }, wording);
  });
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function differences(pair: Pair, wording: Wording): readonly Detail[] {
  if (isSame(pair.from, pair.to)) return [];
  return partsOf(pair, wording)?.flatMap((part) => differences(part, wording)) ?? [whole(pair, wording)];
}

/** The parts of a value that has the same ones before and after; null where it is read as one. */
function partsOf({ field, label, from, to }: Pair, wording: Wording): readonly Pair[] | null {
  if (isGroup(from) && isGroup(to)) {
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].map((key) => {
      // A key without words of its own may be the code of something that has a name.
      const words = fieldLabel(key) === key ? wording(field, key) : fieldLabel(key);
      return { field: key, label: `${label}, ${words}`, from: from[key], to: to[key] };
    });
  }
  if (!isRows(from) || !isRows(to) || from.length !== to.length) return null;
  return from.map((row, index) => ({ field, label: `${label} ${index + 1}`, from: row, to: to[index] }));
}

const isRows = (value: unknown): value is readonly object[] => Array.isArray(value) && value.every(isGroup);

function whole({ field, label, from, to }: Pair, wording: Wording): Detail {
  const [was, is] = [valueText(field, from, wording), valueText(field, to, wording)];
  if (was.length <= LONG && is.length <= LONG) return { label, from: was, to: is };
  if (!Array.isArray(from) || !Array.isArray(to)) return { label, ...wordsApart(was, is) };
  const [before, after] = [from, to].map((items: readonly unknown[]) =>
    items.map((item) => valueText(field, item, wording)),
  ) as [string[], string[]];
  return { label, ...itemsApart(before, after) };
}

type Apart = Required<Pick<Detail, "from" | "to">>;

/** The items that went and those that came; all of them where they only changed places. */
function itemsApart(before: readonly string[], after: readonly string[]): Apart {
  const gone = before.filter((item) => !after.includes(item));
  const come = after.filter((item) => !before.includes(item));
  if (gone.length + come.length === 0) return { from: before.join(", "), to: after.join(", ") };
  return { from: gone.join(", ") || "tidak ada", to: come.join(", ") || "tidak ada" };
}

/** What stands between the words that both begin and end with, with a few of those. */
function wordsApart(was: string, is: string): Apart {
  const [before, after] = [was.split(" "), is.split(" ")];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const part = (words: readonly string[]) => {
    const [first, last] = [Math.max(0, start - AROUND), Math.min(words.length, words.length - end + AROUND)];
    return `${first > 0 ? "…" : ""}${words.slice(first, last).join(" ")}${last < words.length ? "…" : ""}`;
  };
  return { from: part(before), to: part(after) };
}
