import type { ReactNode } from "react";

type Props = {
  /** Says what the table holds; shown above it, or to screen readers only. */
  readonly caption: string;
  readonly hideCaption?: boolean;
  /** On a phone each row becomes a block; a cell names its column with `data-label`. For lists, not for grids of numbers. */
  readonly stacks?: boolean;
  readonly children: ReactNode;
};

/**
 * A table that scrolls inside its own frame, reachable by keyboard, so that the page never scrolls sideways; a shadow at the
 * edge tells that there is more.
 */
export function Table({ caption, hideCaption = false, stacks = false, children }: Props) {
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={caption}
      className={`scroll-frame relative overflow-x-auto rounded-md border border-line ${stacks ? "stacks" : ""}`}
    >
      <table className="w-full border-collapse text-left [&_td]:border-t [&_td]:border-line [&_td]:px-3 [&_td]:py-2 [&_td]:align-top [&_th]:px-3 [&_th]:py-2 [&_th]:align-top [&_thead_th]:bg-sunken [&_tbody_th]:border-t [&_tbody_th]:border-line [&_tbody_th]:font-semibold">
        <caption className={hideCaption ? "sr-only" : "px-3 py-2 text-left font-semibold"}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
