import { Badge } from "@/components/ui/badge";
import type { SheetStatus } from "@/lib/generated/prisma/enums";
import { SHEET_STATUS_LABEL } from "@/lib/sheets/labels";

const TONE = { NOT_STARTED: "neutral", IN_PROGRESS: "accent", SUBMITTED: "positive", RETURNED: "caution" } as const;

export function SheetStatusBadge({ status }: { readonly status: SheetStatus }) {
  return <Badge tone={TONE[status]}>{SHEET_STATUS_LABEL[status]}</Badge>;
}
