import type { ImportState } from "@/components/candidate-import/import-outcome-notice";
import { ImportOutcomeNotice } from "@/components/candidate-import/import-outcome-notice";
import { Counts } from "@/components/ui/counts";
import { GridConfirmation, IgnoredColumns } from "@/components/ui/grid-confirmation";
import { GridProblems } from "@/components/ui/grid-problems";
import { Notice } from "@/components/ui/notice";
import { correctionsPath } from "@/lib/candidate-import/paths";
import type { ImportPreview } from "@/lib/candidate-import/preview";
import { countsAfter } from "@/lib/candidate-import/preview";
import { listedRows } from "@/lib/core/grid";
import { confirmedPreview } from "@/lib/core/grid-preview";

type Props = {
  readonly eventId: string;
  readonly preview: ImportPreview;
  readonly confirm: (form: FormData) => void;
  /** Of the last confirmation, which may have been one of an earlier file. */
  readonly outcome: ImportState;
};

const MAX_LISTED = 20;
const COUNTS = [
  ["new", "Baru"],
  ["same", "Sudah ada, sama"],
  ["differing", "Sudah ada, data berbeda"],
  ["invalid", "Bermasalah"],
] as const;

/** What the dry run found, and the two ways on: import what is good, correct what is not. */
export function PreviewSection(props: Props) {
  const { eventId, preview, outcome } = props;
  const { differing, ignoredColumns } = preview;
  const isDone = confirmedPreview(outcome) === preview.id && outcome.status === "done";
  const counts = isDone ? countsAfter(preview.counts, outcome.data) : preview.counts;
  return (
    <section aria-labelledby="hasil" className="mt-4 grid gap-6">
      <h2 id="hasil">3. Hasil pemeriksaan {preview.fileName}</h2>
      <Counts counts={counts} labels={COUNTS} />
      {counts.differing > 0 && (
        <Notice tone="caution" title="Data peserta yang sudah ada tidak diubah">
          <p>
            Isi berkas berbeda dari data peserta pada baris{" "}
            {listedRows(
              differing.map(({ row }) => row),
              MAX_LISTED,
            )}
            . Impor hanya menambahkan peserta baru.
          </p>
          <ul className="list-disc pl-6">
            {differing.slice(0, MAX_LISTED).flatMap(({ row, differences }) =>
              differences.map(({ column, stored, given }) => (
                <li key={`${row}-${column}`}>
                  Baris {row}, {column}: tersimpan “{stored}”, pada berkas “{given}”
                </li>
              )),
            )}
          </ul>
        </Notice>
      )}
      <IgnoredColumns columns={ignoredColumns} />
      <Confirmation {...props} />
      {counts.invalid > 0 && (
        <GridProblems
          shown={preview}
          rowCount={counts.invalid}
          path={correctionsPath(eventId)}
          sent={{ table: preview.table }}
          again="peserta yang sudah diimpor tidak akan ditambahkan dua kali."
        />
      )}
    </section>
  );
}

function Confirmation({ eventId, preview: { id, counts, table }, confirm, outcome }: Props) {
  const isAnswered = confirmedPreview(outcome) === id;
  return (
    <div className="grid gap-4">
      {isAnswered && <ImportOutcomeNotice eventId={eventId} outcome={outcome} />}
      {!(isAnswered && outcome.status === "done") && (
        <GridConfirmation
          count={counts.new}
          unit="peserta baru"
          invalid={counts.invalid}
          nothingNew="Semua peserta pada berkas ini sudah ada pada kegiatan; tidak ada yang perlu diimpor."
          nothingGood="Belum ada baris yang dapat diimpor."
          confirm={confirm}
          sent={{ eventId, previewId: id, table }}
        />
      )}
    </div>
  );
}
