"use client";

import type { ReactNode } from "react";
import { useEffect, useRef } from "react";

import { isFocusLost } from "@/components/ui/lost-focus";

type Props = {
  /** Each time they are others, they take the focus. */
  readonly words: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Around a message that says why what had the focus is gone: the keyboard and screen readers go on from it. */
export function TakesLostFocus({ words, className, children }: Props) {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocusLost()) message.current?.focus();
  }, [words]);
  return (
    <div ref={message} tabIndex={-1} className={className}>
      {children}
    </div>
  );
}
