"use client";

import type { ComponentProps, ReactNode } from "react";

import type { FormView } from "@/components/ui/action-form";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";

type Variant = NonNullable<Parameters<typeof buttonClass>[0]>;

type Props<T> = Pick<ComponentProps<typeof ActionForm<T>>, "action" | "done"> & {
  /** On the button that opens the second step. */
  readonly summary: ReactNode;
  readonly variant: Variant;
  /** On the button that does it. */
  readonly submit: ReactNode;
  readonly submitVariant?: Variant;
  readonly pendingLabel?: string;
  /** What is sent: which record, and the revision that was seen. */
  readonly sent: Readonly<Record<string, string | number>>;
  /** Asks why, last. */
  readonly reason?: { readonly id: string; readonly label: string; readonly hint?: string } | undefined;
  /** What comes of it, and whatever else is asked. */
  readonly children?: ReactNode | ((view: FormView) => ReactNode);
  /** It was done and cannot be done again now: only what came of it is said. */
  readonly isOver?: boolean;
  /** Sets the second step apart where much stands around it. */
  readonly isFramed?: boolean;
  readonly className?: string;
};

/**
 * A second step before something that cannot simply be undone: a button that opens what comes of it, and the button
 * that does it. Open again after a refusal, so that without scripts too what was typed and what is wrong are seen.
 */
export function ConfirmedForm<T>({ action, done, sent, className, isOver = false, ...step }: Props<T>) {
  return (
    <ActionForm action={action} {...(done ? { done } : {})} className="grid gap-3">
      {(view) =>
        !isOver && (
          <details open={Object.keys(sent).some((name) => view.value(name) !== undefined)} className={className}>
            <summary className={buttonClass(step.variant)}>{step.summary}</summary>
            <SecondStep {...step} sent={sent} view={view} />
          </details>
        )
      }
    </ActionForm>
  );
}

type StepProps = Omit<Props<never>, "action" | "done" | "summary" | "variant" | "className" | "isOver"> & {
  readonly view: FormView;
};

function SecondStep({
  view,
  sent,
  reason,
  children,
  isFramed = false,
  submitVariant = "primary",
  ...button
}: StepProps) {
  const frame = isFramed ? " rounded-md border border-line bg-surface p-4" : "";
  return (
    <div className={`mt-3 grid max-w-xl gap-4${frame}`}>
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {typeof children === "function" ? children(view) : children}
      {reason && (
        <TextArea name="reason" defaultValue={view.value("reason")} errors={view.errors("reason")} {...reason} />
      )}
      <SubmitButton
        variant={submitVariant}
        {...(button.pendingLabel ? { pendingLabel: button.pendingLabel } : {})}
        className="justify-self-start"
      >
        {button.submit}
      </SubmitButton>
    </div>
  );
}
