"use client";

import { PartForm } from "@/components/editing/part-form";
import { TextArea } from "@/components/ui/field";
import { saveSuggestionAction } from "@/lib/suggestions/actions";
import type { Suggestion } from "@/lib/suggestions/queries";

type Props = {
  readonly institutionId: string;
  readonly code: string;
  readonly viewerId: string;
  /** Left out for a new one. */
  readonly suggestion?: Suggestion;
};

const NEW = { id: "", text: "", mark: "" };

/** One suggestion of the library, or the place to write another. */
export function SuggestionForm({ institutionId, code, viewerId, suggestion = NEW }: Props) {
  const isNew = suggestion.id === "";
  const part = { standardId: institutionId, viewerId, rowId: suggestion.id, mark: suggestion.mark, isCited: false };
  return (
    <PartForm
      part={part}
      name={`saran-${code}`}
      action={saveSuggestionAction}
      submitLabel={isNew ? "Tambah saran" : "Simpan saran"}
    >
      {({ field }) => (
        <>
          <input type="hidden" name="institutionId" value={institutionId} />
          <input type="hidden" name="code" value={code} />
          <TextArea
            {...field("text", suggestion.text)}
            label={isNew ? "Saran baru" : "Saran"}
            {...(isNew ? {} : { hint: "Kosongkan lalu simpan untuk menghapusnya dari pustaka." })}
            rows={3}
          />
        </>
      )}
    </PartForm>
  );
}
