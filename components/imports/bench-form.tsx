"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useActionState, useEffect, useRef } from "react";

import { useKeptForm } from "@/components/editing/use-kept-form";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/core/result";
import { IDLE } from "@/lib/core/result";

export type BenchFormView = {
  /** What was typed, before a refusal or before a reload; undefined where nothing was. */
  readonly value: (name: string) => string | undefined;
  readonly errors: (name: string) => readonly string[] | undefined;
};

type Props = {
  /** Names what is typed in this browser; with the id of who types it. */
  readonly keptAs: string;
  readonly action: (previous: FormState<void>, form: FormData) => Promise<FormState<void>>;
  readonly title: ReactNode;
  readonly submitLabel: ReactNode;
  /** The bench without the form: where one goes when it is saved, or closed. */
  readonly closeHref: Route;
  readonly children: (view: BenchFormView) => ReactNode;
};

/** A form of the bench: what is typed survives a reload, and after a conflict one chooses between both values. */
export function BenchForm({ keptAs, action, title, submitLabel, closeHref, children }: Props) {
  const { kept, keep, forget } = useKeptForm(keptAs);
  const [state, submit] = useActionState<FormState<void>, FormData>(action, IDLE);
  const router = useRouter();
  const failed = state.status === "failed" ? state : null;
  useEffect(() => {
    if (state.status !== "done") return;
    forget();
    router.replace(closeHref, { scroll: false });
  }, [state, forget, router, closeHref]);

  const typed = failed ? failed.values : kept;
  const view: BenchFormView = {
    value: (name) => typed?.[name],
    errors: (name) => failed?.failure.fields?.[name],
  };
  return (
    <div id="sunting" className="grid scroll-mt-24 gap-4 rounded-md border-2 border-accent p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h4 className="font-semibold wrap-anywhere">{title}</h4>
        <Link href={closeHref} prefetch={false} scroll={false} className={buttonClass("quiet")}>
          Tutup
        </Link>
      </div>
      <form action={submit} noValidate className="grid gap-4" onInput={(event) => keep(event.currentTarget)}>
        <Answer state={state} isRestored={kept !== null} forget={forget} />
        {/* New defaults make new controls: what is restored after hydration must show. */}
        <div key={kept ? "restored" : "stored"} className="grid gap-4">
          {children(view)}
        </div>
        <Submit isConflict={failed?.failure.kind === "conflict"} forget={forget}>
          {submitLabel}
        </Submit>
      </form>
    </div>
  );
}

type AnswerProps = {
  readonly state: FormState<void>;
  readonly isRestored: boolean;
  readonly forget: () => void;
};

function Answer({ state, isRestored, forget }: AnswerProps) {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === "failed") message.current?.focus();
  }, [state]);

  if (state.status === "failed") {
    return (
      <div ref={message} tabIndex={-1}>
        <Notice tone="critical" role="alert">
          {state.failure.message}
        </Notice>
      </div>
    );
  }
  if (state.status === "done") {
    return (
      <Notice tone="positive" role="status">
        Tersimpan.
      </Notice>
    );
  }
  if (!isRestored) return null;
  return (
    <Notice tone="caution" role="status">
      <p>Isian yang belum disimpan dipulihkan dari peramban ini.</p>
      <Button type="button" variant="quiet" onClick={forget}>
        Buang isian itu
      </Button>
    </Notice>
  );
}

type SubmitProps = { readonly isConflict: boolean; readonly forget: () => void; readonly children: ReactNode };

/** After a conflict the stored values stand beside the fields, and nothing is decided for the person. */
function Submit({ isConflict, forget, children }: SubmitProps) {
  if (!isConflict) return <SubmitButton className="justify-self-start">{children}</SubmitButton>;
  return (
    <div className="flex flex-wrap gap-3">
      <SubmitButton name="overwrite" value="ya">
        Simpan isian saya
      </SubmitButton>
      <Button
        type="button"
        variant="secondary"
        onClick={() => {
          forget();
          location.reload();
        }}
      >
        Pakai yang tersimpan
      </Button>
    </div>
  );
}
