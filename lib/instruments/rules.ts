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

type Column = Pick<MeasuringInstrument, "measuresAll" | "competencyIds">;

/**
 * A column after one box was clicked. Where it measured everything, everything else stays ticked: "all but one" is one
 * click. What was ticked before "all" comes back when "all" is unticked, so that stays as it is meanwhile.
 *
 * @param shown the competencies that have a box
 */
export function withCell<Edited extends Column>(column: Edited, id: string, shown: readonly string[]): Edited {
  const ticked = column.measuresAll ? shown : column.competencyIds;
  const competencyIds = ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id];
  return { ...column, measuresAll: false, competencyIds };
}
