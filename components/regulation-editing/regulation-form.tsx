"use client";

import { PartForm } from "@/components/editing/part-form";
import { partOfRegulation } from "@/components/regulation-editing/part-of";
import { SelectField, TextField } from "@/components/ui/field";
import { editRegulationAction } from "@/lib/regulation-editing/actions";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";
import { REGULATION_KIND_LABEL } from "@/lib/regulations/labels";

const TEXTS = [
  { name: "number", label: "Nomor", type: "text" },
  { name: "year", label: "Tahun", type: "text" },
  { name: "title", label: "Tentang", type: "text" },
  { name: "issuer", label: "Ditetapkan oleh", type: "text" },
  { name: "effectiveFrom", label: "Mulai berlaku", type: "date" },
] as const;

type Props = { readonly regulation: EditableRegulation; readonly viewerId: string };

/** The head of a draft regulation. */
export function RegulationForm({ regulation, viewerId }: Props) {
  const { slug, mark, head, isTyped } = regulation;
  const part = partOfRegulation(regulation, viewerId, { rowId: slug, mark, isCited: !isTyped });
  return (
    <PartForm part={part} name="regulation" action={editRegulationAction} submitLabel="Simpan peraturan">
      {({ value, errors, id }) => (
        <>
          <SelectField
            name="kind"
            id={id("kind")}
            label="Jenis peraturan"
            defaultValue={value("kind", head.kind)}
            errors={errors("kind")}
          >
            {Object.entries(REGULATION_KIND_LABEL).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </SelectField>
          {TEXTS.map(({ name, label, type }) => (
            <TextField
              key={name}
              name={name}
              id={id(name)}
              type={type}
              label={label}
              autoComplete="off"
              defaultValue={value(name, head[name])}
              errors={errors(name)}
            />
          ))}
        </>
      )}
    </PartForm>
  );
}
