import type { Cell, Reading } from "@/lib/core/grid";
import { cellText } from "@/lib/core/grid";
import { MAX_RATING, MIN_RATING } from "@/lib/sheets/schema";

const CHOICES = `angka ${MIN_RATING} sampai ${MAX_RATING}`;
const NOT_READ = `Level tidak terbaca. Isi ${CHOICES}, atau kosongkan sel ini.`;
const NOT_WHOLE = `Level harus bilangan bulat; tidak ada level di antaranya. Tetapkan satu level, isi ${CHOICES}.`;
const OUT_OF_RANGE = `Level paling rendah ${MIN_RATING} dan paling tinggi ${MAX_RATING}. Isi ${CHOICES}.`;
/** "3", "Level 3", "3,0"; more digits than a level can have are for the range to refuse. */
const LEVEL = /^(?:level\s*)?([+-]?\d{1,15})(?:[.,](\d{1,15}))?$/i;

/** The level in a cell; null where nothing is said. */
export function readLevel(cell: Cell): Reading<number | null> {
  const text = cellText(cell);
  if (text === "") return { value: null };
  const [, whole, fraction = ""] = LEVEL.exec(text) ?? [];
  if (whole === undefined) return { problem: NOT_READ };
  if (Number(fraction) !== 0) return { problem: NOT_WHOLE };
  const level = Number(whole);
  if (level < MIN_RATING || level > MAX_RATING) return { problem: OUT_OF_RANGE };
  // "-0" is 0.
  return { value: level + 0 };
}
