"use client";

import type { ReactNode } from "react";
import { useActionState, useEffect, useState } from "react";

import { useKeptForm } from "@/components/editing/use-kept-form";
import { Button } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { FormAnswer, useHeldForm } from "@/components/ui/form-answer";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/core/result";
import { IDLE } from "@/lib/core/result";
import { saying } from "@/lib/core/said";

export type KeptView<T> = {
  /** What was typed, before a refusal or before a reload; undefined where nothing was. */
  readonly value: (name: string) => string | undefined;
  readonly errors: (name: string) => readonly string[] | undefined;
  /** The answer of the last try, where it was saved. */
  readonly saved: T | undefined;
};

type Props<T> = {
  /** Names what is typed in this browser; with the id of who types it. */
  readonly keptAs: string;
  readonly action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;
  /** The buttons; `isConflict`: somebody else changed it meanwhile, and one chooses between both values. */
  readonly buttons: (isConflict: boolean, forget: () => void) => ReactNode;
  /** Called once it is saved. */
  readonly onSaved?: () => void;
  /** Said once it is saved. */
  readonly said?: ((answer: T) => ReactNode) | undefined;
  readonly children: (view: KeptView<T>) => ReactNode;
};

/** A form whose typing survives a refusal, a reload and a lost connection. */
export function KeptForm<T>({ keptAs, action, buttons, onSaved, said, children }: Props<T>) {
  const { kept, keep, send, giveBack, forget } = useKeptForm(keptAs);
  const [state, submit] = useActionState<FormState<T>, FormData>(action, IDLE);
  const { isHeld, hold } = useHeldForm();
  const failed = state.status === "failed" ? state : null;
  // The answer after which somebody typed on: it says nothing of what stands there now.
  const [outdated, setOutdated] = useState<FormState<T> | null>(null);

  useEffect(() => {
    if (state.status === "failed") giveBack(state.values);
    if (state.status !== "done") return;
    forget();
    onSaved?.();
  }, [state, giveBack, forget, onSaved]);

  const typed = failed ? failed.values : kept;
  const view: KeptView<T> = {
    value: (name) => typed?.[name],
    errors: (name) => failed?.failure.fields?.[name],
    saved: state.status === "done" ? state.data : undefined,
  };
  return (
    <form
      action={submit}
      onSubmit={(event) => {
        hold(event);
        if (!event.defaultPrevented) send(event.currentTarget);
      }}
      noValidate
      className="grid gap-4"
      onInput={(event) => {
        keep(event.currentTarget);
        setOutdated(state);
      }}
    >
      <FormAnswer isHeld={isHeld} failure={failed?.failure ?? null}>
        {kept ? <Restored forget={forget} /> : state !== outdated && <Saved state={state} said={said} />}
      </FormAnswer>
      {/* New defaults make new controls: what is restored after hydration must show. */}
      <div key={kept ? "restored" : "stored"} className="grid gap-4">
        {children(view)}
      </div>
      {buttons(failed?.failure.kind === "conflict", forget)}
    </form>
  );
}

export const SAVED = "Tersimpan.";

function Saved<T>({ state, said = () => SAVED }: Pick<Props<T>, "said"> & { readonly state: FormState<T> }) {
  if (state.status !== "done") return null;
  return <DoneNotice answer={state}>{said(state.data)}</DoneNotice>;
}

function Restored({ forget }: { readonly forget: () => void }) {
  return (
    <Notice tone="caution" role="status">
      <p>Isian yang belum disimpan dipulihkan dari peramban ini.</p>
      <Button type="button" variant="quiet" onClick={forget}>
        Buang isian itu
      </Button>
    </Notice>
  );
}

type ConflictProps = {
  /** Sent as `overwrite`: that one saw what is stored now. */
  readonly overwrite: string;
  readonly forget: () => void;
};

/** After a conflict the stored values stand beside the fields, and nothing is decided for the person. */
export function ConflictButtons({ overwrite, forget }: ConflictProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <SubmitButton name="overwrite" value={overwrite}>
        Simpan isian saya
      </SubmitButton>
      <Button
        type="button"
        variant="secondary"
        onClick={() => {
          forget();
          location.assign(saying(location.pathname + location.search, "pakai-tersimpan"));
        }}
      >
        Pakai yang tersimpan
      </Button>
    </div>
  );
}
