"use client";

import type { ChangeEvent } from "react";
import { useState } from "react";

import { InstitutionField } from "@/components/institutions/institution-field";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { startImportAction } from "@/lib/imports/actions";
import type { ImportDesk } from "@/lib/imports/queries";
import { MAX_DOCUMENT_BYTES } from "@/lib/importer/readers/reading";
import { FILE_TOO_LARGE } from "@/lib/imports/schema";

/** Hands a text in: as a file or pasted. */
export function StartForm({ institutions }: Pick<ImportDesk, "institutions">) {
  const [isTooLarge, setTooLarge] = useState(false);
  // What is too large is not sent for minutes only to be refused.
  const look = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const isOver = (target.files?.[0]?.size ?? 0) > MAX_DOCUMENT_BYTES;
    setTooLarge(isOver);
    if (isOver) target.value = "";
  };

  return (
    <ActionForm action={startImportAction} className="grid max-w-2xl gap-5">
      {(view) => (
        <>
          <InstitutionField institutions={institutions} view={view} />
          <TextField
            name="file"
            type="file"
            label="Berkas naskah"
            hint="DOCX, PDF berlapis teks, teks hasil pindaian, atau XLSX/CSV menurut templat; paling besar 50 MB."
            accept=".docx,.pdf,.xlsx,.csv,.txt,.md,.tsv,.html,text/plain"
            onChange={look}
            errors={isTooLarge ? [FILE_TOO_LARGE] : view.errors("file")}
          />
          <TextArea
            name="text"
            label="Atau tempel teks naskah"
            hint="Salah satu dari keduanya: berkas atau teks."
            rows={8}
            defaultValue={view.value("text")}
            errors={view.errors("text")}
            spellCheck={false}
          />
          <SubmitButton className="justify-self-start" pendingLabel="Mengirim…">
            Impor naskah
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
