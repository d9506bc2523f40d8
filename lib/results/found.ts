import type { StatementMark } from "@/lib/generated/prisma/enums";
import type { FinalCompetency } from "@/lib/results/content";

type Found = Pick<FinalCompetency, "code" | "isStatement" | "level" | "mark">;
type Asked = Pick<Found, "code" | "isStatement">;

const MARKS: readonly StatementMark[] = ["NOT_MET", "PARTIAL", "MET"];

/**
 * What was found of each competency, to be asked by the canonical code with which another standard names it. Where a
 * standard asked twice for the same, the lower finding counts: the higher one was not shown throughout. A statement is no
 * level: the same code in the other form says nothing.
 */
export function findingsByCode<T extends Found>(found: readonly T[]): (asked: Asked) => T | undefined {
  const lowest = new Map<string, T>();
  for (const competency of found) {
    if (competency.level === null && competency.mark === null) continue;
    const known = lowest.get(keyOf(competency));
    if (!known || valueOf(competency) < valueOf(known)) lowest.set(keyOf(competency), competency);
  }
  return (asked) => lowest.get(keyOf(asked));
}

function keyOf({ code, isStatement }: Asked): string {
  return `${isStatement ? "statement" : "level"} ${code}`;
}

function valueOf({ level, mark }: Found): number {
  return level ?? (mark === null ? 0 : MARKS.indexOf(mark));
}
