import { Badge } from "@/components/ui/badge";
import type { RegulationSummary } from "@/lib/regulations/document";
import { REGULATION_STATUS_LABEL } from "@/lib/regulations/labels";

const TONE = { DRAFT: "neutral", UPCOMING: "neutral", IN_FORCE: "positive", REVOKED: "critical" } as const;

export function RegulationStatusBadge({ status }: Pick<RegulationSummary, "status">) {
  return <Badge tone={TONE[status]}>{REGULATION_STATUS_LABEL[status]}</Badge>;
}
