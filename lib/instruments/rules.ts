import type { InstrumentKind } from "@/lib/generated/prisma/enums";

/** Done at a computer without an assessor who watches: its levels come from a file, and no indicator has evidence. */
export function isComputerTest(kind: InstrumentKind): boolean {
  return kind === "COMPUTER_TEST";
}
