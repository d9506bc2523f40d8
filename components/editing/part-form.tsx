"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";

import { ConflictButtons, KeptForm, SAVED } from "@/components/editing/kept-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/core/result";
import type { PartAnswer } from "@/lib/editing/answers";

export type PartView = {
  /** The props of a control, to be spread into it. */
  readonly field: (name: string, stored: string | number | null) => ControlProps;
  /** Messages and ids of what is no control: of a group of them. */
  readonly errors: (name: string) => readonly string[] | undefined;
  readonly id: (name: string) => string;
};

export type ControlProps = {
  readonly name: string;
  /** Of this form alone: several forms of a kind may stand on a page. */
  readonly id: string;
  /** What was typed, before a refusal or before a reload; otherwise what is stored. */
  readonly defaultValue: string;
  readonly errors: readonly string[] | undefined;
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
  /** It is being verified, or is not whole yet: what was typed stays on the screen, and nothing is saved. */
  readonly isLocked?: boolean;
};

type Props<Answer extends PartAnswer> = {
  readonly part: PartProps;
  /** Names the form among others: "competency". */
  readonly name: string;
  readonly action: (previous: FormState<Answer>, form: FormData) => Promise<FormState<Answer>>;
  /** What one does with a row that was added, as the link to it says. */
  readonly openLabel?: string;
  readonly submitLabel: ReactNode;
  readonly children: (view: PartView) => ReactNode;
};

/**
 * The form of one part of a draft: what is typed survives a reload, and where somebody else changed the part meanwhile
 * both values are shown and one chooses.
 */
export function PartForm<Answer extends PartAnswer>(props: Props<Answer>) {
  const { part, name, action, openLabel = "Buka", submitLabel, children } = props;
  const key = `${name}-${part.rowId || "new"}`;
  // The mark under which one began to type: of when the form came up, or of what was saved last.
  const [first] = useState(part.mark);
  return (
    <KeptForm
      keptAs={`rancangan:${part.viewerId}:${part.standardId}:${key}`}
      action={action}
      said={(answer) => <Said answer={answer} openLabel={openLabel} />}
      buttons={(isConflict, forget) => (
        <Submit isConflict={isConflict} part={part} forget={forget}>
          {submitLabel}
        </Submit>
      )}
    >
      {({ value: typed, errors, saved }) => {
        const id = (of: string) => `${key}-${of.replaceAll(".", "-")}`;
        const view: PartView = {
          field: (field, stored) => ({
            name: field,
            id: id(field),
            defaultValue: typed(field) ?? String(stored ?? ""),
            errors: errors(field),
          }),
          errors,
          id,
        };
        const seen = part.rowId === "" ? "" : (markOf(saved) ?? first);
        return (
          <>
            <input type="hidden" name="standardId" value={part.standardId} />
            <input type="hidden" name="rowId" value={part.rowId} />
            <input type="hidden" name="seen" value={typed("seen") ?? seen} />
            {children(view)}
            {part.isCited && <Reason view={view} />}
          </>
        );
      }}
    </KeptForm>
  );
}

function Said({ answer, openLabel }: { readonly answer: PartAnswer; readonly openLabel: string }) {
  const router = useRouter();
  const moved = typeof answer === "object" && "moved" in answer ? answer.moved : null;
  // Here and not in the action: the form has first to forget what was typed in it.
  useEffect(() => {
    if (moved !== null) router.replace(moved);
  }, [router, moved]);
  if (typeof answer === "object" && "added" in answer) return <Added href={answer.added}>{openLabel}</Added>;
  return typeof answer === "object" && "said" in answer ? answer.said : SAVED;
}

function markOf(saved: PartAnswer | undefined): string | undefined {
  if (typeof saved === "string") return saved;
  return saved && "mark" in saved ? saved.mark : undefined;
}

function Added({ href, children }: { readonly href: Route; readonly children: string }) {
  return (
    <p>
      Ditambahkan.{" "}
      <Link href={href} className="text-accent underline underline-offset-4">
        {children}
      </Link>
    </p>
  );
}

function Reason({ view }: { readonly view: PartView }) {
  return (
    <TextField
      {...view.field("reason", null)}
      label="Alasan perubahan"
      hint="Wajib bila nilainya menjadi berbeda dari dokumen sumber; bacaan aslinya tetap tersimpan."
      optional
      autoComplete="off"
    />
  );
}

type SubmitProps = {
  readonly isConflict: boolean;
  readonly part: Pick<PartProps, "mark" | "isLocked">;
  readonly forget: () => void;
  readonly children: ReactNode;
};

function Submit({ isConflict, part: { mark, isLocked }, forget, children }: SubmitProps) {
  if (isLocked) {
    return (
      <p className="max-w-prose text-muted">
        Tidak dapat disimpan sekarang; sebabnya disebut di awal halaman ini. Yang sudah Anda ketik tetap ada di peramban
        ini.
      </p>
    );
  }
  if (isConflict) return <ConflictButtons overwrite={mark} forget={forget} />;
  return (
    <SubmitButton variant="secondary" className="justify-self-start">
      {children}
    </SubmitButton>
  );
}
