"use client";

import type { ReactNode } from "react";
import { createContext, useContext, useState } from "react";

type Sendings = {
  /** How many forms were sent. */
  readonly count: number;
  /** The same at this moment: while an event goes through the page, it may be drawn anew or not. */
  readonly countNow: () => number;
};

const Sent = createContext<Sendings>({ count: 0, countNow: () => 0 });

/** Around forms that work on one thing: only the one that was sent last says what came of it. */
export function LastAnswerOnly({ children }: { readonly children: ReactNode }) {
  const [count, setCount] = useState(0);
  const [counter] = useState(startCounter);
  return (
    <Sent value={{ count, countNow: counter.now }}>
      <div className="contents" onSubmitCapture={() => setCount(counter.next())}>
        {children}
      </div>
    </Sent>
  );
}

function startCounter() {
  let count = 0;
  return { now: () => count, next: () => ++count };
}

/** How many forms were sent there, so that what was said before one of them can be told from what was said after it. */
export const useSendings = (): number => useContext(Sent).count;

/** Whether what this form said may still be said, and what it calls when it is sent. */
export function useLastAnswer() {
  const { count, countNow } = useContext(Sent);
  const [own, setOwn] = useState(0);
  // Where nothing counts them, or nothing was sent yet, all are the last.
  return { isLast: count === 0 || own === count, markSent: () => setOwn(countNow()) };
}
