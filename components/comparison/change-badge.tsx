import { Badge } from "@/components/ui/badge";
import { CHANGE_LABEL, placeText, textChangeLabel } from "@/lib/comparison/labels";
import type { PlaceChange } from "@/lib/comparison/places";
import type { Relation } from "@/lib/comparison/sides";
import type { ChangeKind, TextChange } from "@/lib/comparison/words";

const TONE = {
  VERSIONS: {
    ADDED: "positive",
    REMOVED: "critical",
    CHANGED: "caution",
    NOTATION: "neutral",
    PLACE: "neutral",
    SAME: "neutral",
  },
  // Nothing was won or lost between two positions.
  POSITIONS: {
    ADDED: "accent",
    REMOVED: "accent",
    CHANGED: "caution",
    NOTATION: "neutral",
    PLACE: "neutral",
    SAME: "neutral",
  },
} as const;

/** What happened to a row, in words. */
export function ChangeBadge({ change, relation }: { readonly change: ChangeKind; readonly relation: Relation }) {
  return <Badge tone={TONE[relation][change]}>{CHANGE_LABEL[relation][change]}</Badge>;
}

/** What happened to one text of a row. */
export function TextBadge({ text, relation }: { readonly text: TextChange; readonly relation: Relation }) {
  return <Badge tone={TONE[relation][text.change]}>{textChangeLabel(text, relation)}</Badge>;
}

/** Where a row stands otherwise, and under which number; nothing where it stands the same. */
export function PlaceBadge({ place, relation }: { readonly place: PlaceChange | null; readonly relation: Relation }) {
  const text = placeText(place, relation);
  return text !== null && <Badge tone="neutral">{text}</Badge>;
}
