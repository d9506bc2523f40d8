import { Badge } from "@/components/ui/badge";
import { SHEET_PHASE_LABEL } from "@/lib/sheets/labels";
import type { SheetPhase } from "@/lib/sheets/rules";

const TONE = {
  NOT_STARTED: "neutral",
  IN_PROGRESS: "accent",
  THIN: "caution",
  READY: "accent",
  SUBMITTED: "positive",
  RETURNED: "caution",
  WITHDRAWN: "neutral",
} as const;

/** How far a sheet is; others than its assessor know the stored status only. */
export function SheetStatusBadge({ status }: { readonly status: SheetPhase }) {
  return <Badge tone={TONE[status]}>{SHEET_PHASE_LABEL[status]}</Badge>;
}
