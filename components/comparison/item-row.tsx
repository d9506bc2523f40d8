import type { ReactNode } from "react";

import { ChangeBadge } from "@/components/comparison/change-badge";
import type { ShownSide } from "@/components/comparison/word-diff";
import { WordDiff } from "@/components/comparison/word-diff";
import type { ItemChange } from "@/lib/comparison/rules";
import type { TextChange } from "@/lib/comparison/words";

const SIDE_LABEL = { left: "Kiri", right: "Kanan" } as const satisfies Record<ShownSide, string>;
const ABSENT = { left: "ADDED", right: "REMOVED" } as const;

/** Left and right beside each other; below each other on a phone, where each says which it is. */
export function Sides({ children }: { readonly children: (side: ShownSide) => ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {(["left", "right"] as const).map((side) => (
        <div key={side} className="min-w-0">
          <span className="text-sm font-semibold text-muted sm:sr-only">{SIDE_LABEL[side]}: </span>
          {children(side)}
        </div>
      ))}
    </div>
  );
}

type TextSideProps = { readonly text: TextChange; readonly side: ShownSide; readonly number?: string | null };

/** A text on one side, with its printed number; "Tidak ada" where only the other side has it. */
export function TextSide({ text: { change, parts }, side, number = null }: TextSideProps) {
  if (change === ABSENT[side]) return <span className="text-muted">Tidak ada</span>;
  return (
    <span className="break-words">
      {number !== null && <span className="mr-2 text-muted">{number}</span>}
      <WordDiff parts={parts} side={side} />
    </span>
  );
}

/** An indicator, a requirement or a line of the form's head: what happened, and its words on both sides. */
export function ItemRow({ item }: { readonly item: ItemChange }) {
  const { label, change } = item;
  return (
    <li className="grid gap-1 border-t border-line pt-2 first:border-t-0 first:pt-0">
      {(label !== null || change !== "SAME") && (
        <span className="flex flex-wrap items-baseline gap-2 text-sm text-muted">
          {label} {change !== "SAME" && <ChangeBadge change={change} />}
        </span>
      )}
      <Sides>{(side) => <TextSide text={item} side={side} number={item[side]} />}</Sides>
    </li>
  );
}
