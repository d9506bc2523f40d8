import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";

const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
] as const;

const DAY_MS = 86_400_000;
/** WIB is UTC+7 all year round, so no time zone database (and no locale of the machine) is needed. */
const WIB_OFFSET_MS = 7 * 3_600_000;

/** What is said about a day in an address that is none: also 30 February is written well. */
export const ISO_DAY_PROBLEM =
  "Tulis tanggal sebagai TTTT-BB-HH, misalnya 2026-11-23; tanggal itu harus ada di kalender.";

/** Whether the text is a real day as "YYYY-MM-DD": 30 February is not, nor is the year 0, unknown to PostgreSQL. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  const date = fromCivilDate(text);
  // JavaScript turns 30 February into 2 March; a real day comes back as it went in.
  return !Number.isNaN(date.getTime()) && toCivilDate(date) === text;
}

/** "2026-11-23" as people read it: "23 November 2026". */
export function formatDate(day: string): string {
  const date = civil(day);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

const WRITTEN_DAY = /(\d{1,2})\s+(\p{L}{3,9})\s+(\d{4})/u;

/** The first day of a text as it is written there, "3 September 2020", also where no calendar has it; null where there is none. */
export function writtenDayIn(text: string): string | null {
  return WRITTEN_DAY.exec(text)?.[0] ?? null;
}

/** The first "3 September 2020" of a text as "2020-09-03"; null where there is none. */
export function civilDateIn(text: string): string | null {
  const [, day = "", name = "", year = ""] = WRITTEN_DAY.exec(text) ?? [];
  const month = MONTHS.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1;
  const written = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(written) ? written : null;
}

/** The civil date in Asia/Jakarta at this moment, "YYYY-MM-DD". */
export function todayInJakarta(now: Date): string {
  return toCivilDate(inWib(now));
}

/** Whole years completed on the day; who was born on 29 February completes one on 1 March of a common year. */
export function ageOn(birth: string, day: string): number {
  const [born, then] = [civil(birth), civil(day)];
  const years = then.getUTCFullYear() - born.getUTCFullYear();
  // "MM-DD" sorts as text.
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The day before, "YYYY-MM-DD". */
export function dayBefore(day: string): string {
  return toCivilDate(new Date(civil(day).getTime() - DAY_MS));
}

/** The day after, "YYYY-MM-DD". */
export function dayAfter(day: string): string {
  return toCivilDate(new Date(civil(day).getTime() + DAY_MS));
}

/** "23 November 2026 pukul 10.42 WIB". */
export function formatDateTime(date: Date): string {
  return `${formatDate(todayInJakarta(date))} pukul ${formatClock(date)} WIB`;
}

/** The time of day in WIB: "10.42". */
export function formatClock(date: Date): string {
  return inWib(date).toISOString().slice(11, 16).replace(":", ".");
}

/** A `Date` whose UTC fields show what a clock in Jakarta shows. */
function inWib(date: Date): Date {
  return new Date(date.getTime() + WIB_OFFSET_MS);
}

function civil(day: string): Date {
  if (!isCivilDate(day)) throw new RangeError(`Not a civil date: ${JSON.stringify(day)}`);
  return fromCivilDate(day);
}
