import { Badge } from "@/components/ui/badge";
import { CHANGE_LABEL } from "@/lib/comparison/labels";
import type { ChangeKind } from "@/lib/comparison/words";

const TONE = { ADDED: "positive", REMOVED: "critical", CHANGED: "caution", SAME: "neutral" } as const;

/** What happened to a row, in words. */
export function ChangeBadge({ change }: { readonly change: ChangeKind }) {
  return <Badge tone={TONE[change]}>{CHANGE_LABEL[change]}</Badge>;
}
