import type { ReactNode } from "react";

import { PlaceBadge, TextBadge } from "@/components/comparison/change-badge";
import { WordDiff } from "@/components/comparison/word-diff";
import type { ItemChange } from "@/lib/comparison/rules";
import type { SideNames, View } from "@/lib/comparison/sides";
import type { ShownSide, TextChange } from "@/lib/comparison/words";

const ABSENT = { left: "ADDED", right: "REMOVED" } as const;

type SidesProps = { readonly names: SideNames; readonly children: (side: ShownSide) => ReactNode };

/** Left and right beside each other; below each other on a phone. There and on paper each says whose it is. */
export function Sides({ names, children }: SidesProps) {
  return (
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {(["left", "right"] as const).map((side) => (
        <div key={side} className="min-w-0">
          <span className="text-sm font-semibold text-muted sm:sr-only print:not-sr-only">{names[side]}: </span>
          {children(side)}
        </div>
      ))}
    </div>
  );
}

type RowProps = {
  readonly label: string | null;
  readonly badge?: ReactNode;
  readonly names: SideNames;
  readonly children: (side: ShownSide) => ReactNode;
};

/** One line of a card: what it is, what happened to it, and what either side has. */
export function SideRow({ label, badge, names, children }: RowProps) {
  return (
    <li className="grid gap-1 border-t border-line pt-2 first:border-t-0 first:pt-0">
      {(label !== null || badge) && (
        <span className="flex flex-wrap items-baseline gap-2 text-sm text-muted">
          {label} {badge}
        </span>
      )}
      <Sides names={names}>{children}</Sides>
    </li>
  );
}

type TextRowProps = {
  readonly text: TextChange & Partial<Pick<ItemChange, "left" | "right" | "place">>;
  readonly label: string | null;
  readonly view: View;
  /** False where the whole card stands on one side, which its own badge says. */
  readonly isBadged?: boolean;
};

/** A text on both sides with what differs, and its printed numbers; "Tidak ada" where only the other side has it. */
export function TextRow({ text, label, view: { relation, names }, isBadged = true }: TextRowProps) {
  const badge = isBadged && text.change !== "SAME" && (
    <>
      <TextBadge text={text} relation={relation} /> <PlaceBadge place={text.place ?? null} relation={relation} />
    </>
  );
  return (
    <SideRow label={label} badge={badge} names={names}>
      {(side) => {
        if (text.change === ABSENT[side]) return <span className="text-muted">Tidak ada</span>;
        const number = text[side] ?? null;
        return (
          <span className="wrap-anywhere">
            {/* The space is for who hears it, or copies it: “3.1 Memastikan”. */}
            {number !== null && <span className="mr-1 text-muted">{number}</span>}{" "}
            <WordDiff text={text} side={side} relation={relation} />
          </span>
        );
      }}
    </SideRow>
  );
}
