"use client";

import type { ReactNode } from "react";
import { useActionState, useEffect, useRef, useState } from "react";

import { useKeptForm } from "@/components/editing/use-kept-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/core/result";
import { IDLE } from "@/lib/core/result";

export type PartView = {
  /** What was typed, before a refusal or before a reload; otherwise what is stored. */
  readonly value: (name: string, stored: string | number | null) => string;
  readonly errors: (name: string) => readonly string[] | undefined;
  /** Id of a control: several forms of a kind may stand on a page. */
  readonly id: (name: string) => string;
};

export type PartProps = {
  readonly standardId: string;
  readonly viewerId: string;
  /** "" for a new row. */
  readonly rowId: string;
  /** Mark of the part as stored. */
  readonly mark: string;
  /** A value of it was read from a document. */
  readonly isCited: boolean;
  /** It is being verified: what was typed stays on the screen, and nothing is saved. */
  readonly isLocked?: boolean;
};

type Props = {
  readonly part: PartProps;
  /** Names the form among others: "competency". */
  readonly name: string;
  readonly action: (previous: FormState<string>, form: FormData) => Promise<FormState<string>>;
  readonly submitLabel: ReactNode;
  readonly children: (view: PartView) => ReactNode;
};

/**
 * The form of one part of a draft: what is typed survives a reload, and where somebody else changed the part meanwhile
 * both values are shown and one chooses.
 */
export function PartForm({ part, name, action, submitLabel, children }: Props) {
  const key = `${name}-${part.rowId || "new"}`;
  const { kept, keep, forget } = useKeptForm(`rancangan:${part.viewerId}:${part.standardId}:${key}`);
  const [state, submit] = useActionState<FormState<string>, FormData>(action, IDLE);
  const failed = state.status === "failed" ? state : null;
  // The mark under which one began to type: of when the form came up, or of what was saved last.
  const [first] = useState(part.mark);
  const seen = part.rowId === "" ? "" : savedMark(state, first);

  useEffect(() => {
    if (state.status === "done") forget();
  }, [state, forget]);

  const typed = failed ? failed.values : kept;
  const view: PartView = {
    value: (field, stored) => typed?.[field] ?? String(stored ?? ""),
    errors: (field) => failed?.failure.fields?.[field],
    id: (field) => `${key}-${field}`,
  };
  return (
    <form action={submit} noValidate className="grid gap-4" onInput={(event) => keep(event.currentTarget)}>
      <Answer state={state} isRestored={kept !== null} forget={forget} />
      <input type="hidden" name="standardId" value={part.standardId} />
      <input type="hidden" name="rowId" value={part.rowId} />
      <input type="hidden" name="seen" value={typed?.["seen"] ?? seen} />
      {/* New defaults make new controls: what is restored after hydration must show. */}
      <div key={kept ? "restored" : "stored"} className="grid gap-4">
        {children(view)}
        {part.isCited && <Reason view={view} />}
      </div>
      <Submit isConflict={failed?.failure.kind === "conflict"} part={part} forget={forget}>
        {submitLabel}
      </Submit>
    </form>
  );
}

function savedMark(state: FormState<string>, first: string): string {
  return state.status === "done" ? state.data : first;
}

type AnswerProps = {
  readonly state: FormState<string>;
  readonly isRestored: boolean;
  readonly forget: () => void;
};

/** What came of the last try, or that something typed earlier stands in the fields. */
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
  if (isRestored) return <Restored forget={forget} />;
  if (state.status === "idle") return null;
  return (
    <Notice tone="positive" role="status">
      Tersimpan.
    </Notice>
  );
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

function Reason({ view }: { readonly view: PartView }) {
  return (
    <TextField
      name="reason"
      id={view.id("reason")}
      label="Alasan perubahan"
      hint="Wajib bila nilainya menjadi berbeda dari dokumen sumber; bacaan aslinya tetap tersimpan."
      optional
      autoComplete="off"
      defaultValue={view.value("reason", null)}
      errors={view.errors("reason")}
    />
  );
}

type SubmitProps = {
  readonly isConflict: boolean;
  readonly part: Pick<PartProps, "mark" | "isLocked">;
  readonly forget: () => void;
  readonly children: ReactNode;
};

/** After a conflict the stored values stand beside the fields, and nothing is decided for the person. */
function Submit({ isConflict, part: { mark, isLocked }, forget, children }: SubmitProps) {
  if (isLocked) {
    return (
      <p className="max-w-prose text-muted">
        Tidak dapat disimpan selama diverifikasi. Yang sudah Anda ketik tetap ada di peramban ini.
      </p>
    );
  }
  if (!isConflict) {
    return (
      <SubmitButton variant="secondary" className="justify-self-start">
        {children}
      </SubmitButton>
    );
  }
  return (
    <div className="flex flex-wrap gap-3">
      <SubmitButton name="overwrite" value={mark}>
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
