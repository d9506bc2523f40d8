"use client";

import { PartForm } from "@/components/editing/part-form";
import { partOfRegulation } from "@/components/regulation-editing/part-of";
import { TextArea, TextField } from "@/components/ui/field";
import { saveAnnexAction } from "@/lib/regulation-editing/actions";
import type { EditableAnnex, EditableRegulation } from "@/lib/regulation-editing/queries";
import { annexName } from "@/lib/regulations/labels";

type Props = {
  readonly regulation: Pick<EditableRegulation, "id" | "slug" | "state" | "isTyped">;
  readonly viewerId: string;
  readonly annex: EditableAnnex;
};

/** Number, title and heading of an annex; its positions have forms of their own. */
export function AnnexForm({ regulation, viewerId, annex }: Props) {
  const { slug, isTyped } = regulation;
  const part = partOfRegulation(regulation, viewerId, { rowId: annex.slug, mark: annex.mark, isCited: !isTyped });
  return (
    <PartForm part={part} name="annex" action={saveAnnexAction} submitLabel={`Simpan ${annexName(annex)}`}>
      {({ field }) => (
        <>
          <input type="hidden" name="regulation" value={slug} />
          <TextField
            {...field("label", annex.label)}
            label="Nomor atau huruf lampiran"
            hint="Misalnya I, 2 atau A; kosongkan bila hanya ada satu lampiran tanpa nomor."
            optional
            autoComplete="off"
          />
          <TextField {...field("title", annex.title)} label="Judul lampiran" autoComplete="off" />
          <TextArea
            {...field("heading", annex.heading)}
            label="Kepala lampiran, baris demi baris"
            hint="Peraturan yang melampirkannya, nomor, tanggal dan tentangnya, sebagaimana tercetak."
            rows={5}
          />
          {!isTyped && (
            <TextField
              {...field("lines", null)}
              label="Baris naskah"
              hint="Hanya untuk baris kepala yang ditambahkan, misalnya 12 atau 12-14."
              optional
              autoComplete="off"
            />
          )}
        </>
      )}
    </PartForm>
  );
}
