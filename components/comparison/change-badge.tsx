import { Badge } from "@/components/ui/badge";
import type { ChangeKind } from "@/lib/comparison/words";

const LABEL = { ADDED: "Ditambah", REMOVED: "Dihapus", CHANGED: "Berubah", SAME: "Sama" } as const satisfies Record<
  ChangeKind,
  string
>;
const TONE = { ADDED: "positive", REMOVED: "critical", CHANGED: "caution", SAME: "neutral" } as const;

/** What happened to a row, in words. */
export function ChangeBadge({ change }: { readonly change: ChangeKind }) {
  return <Badge tone={TONE[change]}>{LABEL[change]}</Badge>;
}

/** "naik dari 2 ke 3": said where both sides have a level that differs. */
export function levelChangeText(from: number, to: number): string {
  return `Level ${to > from ? "naik" : "turun"} dari ${from} ke ${to}`;
}
