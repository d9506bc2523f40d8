"use client";

import type { FormEvent, ReactNode } from "react";
import { useActionState } from "react";

import { DoneNotice } from "@/components/ui/done-notice";
import { FormAnswer, useHeldForm } from "@/components/ui/form-answer";
import { useLastAnswer } from "@/components/ui/last-answer";
import { useOutlivedRefusal } from "@/components/ui/outlived-refusal";
import type { FormState } from "@/lib/core/result";
import { IDLE } from "@/lib/core/result";

export type FormView = {
  /** What was typed, after a refusal; undefined before the first try. */
  readonly value: (name: string) => string | undefined;
  readonly errors: (name: string) => readonly string[] | undefined;
  /** The last try succeeded. */
  readonly isDone: boolean;
};

type Props<T> = {
  readonly action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;
  readonly children: (view: FormView) => ReactNode;
  /** Said when the action is done and the page stays. */
  readonly done?: (answer: T) => ReactNode;
  /** Stands below the form when the action is done: what the answer leads to may be a form of its own. */
  readonly after?: (answer: T) => ReactNode;
  readonly className?: string;
  /** What the last answer asked for is settled: it is said no more. */
  readonly isSettled?: boolean;
};

/** A form around one server action: refills what was typed, says what is wrong above and beside the fields, works before hydration. */
export function ActionForm<T>({ action, children, done, after, className = "grid gap-5", isSettled }: Props<T>) {
  const [state, submit, isPending] = useActionState<FormState<T>, FormData>(useOutlivedRefusal(action), IDLE);
  const { isHeld, hold } = useHeldForm();
  const { isLast, markSent } = useLastAnswer();
  // While it is under way, the answer of the time before is none to this one.
  const isSaid = [isLast, !isPending, !isSettled].every(Boolean);
  const failed = state.status === "failed" ? state : null;

  const view: FormView = {
    value: (name) => failed?.values[name],
    errors: (name) => failed?.failure.fields?.[name],
    isDone: state.status === "done",
  };
  const onSubmit = (event: FormEvent) => {
    markSent();
    hold(event);
  };
  return (
    <>
      <form action={submit} onSubmit={onSubmit} noValidate className={className}>
        {isSaid && (
          <FormAnswer isHeld={isHeld} failure={failed?.failure ?? null}>
            {done && <Done state={state} done={done} />}
          </FormAnswer>
        )}
        {children(view)}
      </form>
      {state.status === "done" && after?.(state.data)}
    </>
  );
}

type DoneProps<T> = { readonly state: FormState<T>; readonly done: (answer: T) => ReactNode };

function Done<T>({ state, done }: DoneProps<T>) {
  if (state.status !== "done") return null;
  return <DoneNotice answer={state}>{done(state.data)}</DoneNotice>;
}
