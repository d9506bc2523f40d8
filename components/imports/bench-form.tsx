"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useCallback } from "react";

import { ConflictButtons, KeptForm, type KeptView } from "@/components/editing/kept-form";
import { buttonClass } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/core/result";

export type BenchFormView = KeptView<void>;

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
  const router = useRouter();
  const close = useCallback(() => router.replace(closeHref, { scroll: false }), [router, closeHref]);
  return (
    <div id="sunting" className="grid scroll-mt-24 gap-4 rounded-md border-2 border-accent p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h4 id="sunting-judul" tabIndex={-1} className="font-semibold wrap-anywhere">
          {title}
        </h4>
        <Link href={closeHref} prefetch={false} scroll={false} className={buttonClass("quiet")}>
          Tutup
        </Link>
      </div>
      <KeptForm
        keptAs={keptAs}
        action={action}
        onSaved={close}
        buttons={(isConflict, forget) =>
          isConflict ? (
            <ConflictButtons overwrite="ya" forget={forget} />
          ) : (
            <SubmitButton className="justify-self-start">{submitLabel}</SubmitButton>
          )
        }
      >
        {children}
      </KeptForm>
    </div>
  );
}
