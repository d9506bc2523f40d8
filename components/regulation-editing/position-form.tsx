"use client";

import { PartForm } from "@/components/editing/part-form";
import { partOfRegulation } from "@/components/regulation-editing/part-of";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { placePositionAction, savePositionAction } from "@/lib/regulation-editing/actions";
import type { EditablePosition } from "@/lib/regulation-editing/queries";
import { POSITION_TIER_LABEL } from "@/lib/regulations/labels";

type Props = { readonly editable: EditablePosition; readonly viewerId: string };

/** Name, unit and tier of a position that only this draft names. */
export function PositionForm({ editable, viewerId }: Props) {
  const { regulation, id, position, mark } = editable;
  const part = partOfRegulation(regulation, viewerId, { rowId: id, mark, isCited: false });
  return (
    // At an address that is free again another position may stand.
    <PartForm key={id} part={part} name="position" action={savePositionAction} submitLabel="Simpan jabatan">
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

/** Which annex of the draft names the position, where it has several. */
export function PlaceForm({ editable }: Pick<Props, "editable">) {
  const { regulation, id, annex, annexes, printedAt } = editable;
  return (
    <ActionForm action={placePositionAction} done={() => "Tersimpan."} className="grid gap-4">
      {({ value, errors }) => (
        <>
          <input type="hidden" name="regulation" value={regulation.slug} />
          <input type="hidden" name="position" value={id} />
          <input type="hidden" name="seen" value={annex ?? ""} />
          <SelectField
            name="annex"
            label="Lampiran yang memuatnya"
            hint="Rancangan standarnya ikut berpindah."
            defaultValue={value("annex") ?? annex ?? ""}
            errors={errors("annex")}
          >
            {annexes.map((each) => (
              <option key={each.slug} value={each.slug}>
                {each.name}
              </option>
            ))}
          </SelectField>
          {printedAt !== null && (
            <TextField
              name="reason"
              label="Alasan perubahan"
              hint={`Tercetak pada ${printedAt}. Wajib bila jabatan ini dimuat lampiran lain daripada itu; barisnya tetap dikutip.`}
              defaultValue={value("reason")}
              errors={errors("reason")}
              optional
              autoComplete="off"
            />
          )}
          <SubmitButton variant="secondary" className="justify-self-start">
            Simpan lampiran jabatan
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
