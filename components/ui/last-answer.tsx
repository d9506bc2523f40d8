"use client";

import type { ReactNode } from "react";
import { createContext, useContext, useId, useState } from "react";

type Last = { readonly form: string | null; readonly send: (form: string) => void };

const LastSent = createContext<Last | null>(null);

/** Around forms that work on one thing: only the one that was sent last says what came of it. */
export function LastAnswerOnly({ children }: { readonly children: ReactNode }) {
  const [form, send] = useState<string | null>(null);
  return <LastSent value={{ form, send }}>{children}</LastSent>;
}

/** Whether this form may still say its answer, and what it calls when it is sent. */
export function useLastAnswer() {
  const id = useId();
  const last = useContext(LastSent);
  const sent = last?.form ?? id;
  return { isLast: sent === id, markSent: () => last?.send(id) };
}
