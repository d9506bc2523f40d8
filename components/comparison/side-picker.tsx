import { SelectField, TextField } from "@/components/ui/field";
import type { Choices, Comparable, Side } from "@/lib/comparison/queries";
import { COMPARISON_PARAMETER } from "@/lib/comparison/schema";
import { isCivilDate } from "@/lib/core/dates";

type Props = {
  readonly name: "a" | "b";
  readonly label: string;
  readonly side: Side;
  readonly choices: Choices;
};

/** One of the two standards to compare, and the day. What the address asked for stays, also an older version or a wrong one. */
export function SidePicker({ choices, side, name, label }: Props) {
  return (
    <div className="grid content-start gap-3">
      <StandardField name={name} label={label} side={side} choices={choices} />
      <TextField
        type={side.typedDay === "" || isCivilDate(side.typedDay) ? "date" : "text"}
        name={name === "a" ? COMPARISON_PARAMETER.dayOfA : COMPARISON_PARAMETER.dayOfB}
        label={name === "a" ? "Tanggal standar di kiri" : "Tanggal standar di kanan"}
        optional
        hint="Kosong: yang berlaku hari ini."
        defaultValue={side.typedDay}
        errors={side.dayProblem === null ? undefined : [side.dayProblem]}
      />
    </div>
  );
}

function StandardField({ choices: { items, isComplete }, side, ...field }: Props) {
  const shared = { ...field, defaultValue: side.typed, errors: side.problem === null ? undefined : [side.problem] };
  return isComplete ? (
    <SelectField {...shared}>
      <option value="">Pilih standar</option>
      {side.typed !== "" && !items.some(({ key }) => key === side.typed) && (
        <option value={side.typed}>{versionLabel(side, items)}</option>
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

/** The words of an option that is not in the list: a certain version (also one that is gone), or what nobody knows. */
function versionLabel({ typed, standard }: Side, items: readonly Comparable[]): string {
  if (!standard) return unfoundLabel(typed, items);
  const { name, unit, institution } = standard.position;
  return `${[name, unit].filter(Boolean).join(", ")} · ${institution.shortName} (versi ${standard.version})`;
}

function unfoundLabel(typed: string, items: readonly Comparable[]): string {
  const [path, version] = typed.split("@");
  const position = version && items.find(({ key }) => key === path);
  return position ? `${position.label} (versi ${version})` : "Standar yang tidak dikenal";
}

function Options({ items }: { readonly items: readonly Comparable[] }) {
  return items.map(({ key, label }) => (
    <option key={key} value={key}>
      {label}
    </option>
  ));
}
