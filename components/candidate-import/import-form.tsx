"use client";

import type { ChangeEvent } from "react";
import { useActionState, useState } from "react";

import { ImportOutcomeNotice, previewOf } from "@/components/candidate-import/import-outcome-notice";
import { PreviewSection } from "@/components/candidate-import/preview-section";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { importCandidatesAction, previewImportAction } from "@/lib/candidate-import/actions";
import { MAX_FILE_BYTES } from "@/lib/core/grid";
import { IDLE } from "@/lib/core/result";

const TOO_LARGE = "Berkas lebih besar dari 5 MB. Hapus gambar dan lembar lain, atau bagi menjadi beberapa berkas.";

/** The second step, a dry run, and below it what it found. */
export function ImportForm({ eventId }: { readonly eventId: string }) {
  // Here and not beside its button: where scripts do not run, confirming makes a page without the dry run.
  const [outcome, confirm] = useActionState(importCandidatesAction, IDLE);
  const [isTooLarge, setTooLarge] = useState(false);
  // What is too large is not sent for minutes only to be refused.
  const look = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const isOver = (target.files?.[0]?.size ?? 0) > MAX_FILE_BYTES;
    setTooLarge(isOver);
    if (isOver) target.value = "";
  };

  return (
    <section aria-labelledby="unggah" className="grid gap-8">
      <div className="grid gap-4">
        <h2 id="unggah">2. Periksa berkas</h2>
        <ActionForm
          action={previewImportAction}
          className="grid max-w-xl gap-4"
          done={({ fileName, id }) =>
            outcome.status === "done" && previewOf(outcome) === id
              ? `${fileName} sudah diperiksa dan diimpor. Hasilnya di bawah ini.`
              : `${fileName} selesai diperiksa. Hasilnya di bawah ini; belum ada yang disimpan.`
          }
          after={(preview) => <PreviewSection key={preview.id} {...{ eventId, preview, confirm, outcome }} />}
        >
          {({ errors, isDone }) => (
            <>
              {!isDone && !errors("file") && <ImportOutcomeNotice eventId={eventId} outcome={outcome} />}
              <input type="hidden" name="eventId" value={eventId} />
              <TextField
                name="file"
                type="file"
                label="Berkas peserta"
                hint="XLSX atau CSV, paling besar 5 MB. Berkas diperiksa lebih dahulu; belum ada yang disimpan."
                accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                onChange={look}
                errors={isTooLarge ? [TOO_LARGE] : errors("file")}
              />
              <SubmitButton className="justify-self-start" pendingLabel="Memeriksa…">
                Periksa berkas
              </SubmitButton>
            </>
          )}
        </ActionForm>
      </div>
    </section>
  );
}
