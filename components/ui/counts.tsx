import { formatNumber } from "@/lib/core/numbers";

type Props<Key extends string> = {
  readonly counts: Readonly<Record<Key, number>>;
  /** Which of them, in this order, and what each is called. */
  readonly labels: readonly (readonly [Key, string])[];
};

/** A few numbers with their names, side by side. */
export function Counts<Key extends string>({ counts, labels }: Props<Key>) {
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {labels.map(([key, label]) => (
        <div key={key} className="grid content-between rounded-md border border-line bg-surface px-4 py-3">
          <dt className="text-muted">{label}</dt>
          <dd className="text-2xl font-semibold">{formatNumber(counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
