"use client";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctValueAction } from "@/lib/imports/actions";
import type { BenchGroup, BenchValue } from "@/lib/imports/bench-values";

type Props = {
  readonly importId: string;
  readonly groups: readonly BenchGroup[];
  /** Pointer of the value that is looked at. */
  readonly current: string | null;
  readonly isEditable: boolean;
};

/** The part of the draft that is looked at; every value can be corrected where it stands. */
export function DraftValues({ importId, groups, current, isEditable }: Props) {
  return (
    <div className="grid gap-6">
      {groups.map(({ title, values }, index) => (
        <section key={`${title}-${index}`} className="grid gap-2">
          <h3>{title}</h3>
          <ul className="grid gap-2">
            {values.map((value) => (
              <li
                key={value.path}
                className={`grid gap-1 rounded-md border bg-surface p-3 ${value.path === current ? "border-accent" : "border-line"}`}
              >
                <Value value={value} />
                {isEditable && <Correct importId={importId} value={value} of={`${title}, ${value.label}`} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Value({ value: { label, text, reading, reason } }: { readonly value: BenchValue }) {
  return (
    <>
      <p className="text-sm font-semibold text-muted">{label}</p>
      <p className="whitespace-pre-line wrap-anywhere">{text ?? <em>tidak terbaca</em>}</p>
      {reading !== null && (
        <p className="text-sm wrap-anywhere">
          <span className="text-muted">Bacaan: </span>
          <span className="font-mono">{reading}</span>
        </p>
      )}
      {reason !== null && <p className="text-sm text-muted">{reason}</p>}
    </>
  );
}

type CorrectProps = Pick<Props, "importId"> & { readonly value: BenchValue; readonly of: string };

function Correct({ importId, value: { path, text }, of }: CorrectProps) {
  const id = path.replaceAll("/", "-");
  return (
    <details>
      <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>
        Betulkan<span className="sr-only"> {of}</span>
      </summary>
      <ActionForm action={correctValueAction} className="grid gap-3 pt-2" done={() => "Tersimpan sebagai temuan."}>
        {({ value, errors }) => (
          <>
            <input type="hidden" name="importId" value={importId} />
            <input type="hidden" name="path" value={path} />
            <TextArea
              name="value"
              id={`nilai${id}`}
              label="Nilai"
              rows={2}
              defaultValue={value("value") ?? text ?? ""}
              errors={errors("value")}
            />
            <TextField
              name="reason"
              id={`alasan${id}`}
              label="Alasan"
              autoComplete="off"
              defaultValue={value("reason")}
              errors={errors("reason")}
            />
            <SubmitButton className="justify-self-start">Simpan nilai</SubmitButton>
          </>
        )}
      </ActionForm>
    </details>
  );
}
