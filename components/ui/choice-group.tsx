import type { MouseEvent, ReactNode } from "react";

import { Button } from "@/components/ui/button";

export type Choice<Value extends string> = { readonly value: Value; readonly label: ReactNode };

type Props<Value extends string> = {
  readonly legend: ReactNode;
  readonly hideLegend?: boolean;
  /** Unique on the page: native radio buttons belong together by it. */
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
  /** Takes the choice back; given where a group may be without one. */
  readonly onClear?: () => void;
  /** Message of the server beside the group. */
  readonly error?: string | undefined;
};

/** A native radio group: arrow keys, screen readers and labels come with it. */
export function ChoiceGroup<Value extends string>({
  legend,
  hideLegend = false,
  name,
  choices,
  chosen,
  onChoose,
  onClear,
  error,
}: Props<Value>) {
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={hideLegend ? "sr-only" : "mb-1 font-semibold"}>{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label }) => (
          <label
            key={value}
            className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-surface px-3 py-1 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              className="size-4 accent-accent"
            />
            {label}
          </label>
        ))}
        {onClear && chosen !== null && <ClearButton onClear={onClear} />}
      </div>
      {error && (
        <p id={`${name}-error`} className="mt-1 text-sm font-semibold text-critical">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function ClearButton({ onClear }: { readonly onClear: () => void }) {
  const clear = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // The button goes with the choice: the focus stays in the group, where another is chosen.
    currentTarget.closest("fieldset")?.querySelector<HTMLInputElement>("input[type=radio]")?.focus();
    onClear();
  };
  return (
    <Button type="button" variant="quiet" onClick={clear}>
      Kosongkan
    </Button>
  );
}
