import { TakesLostFocus } from "@/components/ui/takes-lost-focus";
import { formatNumber } from "@/lib/core/numbers";

type Props = {
  /** As people count, among the rows past which it can be moved. */
  readonly place: number;
  readonly count: number;
};

/** Where a row stands after it was moved; at either end the button goes, and the focus stays with the row. */
export function MovedWords({ place, count }: Props) {
  const words = `Kini di tempat ${formatNumber(place)} dari ${formatNumber(count)}.`;
  return <TakesLostFocus words={words}>{words}</TakesLostFocus>;
}
