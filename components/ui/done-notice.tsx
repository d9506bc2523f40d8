"use client";

import type { ReactNode } from "react";
import { useEffect, useRef } from "react";

import { Notice } from "@/components/ui/notice";

type Props = {
  /** Of the last try: a new one is shown again. */
  readonly answer: unknown;
  readonly children: ReactNode;
};

/** What an action did, at the head of its form. The button may stand a screen below: it is brought into view, and the focus stays. */
export function DoneNotice({ answer, children }: Props) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.scrollIntoView({ block: "nearest" });
  }, [answer]);
  return (
    <div ref={notice} className="scroll-my-4">
      <Notice tone="positive" role="status">
        {children}
      </Notice>
    </div>
  );
}
