import type { NineBoxLimits } from "@/lib/schemes/schema";

export const PERFORMANCE_THIRDS = ["LOWER", "MIDDLE", "UPPER"] as const;
export type Third = (typeof PERFORMANCE_THIRDS)[number];
export const POTENTIAL_THIRDS = PERFORMANCE_THIRDS.toReversed();

/** Box by potential, then performance (DOMAIN.md: 1 bawah/rendah … 9 atas/tinggi). */
const BOX: Readonly<Record<Third, Readonly<Record<Third, number>>>> = {
  LOWER: { LOWER: 1, MIDDLE: 2, UPPER: 4 },
  MIDDLE: { LOWER: 3, MIDDLE: 5, UPPER: 7 },
  UPPER: { LOWER: 6, MIDDLE: 8, UPPER: 9 },
};

/** The number of a box, 1 to 9. */
export function boxNumber(potential: Third, performance: Third): number {
  return BOX[potential][performance];
}

function thirdOf(value: number, { middle, upper }: NineBoxLimits["performance"]): Third {
  if (value >= upper) return "UPPER";
  return value >= middle ? "MIDDLE" : "LOWER";
}

export type Talent = {
  /** 0 to 100, as HR gave it; null where there is none. */
  readonly performance: number | null;
  /** The overall match in percent, rounded as it is frozen. */
  readonly percent: number;
};

/** In which box somebody stands, 1 to 9; null without a performance score: nothing is made up. A limit belongs above. */
export function boxOf({ performance, percent }: Talent, limits: NineBoxLimits): number | null {
  if (performance === null) return null;
  return boxNumber(thirdOf(percent, limits.potential), thirdOf(performance, limits.performance));
}
