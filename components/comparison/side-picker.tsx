import { SelectField, TextField } from "@/components/ui/field";
import type { Choices, Comparable, Side } from "@/lib/comparison/queries";

type Props = {
  readonly name: "a" | "b";
  readonly label: string;
  readonly side: Side;
  readonly choices: Choices;
};

/** One of the two standards to compare. What the address asked for stays, also where it is an older version or wrong. */
export function SidePicker({ choices: { items, isComplete }, side, ...field }: Props) {
  const shared = { ...field, defaultValue: side.typed, errors: side.problem === null ? undefined : [side.problem] };
  return isComplete ? (
    <SelectField {...shared}>
      <option value="">Pilih standar</option>
      {side.typed !== "" && !items.some(({ key }) => key === side.typed) && (
        <option value={side.typed}>{side.typed}</option>
      )}
      <Options items={items} />
    </SelectField>
  ) : (
    <>
      <TextField
        {...shared}
        list={`${field.name}-choices`}
        hint="Tulis instansi/jabatan seperti pada alamat halamannya, misalnya purwakarta/pengawas."
      />
      <datalist id={`${field.name}-choices`}>
        <Options items={items} />
      </datalist>
    </>
  );
}

function Options({ items }: { readonly items: readonly Comparable[] }) {
  return items.map(({ key, label }) => (
    <option key={key} value={key}>
      {label}
    </option>
  ));
}
