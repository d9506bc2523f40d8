"use client";

import { useState } from "react";

import type { FormState } from "@/lib/core/result";

type Action<T> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;

/**
 * Keeps what is being typed apart from what others store meanwhile. While nothing is typed, a new stored revision is
 * taken over; while something is, it waits until the person chooses (`isOvertaken`), and nothing is overwritten silently.
 */
export function useTyped<T>(action: Action<T>, storedRevision: number) {
  const [seen, setSeen] = useState(storedRevision);
  const [isTyping, setTyping] = useState(false);
  const [generation, setGeneration] = useState(0);
  const [isSettled, setSettled] = useState(false);
  const choose = (chosen: () => void) => () => {
    setSettled(true);
    chosen();
  };
  if (storedRevision !== seen && !isTyping) {
    setSeen(storedRevision);
    setGeneration(generation + 1);
  }
  return {
    /** For the controls: a new key shows the stored values. */
    generation,
    /** The revision that what is typed builds on. */
    base: seen,
    isTyping,
    isOvertaken: isTyping && storedRevision !== seen,
    onType: () => setTyping(true),
    /** One has chosen since the last answer: a refusal that asked for it says nothing any more. */
    isSettled,
    takeStored: choose(() => setTyping(false)),
    keepTyped: choose(() => setSeen(storedRevision)),
    action: async (previous: FormState<T>, form: FormData) => {
      setSettled(false);
      const state = await action(previous, form);
      if (state.status === "done") setTyping(false);
      return state;
    },
  };
}
