import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatNumber } from "@/lib/core/numbers";

type Props = {
  /** How much would be written. */
  readonly count: number;
  /** "peserta baru", "level": what is counted. */
  readonly unit: string;
  /** How many rows stay out because something is wrong with them. */
  readonly invalid: number;
  /** Said where the file holds nothing new. */
  readonly nothingNew: string;
  /** Said where everything that is new has something wrong. */
  readonly nothingGood: string;
  readonly confirm: (form: FormData) => void;
  /** The dry run that is confirmed. */
  readonly sent: Readonly<Record<string, string>>;
};

/** The way on from a dry run: import what is good, or why there is nothing to import. */
export function GridConfirmation({ count, unit, invalid, nothingNew, nothingGood, confirm, sent }: Props) {
  if (count === 0) return invalid === 0 ? <Notice>{nothingNew}</Notice> : <Notice tone="caution">{nothingGood}</Notice>;
  return (
    <form action={confirm} className="grid gap-4">
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {invalid > 0 && <p>{formatNumber(invalid)} baris bermasalah tidak ikut diimpor.</p>}
      <SubmitButton className="justify-self-start" pendingLabel="Mengimpor…">
        Impor {formatNumber(count)} {unit}
      </SubmitButton>
    </form>
  );
}

/** Columns of the file that no import reads. */
export function IgnoredColumns({ columns }: { readonly columns: readonly string[] }) {
  if (columns.length === 0) return null;
  return <p className="text-muted">Kolom yang tidak dipakai: {columns.join(", ")}.</p>;
}
