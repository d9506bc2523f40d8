"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { createContext, useContext, useEffect, useState } from "react";

import { Notice } from "@/components/ui/notice";
import { TakesLostFocus } from "@/components/ui/takes-lost-focus";
import { useInBrowser } from "@/components/ui/use-in-browser";
import type { FormState } from "@/lib/core/result";

type Form = object;
type Refused = { readonly form: Form; readonly message: string; readonly isGone: boolean };
type Desk = {
  /** The form is on the page, until what it answers is called. */
  readonly enter: (form: Form) => () => void;
  readonly tell: (form: Form, message: string) => void;
};

const Refusals = createContext<Desk | null>(null);

/**
 * Around pages that are made anew also where an action is refused: what somebody else did meanwhile (published it, took it
 * back) may take the form away that would have said why. Then it is said here.
 */
export function OutlivedRefusals({ children }: { readonly children: ReactNode }) {
  const path = usePathname();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [shownAt, setShownAt] = useState(path);
  const [desk] = useState(() => openDesk(setRefused));
  if (shownAt !== path) {
    setShownAt(path);
    setRefused(null);
  }
  return (
    <Refusals value={desk}>
      <div className="contents" onSubmitCapture={() => setRefused(null)}>
        {refused?.isGone && <Message>{refused.message}</Message>}
        {children}
      </div>
    </Refusals>
  );
}

type SetRefused = (change: (now: Refused | null) => Refused | null) => void;

function openDesk(setRefused: SetRefused): Desk {
  const present = new Set<Form>();
  return {
    enter(form) {
      present.add(form);
      return () => {
        present.delete(form);
        setRefused((now) => (now?.form === form ? { ...now, isGone: true } : now));
      };
    },
    tell: (form, message) => setRefused(() => ({ form, message, isGone: !present.has(form) })),
  };
}

function Message({ children }: { readonly children: string }) {
  return (
    <TakesLostFocus words={children} className="mb-6">
      <Notice tone="critical" role="alert" title="Langkah Anda tidak dijalankan">
        {children}
      </Notice>
    </TakesLostFocus>
  );
}

type Action<T> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;

/** The action of a form, whose refusal is said also where the form is gone when it comes. */
export function useOutlivedRefusal<T>(action: Action<T>): Action<T> {
  const desk = useContext(Refusals);
  const [form] = useState<Form>(() => ({}));
  // Until then the form is sent without scripts, for which it needs the action of the server itself.
  const isHydrated = useInBrowser();
  useEffect(() => desk?.enter(form), [desk, form]);
  if (desk === null || !isHydrated) return action;
  return async (previous, sent) => {
    const answer = await action(previous, sent);
    if (answer.status === "failed") desk.tell(form, answer.failure.message);
    return answer;
  };
}
