"use client";

import { PartForm } from "@/components/editing/part-form";
import { partOfRegulation } from "@/components/regulation-editing/part-of";
import { TextArea, TextField } from "@/components/ui/field";
import { saveAnnexAction } from "@/lib/regulation-editing/actions";
import type { EditableAnnex, EditableRegulation } from "@/lib/regulation-editing/queries";
import { annexName } from "@/lib/regulations/labels";

type Props = {
  readonly regulation: Pick<EditableRegulation, "slug" | "state" | "isTyped">;
  readonly viewerId: string;
  readonly annex: EditableAnnex;
};

/** Number, title and heading of an annex; its positions have forms of their own. */
export function AnnexForm({ regulation, viewerId, annex }: Props) {
  const { slug, isTyped } = regulation;
  const part = partOfRegulation(regulation, viewerId, { rowId: annex.slug, mark: annex.mark, isCited: !isTyped });
  return (
    <PartForm part={part} name="annex" action={saveAnnexAction} submitLabel={`Simpan ${annexName(annex)}`}>
      {({ value, errors, id }) => (
        <>
          <input type="hidden" name="regulation" value={slug} />
          <TextField
            name="label"
            id={id("label")}
            label="Nomor atau huruf lampiran"
            hint="Misalnya I, 2 atau A; kosongkan bila hanya ada satu lampiran tanpa nomor."
            optional
            autoComplete="off"
            defaultValue={value("label", annex.label)}
            errors={errors("label")}
          />
          <TextField
            name="title"
            id={id("title")}
            label="Judul lampiran"
            autoComplete="off"
            defaultValue={value("title", annex.title)}
            errors={errors("title")}
          />
          <TextArea
            name="heading"
            id={id("heading")}
            label="Kepala lampiran, baris demi baris"
            hint="Peraturan yang melampirkannya, nomor, tanggal dan tentangnya, sebagaimana tercetak."
            rows={5}
            defaultValue={value("heading", annex.heading)}
            errors={errors("heading")}
          />
          {!isTyped && (
            <TextField
              name="lines"
              id={id("lines")}
              label="Baris naskah"
              hint="Hanya untuk baris kepala yang ditambahkan, misalnya 12 atau 12-14."
              optional
              autoComplete="off"
              defaultValue={value("lines", null)}
              errors={errors("lines")}
            />
          )}
        </>
      )}
    </PartForm>
  );
}
