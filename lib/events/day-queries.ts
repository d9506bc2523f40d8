import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import type { Transaction } from "@/lib/core/db";
import type { StandardsOfDay } from "@/lib/events/rules";
import { REGULATION_NAME, regulationName } from "@/lib/regulations/labels";
import { heldByStandard } from "@/lib/standards/following";

type EventDay = {
  readonly institution: { readonly id: string; readonly shortName: string };
  /** "YYYY-MM-DD" */
  readonly startsOn: string;
};

/** Whether a position of the institution has a standard on the first day of an event, and which one comes first after it. */
export async function readStandardsOfDay(
  tx: Pick<Transaction, "position" | "standardVersion">,
  { institution, startsOn }: EventDay,
): Promise<StandardsOfDay> {
  const position = { institutionId: institution.id };
  const held = await tx.position.findFirst({
    where: { ...position, ...heldByStandard(startsOn) },
    select: { id: true },
  });
  const next = await tx.standardVersion.findFirst({
    where: { position, status: "PUBLISHED", validFrom: { gt: fromCivilDate(startsOn) } },
    orderBy: { validFrom: "asc" },
    select: { validFrom: true, regulation: { select: REGULATION_NAME } },
  });
  return {
    institution: institution.shortName,
    startsOn,
    hasStandard: held !== null,
    next: next && { validFrom: toCivilDate(next.validFrom), regulation: regulationName(next.regulation) },
  };
}
