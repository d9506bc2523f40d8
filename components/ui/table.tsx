import type { ReactNode } from "react";

import { ScrollFrame } from "@/components/ui/scroll-frame";

type Props = {
  /** Says what the table holds; shown above it, or to screen readers only. */
  readonly caption: string;
  readonly hideCaption?: boolean;
  /** On a phone each row becomes a block; a cell names its column with `data-label`. For lists, not for grids of numbers. */
  readonly stacks?: boolean;
  /** The header of each row stays in view while columns scroll past it on a phone. */
  readonly pinned?: boolean;
  /** A long grid: it scrolls within its frame, and the names of its columns stay in view. */
  readonly tall?: boolean;
  readonly children: ReactNode;
};

const PINNED = [
  "[&_thead_th:first-child]:sticky [&_thead_th:first-child]:left-0 [&_thead_th:first-child]:z-10",
  "[&_th[scope=row]]:sticky [&_th[scope=row]]:left-0 [&_th[scope=row]]:z-10 [&_th[scope=row]]:bg-surface",
  "[&_th[scope=row]]:max-w-80 [&_th[scope=row]]:min-w-36 [&_th[scope=row]]:wrap-anywhere sm:[&_th[scope=row]]:min-w-48",
].join(" ");

const TALL = "max-h-[85dvh] overflow-y-auto print:max-h-none print:overflow-visible";
// Above the pinned headers of rows; where both meet, above everything.
const TALL_HEAD =
  "[&_thead_th]:sticky [&_thead_th]:top-0 [&_thead_th]:z-20 [&_thead_th:first-child]:z-30 print:[&_thead_th]:static";

/**
 * A table that scrolls inside its own frame, reachable by keyboard, so that the page never scrolls sideways; a shadow at the
 * edge, and a line below, tell that there is more.
 */
export function Table({ caption, hideCaption = false, stacks = false, pinned = false, tall = false, children }: Props) {
  return (
    <ScrollFrame
      label={caption}
      className={`scroll-frame relative overflow-x-auto rounded-md border border-line ${stacks ? "stacks" : ""} ${tall ? TALL : ""}`}
    >
      <table
        className={`${pinned ? PINNED : ""} ${tall ? TALL_HEAD : ""} w-full border-collapse text-left [&_td]:border-t [&_td]:border-line [&_td]:px-3 [&_td]:py-2 [&_td]:align-top [&_th]:px-3 [&_th]:py-2 [&_th]:align-top [&_thead_th]:bg-sunken [&_tbody_th]:border-t [&_tbody_th]:border-line [&_tbody_th]:font-semibold`}
      >
        <caption className={hideCaption ? "sr-only" : "px-3 py-2 text-left font-semibold"}>{caption}</caption>
        {children}
      </table>
    </ScrollFrame>
  );
}
