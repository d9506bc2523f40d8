"use client";

import type { ComponentProps, ReactNode } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { GridFileField } from "@/components/ui/grid-file-field";
import { SubmitButton } from "@/components/ui/submit-button";

type Props<Preview> = Required<Pick<ComponentProps<typeof ActionForm<Preview>>, "action" | "after">> & {
  /** Of the file. */
  readonly label: string;
  /** What is sent with the file. */
  readonly sent: Readonly<Record<string, string>>;
  /** What the last confirmation did, for where no dry run is on the page: scripts do not run. */
  readonly outcome: ReactNode;
};

/** The second step of an import, a dry run, and below it what it found. */
export function GridUpload<Preview extends { readonly fileName: string }>(props: Props<Preview>) {
  const { action, after, label, sent, outcome } = props;
  return (
    <section aria-labelledby="unggah" className="grid gap-4">
      <h2 id="unggah">2. Periksa berkas</h2>
      <ActionForm
        action={action}
        className="grid max-w-xl gap-4"
        done={({ fileName }) => `${fileName} selesai diperiksa. Hasilnya di bawah ini.`}
        after={after}
      >
        {({ errors, isDone }) => (
          <>
            {!isDone && !errors("file") && outcome}
            {Object.entries(sent).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <GridFileField label={label} errors={errors("file")} />
            <SubmitButton className="justify-self-start" pendingLabel="Memeriksa…">
              Periksa berkas
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </section>
  );
}
