"use client";

import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { TextArea, TextField } from "@/components/ui/field";
import { eraseEventAction, erasePersonAction } from "@/lib/personal-data/actions";

type PersonProps = { readonly eventId: string; readonly candidateId: string; readonly name: string };

/** Erasing one person in every event: the reason, and the name typed again. */
export function ErasePerson({ name, ...sent }: PersonProps) {
  return (
    <EraseForm
      action={erasePersonAction}
      summary="Hapus data pribadi"
      sent={sent}
      name={name}
      submit="Ya, hapus data pribadi ini"
    />
  );
}

/** Erasing everybody in an event whose retention date is past. */
export function EraseEvent({ eventId, name }: { readonly eventId: string; readonly name: string }) {
  return (
    <EraseForm
      action={eraseEventAction}
      summary="Hapus data pribadi semua peserta"
      sent={{ eventId }}
      name={name}
      submit="Ya, hapus data pribadi semua peserta"
    />
  );
}

type FormProps = {
  readonly action: typeof eraseEventAction;
  readonly summary: string;
  readonly sent: Readonly<Record<string, string>>;
  /** What has to be typed. */
  readonly name: string;
  readonly submit: string;
};

function EraseForm({ name, ...form }: FormProps) {
  return (
    <ConfirmedForm {...form} variant="critical" submitVariant="critical">
      {({ value, errors }) => (
        <>
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
        </>
      )}
    </ConfirmedForm>
  );
}
