"use client";

import type { ReactNode } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { eraseEventAction, erasePersonAction } from "@/lib/personal-data/actions";

type PersonProps = { readonly eventId: string; readonly candidateId: string; readonly name: string };

/** Erasing one person in every event: the reason, and the name typed again. */
export function ErasePerson({ eventId, candidateId, name }: PersonProps) {
  return (
    <EraseForm action={erasePersonAction} summary="Hapus data pribadi" name={name} submit="Ya, hapus data pribadi ini">
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="candidateId" value={candidateId} />
    </EraseForm>
  );
}

/** Erasing everybody in an event whose retention date is past. */
export function EraseEvent({ eventId, name }: { readonly eventId: string; readonly name: string }) {
  return (
    <EraseForm
      action={eraseEventAction}
      summary="Hapus data pribadi semua peserta"
      name={name}
      submit="Ya, hapus data pribadi semua peserta"
    >
      <input type="hidden" name="eventId" value={eventId} />
    </EraseForm>
  );
}

type FormProps = {
  readonly action: typeof eraseEventAction;
  readonly summary: string;
  /** What has to be typed. */
  readonly name: string;
  readonly submit: string;
  readonly children: ReactNode;
};

function EraseForm({ action, summary, name, submit, children }: FormProps) {
  return (
    <ActionForm action={action} className="grid gap-3">
      {({ value, errors }) => (
        <details open={value("eventId") !== undefined}>
          <summary className={buttonClass("critical")}>{summary}</summary>
          <div className="mt-4 grid max-w-xl gap-4">
            {children}
            <TextArea
              name="reason"
              label="Alasan penghapusan"
              hint="Dicatat dalam jejak audit dan tidak dapat dihapus dari sana; jangan menyebut nama atau NIP."
              defaultValue={value("reason")}
              errors={errors("reason")}
            />
            <TextField
              name="confirmation"
              label={`Ketik “${name}” untuk memastikan`}
              autoComplete="off"
              spellCheck={false}
              defaultValue={value("confirmation")}
              errors={errors("confirmation")}
            />
            <SubmitButton variant="critical" className="justify-self-start">
              {submit}
            </SubmitButton>
          </div>
        </details>
      )}
    </ActionForm>
  );
}
