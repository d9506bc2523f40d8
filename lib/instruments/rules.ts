import type { MeasuringInstrument } from "@/lib/events/rules";
import type { InstrumentKind } from "@/lib/generated/prisma/enums";

/** Done at a computer without an assessor who watches: its levels come from a file, and no indicator has evidence. */
export function isComputerTest(kind: InstrumentKind): boolean {
  return kind === "COMPUTER_TEST";
}

/** What an instrument measures, as one word to compare: two columns of the matrix are the same where it is. */
export function columnMark({ measuresAll, competencyIds }: Omit<MeasuringInstrument, "id" | "name">): string {
  return measuresAll ? "all" : [...competencyIds].sort().join(" ");
}
