"use client";

import { ActionForm } from "@/components/ui/action-form";
import { MovedWords } from "@/components/ui/moved-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/core/result";

type Props<T> = {
  readonly action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;
  /** Names the row. */
  readonly sent: Readonly<Record<string, string>>;
  /** What the row is called: for screen readers, where many such buttons follow each other. */
  readonly of: string;
  /** As people count, among the rows past which it can be moved. */
  readonly place: number;
  readonly count: number;
};

/** One place up or down; says where the row stands then. */
export function MoveButtons<T>({ action, sent, of, place, count }: Props<T>) {
  if (count < 2) return null;
  return (
    <ActionForm
      action={action}
      className="flex flex-wrap gap-2"
      done={() => <MovedWords place={place} count={count} />}
    >
      {() => (
        <>
          {Object.entries(sent).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {place > 1 && <Step direction="naik" label="Naik" of={of} />}
          {place < count && <Step direction="turun" label="Turun" of={of} />}
        </>
      )}
    </ActionForm>
  );
}

type StepProps = { readonly direction: string; readonly label: string; readonly of: string };

function Step({ direction, label, of }: StepProps) {
  return (
    <SubmitButton variant="quiet" name="direction" value={direction}>
      {label}
      <span className="sr-only"> {of}</span>
    </SubmitButton>
  );
}
