"use client";

import type { ReactNode } from "react";
import { useState } from "react";

import { useLastAnswer } from "@/components/ui/last-answer";
import { Notice } from "@/components/ui/notice";
import { TakesLostFocus } from "@/components/ui/takes-lost-focus";

export type Removable = {
  readonly id: string;
  /** The sentence for when it is gone. */
  readonly gone: string;
};

type Props = {
  /** What the forms within can take away. */
  readonly rows: readonly Removable[];
  readonly children: ReactNode;
};

/**
 * Around rows that take their form with them when they go, so that the form cannot say what came of it: says it in their
 * stead, and takes the focus that went with the button.
 */
export function SaidRemovals({ rows, children }: Props) {
  // The rows when a form within was last sent: who sends another one has read the answer.
  const [before, setBefore] = useState<readonly Removable[]>([]);
  const gone = before.filter(({ id }) => !rows.some((row) => row.id === id)).map((row) => row.gone);
  // Of what is sent beside them afterwards another message tells.
  const { isLast, markSent } = useLastAnswer();
  const said = isLast ? gone.join(" ") : "";
  const onSubmit = () => {
    markSent();
    setBefore(rows);
  };
  return (
    <div className="contents" onSubmit={onSubmit}>
      {said !== "" && (
        <TakesLostFocus words={said}>
          <Notice tone="positive" role="status">
            {said}
          </Notice>
        </TakesLostFocus>
      )}
      {children}
    </div>
  );
}
