import { SidePicker } from "@/components/comparison/side-picker";
import { Button, ButtonLink } from "@/components/ui/button";
import type { Choices, Side } from "@/lib/comparison/queries";
import type { Selection } from "@/lib/comparison/rules";
import { COMPARISON_PARAMETER, comparisonPath, SELECTION_VALUE } from "@/lib/comparison/schema";

type Props = {
  readonly left: Side;
  readonly right: Side;
  readonly choices: Choices;
  readonly selection: Selection;
  /** Where one has chosen and reads on: the differences stand higher up. */
  readonly isFolded: boolean;
};

/** Which two standards to compare, of which day; works without scripts. */
export function SidesForm({ isFolded, ...sides }: Props) {
  if (!isFolded) return <Fields {...sides} />;
  return (
    <details className="no-print mb-4">
      <summary className="mb-2 font-semibold text-accent">Pilih standar atau tanggal lain</summary>
      <Fields {...sides} />
    </details>
  );
}

function Fields({ left, right, choices, selection }: Omit<Props, "isFolded">) {
  return (
    <form className="no-print mb-8 grid items-start gap-4 rounded-md border border-line bg-surface p-5 sm:grid-cols-2">
      <SidePicker name="a" label="Standar kiri" side={left} choices={choices} />
      <SidePicker name="b" label="Standar kanan" side={right} choices={choices} />
      {selection !== "ALL" && (
        <input type="hidden" name={COMPARISON_PARAMETER.only} value={SELECTION_VALUE[selection]} />
      )}
      <div className="flex flex-wrap gap-3 sm:col-span-2">
        <Button type="submit">Bandingkan</Button>
        {left.typed !== "" && right.typed !== "" && (
          <ButtonLink href={comparisonPath(right, left, selection)}>Tukar kiri dan kanan</ButtonLink>
        )}
      </div>
    </form>
  );
}
