"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { setRetentionAction } from "@/lib/personal-data/actions";

type Props = { readonly eventId: string; readonly revision: number; readonly retentionUntil: string | null };

/** Until when personal data are kept; empty where no date is set. */
export function RetentionForm({ eventId, revision, retentionUntil }: Props) {
  return (
    <ActionForm action={setRetentionAction} className="grid max-w-xl gap-4" done={() => "Tanggal simpan diatur."}>
      {({ value, errors }) => (
        <>
          <input type="hidden" name="eventId" value={eventId} />
          <input type="hidden" name="revision" value={revision} />
          <TextField
            name="retentionUntil"
            type="date"
            label="Disimpan sampai dengan"
            optional
            hint="Setelah tanggal ini Anda diingatkan. Tidak ada yang dihapus sebelum seseorang memastikannya."
            defaultValue={value("retentionUntil") ?? retentionUntil ?? ""}
            errors={errors("retentionUntil")}
          />
          <SubmitButton className="justify-self-start">Simpan tanggal</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
