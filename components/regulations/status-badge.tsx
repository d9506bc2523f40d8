import { Badge } from "@/components/ui/badge";
import { todayInJakarta } from "@/lib/core/dates";
import type { RegulationSummary } from "@/lib/regulations/document";
import { regulationStatusText } from "@/lib/regulations/labels";

const TONE = { DRAFT: "neutral", IN_FORCE: "positive", REVOKED: "critical" } as const;

type Props = { readonly regulation: Pick<RegulationSummary, "status" | "effectiveFrom"> };

/** What a regulation is today; one whose first day lies ahead is not in force yet. */
export function RegulationStatusBadge({ regulation }: Props) {
  const today = todayInJakarta(new Date());
  const isAhead = regulation.status === "IN_FORCE" && regulation.effectiveFrom > today;
  return (
    <Badge tone={isAhead ? "caution" : TONE[regulation.status]}>{regulationStatusText(regulation, today)}</Badge>
  );
}
