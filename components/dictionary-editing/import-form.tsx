"use client";

import type { ChangeEvent } from "react";
import { useActionState, useState } from "react";

import { DictionaryOutcomeNotice } from "@/components/dictionary-editing/import-outcome";
import { DictionaryPreviewSection } from "@/components/dictionary-editing/import-preview";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { MAX_FILE_BYTES } from "@/lib/core/grid";
import { IDLE } from "@/lib/core/result";
import { importDictionaryAction, previewDictionaryAction } from "@/lib/dictionary-editing/actions";

const TOO_LARGE = "Berkas lebih besar dari 5 MB. Hapus gambar dan lembar lain, atau bagi menjadi beberapa berkas.";

/** The second step, a dry run, and below it what it found. */
export function DictionaryImportForm({ institutionId }: { readonly institutionId: string }) {
  // Here and not beside its button: where scripts do not run, confirming makes a page without the dry run.
  const [outcome, confirm] = useActionState(importDictionaryAction, IDLE);
  const [isTooLarge, setTooLarge] = useState(false);
  const look = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const isOver = (target.files?.[0]?.size ?? 0) > MAX_FILE_BYTES;
    setTooLarge(isOver);
    if (isOver) target.value = "";
  };

  return (
    <section aria-labelledby="unggah" className="grid gap-4">
      <h2 id="unggah">2. Periksa berkas</h2>
      <ActionForm
        action={previewDictionaryAction}
        className="grid max-w-xl gap-4"
        done={({ fileName }) => `${fileName} selesai diperiksa. Hasilnya di bawah ini; belum ada yang disimpan.`}
        after={(preview) => (
          <DictionaryPreviewSection key={preview.id} {...{ institutionId, preview, confirm, outcome }} />
        )}
      >
        {({ errors, isDone }) => (
          <>
            {!isDone && !errors("file") && <DictionaryOutcomeNotice outcome={outcome} />}
            <input type="hidden" name="institutionId" value={institutionId} />
            <TextField
              name="file"
              type="file"
              label="Berkas kamus"
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
    </section>
  );
}
