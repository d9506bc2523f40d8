import type { ReactNode } from "react";

type Props = {
  /** Says what the table holds; shown above it, or to screen readers only. */
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly children: ReactNode;
};

/** A table that scrolls inside its own frame, reachable by keyboard, so that the page never scrolls sideways. */
export function Table({ caption, hideCaption = false, children }: Props) {
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={caption}
      className="relative overflow-x-auto rounded-md border border-line bg-surface"
    >
      <table className="w-full border-collapse text-left [&_td]:border-t [&_td]:border-line [&_td]:px-3 [&_td]:py-2 [&_td]:align-top [&_th]:px-3 [&_th]:py-2 [&_th]:align-top [&_thead_th]:bg-sunken [&_tbody_th]:border-t [&_tbody_th]:border-line [&_tbody_th]:font-semibold">
        <caption className={hideCaption ? "sr-only" : "px-3 py-2 text-left font-semibold"}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
