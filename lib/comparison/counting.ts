import type { PlaceChange } from "@/lib/comparison/places";
import { isPlacedOtherwise } from "@/lib/comparison/places";
import type { ChangeKind } from "@/lib/comparison/words";

/** How many rows differ how. Each row counts once, by what weighs most; `besides` tells what else differs in some of them. */
export type Counts = {
  readonly raised: number;
  readonly lowered: number;
  readonly added: number;
  readonly removed: number;
  readonly reworded: number;
  /** Only written otherwise: punctuation, spaces, capitals. */
  readonly notation: number;
  /** Only under another number or in another order. */
  readonly place: number;
  readonly same: number;
  readonly besides: Besides;
};
/** Rows that are counted for something else. */
type Besides = {
  /** Raised or lowered, and reworded too. */
  readonly reworded: number;
  /** Raised or lowered, and written otherwise too. */
  readonly notation: number;
  readonly place: number;
};
export type ItemCounts = Omit<Counts, "raised" | "lowered">;

type Item = { readonly change: ChangeKind; readonly place: PlaceChange | null };
type Competency = Item & {
  readonly levelChange: number | null;
  readonly wording: ChangeKind;
  readonly indicators: readonly Item[];
};

/** How many competencies differ how. */
export function countCompetencies(changes: readonly Competency[]): Counts {
  const of = (isMeant: (change: Competency) => boolean) => changes.filter(isMeant).length;
  return {
    ...countKinds(changes),
    raised: of(({ levelChange }) => levelChange !== null && levelChange > 0),
    lowered: of(({ levelChange }) => levelChange !== null && levelChange < 0),
    reworded: of(({ change, levelChange }) => change === "CHANGED" && !levelChange),
    besides: {
      reworded: of(({ levelChange, wording }) => Boolean(levelChange) && wording === "CHANGED"),
      notation: of(({ levelChange, wording }) => Boolean(levelChange) && wording === "NOTATION"),
      place: of((row) => row.change !== "PLACE" && isPlacedOtherwise(row)),
    },
  };
}

/** How many requirements, or lines of the head of the form, differ how. */
export function countItems(changes: readonly Item[]): ItemCounts {
  const place = changes.filter(({ change, place }) => change !== "PLACE" && place !== null).length;
  return { ...countKinds(changes), besides: { reworded: 0, notation: 0, place } };
}

function countKinds(changes: readonly Item[]): Omit<ItemCounts, "besides"> {
  const of = (kind: ChangeKind) => changes.filter(({ change }) => change === kind).length;
  return {
    added: of("ADDED"),
    removed: of("REMOVED"),
    reworded: of("CHANGED"),
    notation: of("NOTATION"),
    place: of("PLACE"),
    same: of("SAME"),
  };
}
