"use client";

import { PartForm } from "@/components/editing/part-form";
import { partOfRegulation } from "@/components/regulation-editing/part-of";
import { SelectField, TextField } from "@/components/ui/field";
import { savePositionAction } from "@/lib/regulation-editing/actions";
import type { EditablePosition } from "@/lib/regulation-editing/queries";
import { POSITION_TIER_LABEL } from "@/lib/regulations/labels";

type Props = { readonly editable: EditablePosition; readonly viewerId: string };

/** Name, unit and tier of a position that only this draft names. */
export function PositionForm({ editable, viewerId }: Props) {
  const { regulation, slug, position, mark } = editable;
  const part = partOfRegulation(regulation, viewerId, { rowId: slug, mark, isCited: false });
  return (
    <PartForm part={part} name="position" action={savePositionAction} submitLabel="Simpan jabatan">
      {({ field }) => (
        <>
          <input type="hidden" name="regulation" value={regulation.slug} />
          <TextField {...field("name", position.name)} label="Nama jabatan" autoComplete="off" />
          <TextField {...field("unit", position.unit)} label="Unit kerja" optional autoComplete="off" />
          <SelectField {...field("tier", position.tier)} label="Jenjang">
            {Object.entries(POSITION_TIER_LABEL).map(([tier, label]) => (
              <option key={tier} value={tier}>
                {label}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </PartForm>
  );
}
