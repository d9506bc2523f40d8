"use client";

import type { PartView } from "@/components/editing/part-form";
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
  const { id, mark, head, isTyped } = regulation;
  const part = partOfRegulation(regulation, viewerId, { rowId: id, mark, isCited: !isTyped });
  return (
    // At an address that is free again another draft may stand.
    <PartForm key={id} part={part} name="regulation" action={editRegulationAction} submitLabel="Simpan peraturan">
      {(view) => (
        <>
          <SelectField {...view.field("kind", head.kind)} label="Jenis peraturan">
            {Object.entries(REGULATION_KIND_LABEL).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </SelectField>
          {TEXTS.map(({ name, label, type }) => (
            <TextField key={name} {...view.field(name, head[name])} type={type} label={label} autoComplete="off" />
          ))}
          <Retroactive view={view} />
        </>
      )}
    </PartForm>
  );
}

/** Asked for only where the day is refused without it. */
function Retroactive({ view }: { readonly view: PartView }) {
  const { name, id, defaultValue, errors } = view.field("isRetroactive", null);
  const isChecked = defaultValue === "ya";
  if (!errors && !isChecked) return null;
  return (
    <div className="grid gap-1">
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name={name}
          value="ya"
          defaultChecked={isChecked}
          aria-describedby={`${id}-error`}
          className="size-5 accent-accent"
        />
        Naskahnya menyatakan berlaku surut sejak hari itu.
      </label>
      <p id={`${id}-error`} className="text-sm font-semibold text-critical">
        {errors?.join(" ")}
      </p>
    </div>
  );
}
