import type { FormView } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { POSITION_TIER_LABEL } from "@/lib/regulations/labels";

type Props = Pick<FormView, "value" | "errors">;

/** What tells a new position from every other: its name, unit and tier. */
export function NewPositionFields({ value, errors }: Props) {
  return (
    <>
      <TextField
        name="newName"
        label="Nama jabatan"
        autoComplete="off"
        defaultValue={value("newName")}
        errors={errors("newName")}
      />
      <TextField
        name="newUnit"
        label="Unit kerja"
        optional
        autoComplete="off"
        defaultValue={value("newUnit")}
        errors={errors("newUnit")}
      />
      <SelectField name="newTier" label="Jenjang" defaultValue={value("newTier") ?? ""} errors={errors("newTier")}>
        <option value="">Pilih jenjang</option>
        {Object.entries(POSITION_TIER_LABEL).map(([tier, label]) => (
          <option key={tier} value={tier}>
            {label}
          </option>
        ))}
      </SelectField>
    </>
  );
}
