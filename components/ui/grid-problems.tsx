import { Button } from "@/components/ui/button";
import { ProblemTable } from "@/components/ui/problem-table";
import type { ShownProblems } from "@/lib/core/grid-preview";
import { formatNumber } from "@/lib/core/numbers";

type Props = {
  readonly shown: ShownProblems;
  /** How many rows have something wrong. */
  readonly rowCount: number;
  /** Where the file is sent to be marked, and what is sent with it. */
  readonly path: string;
  readonly sent: Readonly<Record<string, string>>;
  /** What sending the whole file again does not do twice. */
  readonly again: string;
};

/** Everything that is wrong with a file, and the workbook in which it is corrected. */
export function GridProblems({ shown: { problems, problemCount }, rowCount, path, sent, again }: Props) {
  return (
    <section aria-labelledby="masalah" className="grid gap-4">
      <h3 id="masalah">
        {formatNumber(problemCount)} hal yang perlu diperbaiki pada {formatNumber(rowCount)} baris
      </h3>
      <form action={path} method="post" encType="multipart/form-data" className="grid gap-2">
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="max-w-prose">
          Unduh berkas Anda dengan kolom berisi hal yang perlu diperbaiki, perbaiki, lalu kirim kembali seluruhnya:{" "}
          {again}
        </p>
        <Button type="submit" variant="secondary" className="justify-self-start">
          Unduh berkas koreksi
        </Button>
      </form>
      <ProblemTable problems={problems} />
      {problemCount > problems.length && (
        <p>
          Ditampilkan {problems.length} yang pertama; seluruhnya, {formatNumber(problemCount)} hal, ada pada berkas
          koreksi.
        </p>
      )}
    </section>
  );
}
