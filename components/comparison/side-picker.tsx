import { SelectField } from "@/components/ui/field";
import type { Comparable, Side } from "@/lib/comparison/queries";

type Props = {
  readonly name: "a" | "b";
  readonly label: string;
  readonly side: Side;
  readonly choices: readonly Comparable[];
};

/** One of the two standards to compare. What the address asked for stays chosen, also where it is an older version. */
export function SidePicker({ name, label, side, choices }: Props) {
  const isListed = side.typed === "" || choices.some(({ key }) => key === side.typed);
  return (
    <SelectField
      name={name}
      label={label}
      defaultValue={side.typed}
      errors={side.problem === null ? undefined : [side.problem]}
    >
      <option value="">Pilih standar</option>
      {!isListed && <option value={side.typed}>{side.typed}</option>}
      {choices.map(({ key, label: text }) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </SelectField>
  );
}
