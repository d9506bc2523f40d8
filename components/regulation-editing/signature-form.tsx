"use client";

import { PartForm } from "@/components/editing/part-form";
import { LinesField } from "@/components/regulation-editing/lines-field";
import { partOfRegulation } from "@/components/regulation-editing/part-of";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { TextField } from "@/components/ui/field";
import { removeSignatureAction, saveSignatureAction } from "@/lib/regulation-editing/actions";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";

const FIELDS = [
  { name: "place", label: "Tempat", type: "text" },
  { name: "date", label: "Tanggal", type: "date" },
  { name: "office", label: "Jabatan penanda tangan", type: "text" },
  { name: "name", label: "Nama penanda tangan", type: "text" },
] as const;

type Props = {
  readonly regulation: Pick<EditableRegulation, "id" | "slug" | "state" | "isTyped">;
  readonly viewerId: string;
  readonly act: "ENACTED" | "PROMULGATED";
  readonly title: string;
  /** Null while there is none. */
  readonly signature: Readonly<Record<"place" | "date" | "office" | "name", string | null>> | null;
  readonly mark: string;
};

/** Where, when and by whom the regulation was enacted, or promulgated. */
export function SignatureForm({ regulation, viewerId, act, title, signature, mark }: Props) {
  const { slug, state, isTyped } = regulation;
  const part = partOfRegulation(regulation, viewerId, { rowId: act, mark, isCited: !isTyped });
  const isWhole = signature !== null && Object.values(signature).every((value) => value !== null);
  return (
    <>
      <PartForm part={part} name="signature" action={saveSignatureAction} submitLabel={`Simpan ${title.toLowerCase()}`}>
        {(view) => (
          <>
            <input type="hidden" name="regulation" value={slug} />
            <input type="hidden" name="act" value={act} />
            <div className="grid items-start gap-4 sm:grid-cols-2">
              {FIELDS.map(({ name, label, type }) => (
                <TextField
                  key={name}
                  {...view.field(name, signature?.[name] ?? null)}
                  type={type}
                  label={label}
                  autoComplete="off"
                />
              ))}
            </div>
            {!isTyped && !isWhole && <LinesField view={view} />}
          </>
        )}
      </PartForm>
      {signature && state === "DRAFT" && (
        <ConfirmedForm
          action={removeSignatureAction}
          summary={
            <>
              Hapus <span className="sr-only">{title.toLowerCase()}</span>
            </>
          }
          variant="quiet"
          sent={{ regulation: slug, act, seen: mark }}
          submit={`Ya, hapus ${title.toLowerCase()}`}
          submitVariant="critical"
        >
          <p className="text-sm">Tempat, tanggal dan penanda tangannya dihapus dari rancangan.</p>
        </ConfirmedForm>
      )}
    </>
  );
}
