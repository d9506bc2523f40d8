"use client";

import { PartForm } from "@/components/editing/part-form";
import { LinesField } from "@/components/regulation-editing/lines-field";
import { partOfRegulation } from "@/components/regulation-editing/part-of";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { TextArea, TextField } from "@/components/ui/field";
import { removeAnnexAction, saveAnnexAction } from "@/lib/regulation-editing/actions";
import type { EditableAnnex, EditableRegulation } from "@/lib/regulation-editing/queries";
import { annexName } from "@/lib/regulations/labels";

type Props = {
  readonly regulation: Pick<EditableRegulation, "id" | "slug" | "state" | "isTyped">;
  readonly viewerId: string;
  /** Null for one that is yet to be added. */
  readonly annex: EditableAnnex | null;
  /** What one that is added is probably called, and headed. */
  readonly proposed?: Pick<EditableAnnex, "label" | "heading">;
};

const NEW = { slug: "", mark: "", title: null, label: "", heading: null };

/** Number, title and heading of an annex; its positions have forms of their own. */
export function AnnexForm({ regulation, viewerId, annex, proposed }: Props) {
  const { slug, isTyped } = regulation;
  const { slug: rowId, mark, title, heading, label } = annex ?? { ...NEW, ...proposed };
  const part = partOfRegulation(regulation, viewerId, { rowId, mark, isCited: !isTyped });
  const submitLabel = annex ? `Simpan ${annexName(annex)}` : "Tambahkan lampiran";
  return (
    <PartForm
      part={part}
      name="annex"
      action={saveAnnexAction}
      submitLabel={submitLabel}
      openLabel="Lihat lampiran itu di halaman ini"
    >
      {(view) => (
        <>
          <input type="hidden" name="regulation" value={slug} />
          <TextField
            {...view.field("label", label)}
            label="Nomor atau huruf lampiran"
            hint={
              annex
                ? "Misalnya I, 2 atau A; kosongkan bila hanya ada satu lampiran tanpa nomor."
                : "Misalnya II, 2 atau B, sebagaimana tercetak."
            }
            optional={annex !== null}
            autoComplete="off"
          />
          <TextField {...view.field("title", title)} label="Judul lampiran" autoComplete="off" />
          <TextArea
            {...view.field("heading", heading)}
            label="Kepala lampiran, baris demi baris"
            hint="Peraturan yang melampirkannya, nomor, tanggal dan tentangnya, sebagaimana tercetak."
            rows={5}
          />
          {!isTyped && !annex && <LinesField view={view} />}
          {!isTyped && annex && (
            <TextField
              {...view.field("lines", null)}
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

type RemoveProps = { readonly regulation: string; readonly annex: EditableAnnex };

/** The annex, asked once more; or what it holds. */
export function RemoveAnnex({ regulation, annex }: RemoveProps) {
  const { slug, mark, removalObstacle } = annex;
  const name = annexName(annex);
  if (removalObstacle !== null) return <p className="max-w-prose text-sm text-muted">{removalObstacle}</p>;
  return (
    <ConfirmedForm
      action={removeAnnexAction}
      summary={`Hapus ${name}`}
      variant="quiet"
      sent={{ regulation, rowId: slug, seen: mark }}
      submit={`Ya, hapus ${name}`}
      submitVariant="critical"
    >
      <p className="text-sm">Nomor, judul dan kepalanya dihapus dari rancangan.</p>
    </ConfirmedForm>
  );
}
