import type { Ledger } from "../ledger";
import { joinWords, NOTHING, type Words } from "../lines";
import type { Entry, IndicatorPart } from "./entry";
import { isClosed } from "./indicators";
import { continuesCodes } from "./placing";

// Whether a row of the competency table opens a competency, or goes on with the one above it.

export type Opening = {
  readonly ordinal: Words;
  readonly name: Words;
  readonly level: Words;
  readonly description: Words;
};

export function opensEntry({ ordinal, name, level }: Opening, parts: readonly IndicatorPart[], last?: Entry): boolean {
  if (ordinal !== NOTHING || level.text !== "") return true;
  return name.text !== "" && parts.length > 0 && !(last && continuesName(name, parts, last));
}

/** A name over several lines, each beside a line of the indicators: words in small letters, or indicators that go on. */
function continuesName(name: Words, parts: readonly IndicatorPart[], last: Entry): boolean {
  if (last.isStatement) return false;
  if (/^\p{Ll}/u.test(name.text)) return true;
  const above = lastText(last);
  return parts[0]?.code ? continuesCodes(last, parts) : above !== "" && !isClosed(above);
}

type Before = { readonly parts: readonly IndicatorPart[]; readonly last: Entry | undefined; readonly ledger: Ledger };

/** Cells over several rows that a converter has printed in each of them: the row above goes on. */
export function isRepeated({ ordinal, name, level, description }: Opening, { parts, last, ledger }: Before): boolean {
  if (!last || last.isStatement || name.text === "" || !continuesCodes(last, parts)) return false;
  const pairs = [
    [ordinal.text, last.ordinal.text],
    [name.text, joinWords(last.name).text],
    [level.text, last.level?.text ?? ""],
    [description.text, joinWords(last.description).text],
  ];
  if (!pairs.every(([own, above]) => own === above)) return false;
  ledger.rubbish(
    joinWords([ordinal, name, level, description]),
    "Sel gabungan tercetak lagi di baris ini; dikeluarkan.",
  );
  return true;
}

/** Of the last indicator, its last words. */
export function lastText({ indicators }: Entry): string {
  return indicators.at(-1)?.texts.at(-1)?.text ?? "";
}
