import { romanNumber } from "./words";

const ROMAN = /^[ivxl]{1,7}$/;

/**
 * What the marker of a list counts: 4 of "4.", "(4)", "d)" and "iv.". A letter that is a numeral too ("i", "v") counts as
 * what goes on from `last`. 0 where it says nothing.
 */
export function orderOf(marker: string, last = 0): number {
  // "2.3" is the third of its part.
  const name = marker
    .toLowerCase()
    .replace(/^\s*\d{1,3}\.(?=\d)/, "")
    .replace(/[^a-z0-9]/g, "");
  if (/^\d/.test(name)) return Number.parseInt(name, 10);
  const letter = name === "" ? [] : [name.charCodeAt(0) - 96];
  const readings = [...letter, ...(ROMAN.test(name) ? [romanNumber(name)] : [])];
  const isWord = name.length > 1 && ROMAN.test(name);
  return readings.find((order) => order === last + 1) ?? readings.at(isWord ? -1 : 0) ?? 0;
}
