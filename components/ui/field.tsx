import type { ComponentProps, ReactNode } from "react";

type FieldProps = {
  readonly label: ReactNode;
  readonly name: string;
  readonly hint?: ReactNode;
  /** Messages of the server beside this field. */
  readonly errors?: readonly string[] | undefined;
  readonly optional?: boolean;
  /** Of the control; defaults to the field's name. Give it when a name appears twice on a page. */
  readonly id?: string | undefined;
};

const CONTROL =
  "w-full min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-muted aria-invalid:border-critical aria-invalid:border-2 file:mr-3 file:rounded-sm file:border file:border-line-strong file:bg-sunken file:px-2";

function describedBy({ id, name, hint, errors }: FieldProps): string | undefined {
  const key = id ?? name;
  return [hint ? `${key}-hint` : "", errors?.length ? `${key}-error` : ""].filter(Boolean).join(" ") || undefined;
}

function Frame({ field, children }: { readonly field: FieldProps; readonly children: ReactNode }) {
  const key = field.id ?? field.name;
  return (
    <div className="grid gap-1">
      <label htmlFor={key} className="font-semibold">
        {field.label}
        {field.optional && <span className="font-normal text-muted"> (tidak wajib)</span>}
      </label>
      {field.hint && (
        <p id={`${key}-hint`} className="text-sm text-muted">
          {field.hint}
        </p>
      )}
      {children}
      {field.errors && field.errors.length > 0 && (
        <p id={`${key}-error`} className="text-sm font-semibold text-critical">
          {field.errors.join(" ")}
        </p>
      )}
    </div>
  );
}

function split<P extends FieldProps>({ label, name, hint, errors, optional, id, ...rest }: P) {
  return { field: { label, name, hint, errors, id, ...(optional ? { optional } : {}) } as FieldProps, rest };
}

function control(field: FieldProps) {
  return {
    id: field.id ?? field.name,
    name: field.name,
    "aria-invalid": field.errors?.length ? true : undefined,
    "aria-describedby": describedBy(field),
    className: CONTROL,
  } as const;
}

/** A labelled input; the message of the server stands beside it and is read with it. */
export function TextField(props: FieldProps & Omit<ComponentProps<"input">, keyof FieldProps>) {
  const { field, rest } = split(props);
  return (
    <Frame field={field}>
      <input {...rest} {...control(field)} />
    </Frame>
  );
}

export function TextArea(props: FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps>) {
  const { field, rest } = split(props);
  return (
    <Frame field={field}>
      <textarea rows={3} {...rest} {...control(field)} />
    </Frame>
  );
}

/**
 * A native select: works from the keyboard, on a phone and without scripts.
 * A new default makes a new element: React resets a form after its action, and a select to what it was first given.
 */
export function SelectField(props: FieldProps & Omit<ComponentProps<"select">, keyof FieldProps>) {
  const { field, rest } = split(props);
  return (
    <Frame field={field}>
      <select key={String(rest.defaultValue)} {...rest} {...control(field)} />
    </Frame>
  );
}
