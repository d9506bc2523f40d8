import { Badge } from "@/components/ui/badge";
import type { StandardDocument } from "@/lib/standards/document";
import { STANDARD_STATUS_LABEL } from "@/lib/standards/labels";

const TONE = { DRAFT: "neutral", IN_REVIEW: "caution", PUBLISHED: "positive", SUPERSEDED: "neutral" } as const;

export function StandardStatusBadge({ status }: Pick<StandardDocument, "status">) {
  return <Badge tone={TONE[status]}>{STANDARD_STATUS_LABEL[status]}</Badge>;
}
