import type { ImportState } from "@/components/candidate-import/import-outcome-notice";
import { ImportOutcomeNotice } from "@/components/candidate-import/import-outcome-notice";
import { Counts } from "@/components/ui/counts";
import { GridProblems } from "@/components/ui/grid-problems";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctionsPath } from "@/lib/candidate-import/paths";
import type { ImportPreview } from "@/lib/candidate-import/preview";
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
  const { eventId, preview } = props;
  const { counts, differingRows, ignoredColumns } = preview;
  return (
    <section aria-labelledby="hasil" className="mt-4 grid gap-6">
      <h2 id="hasil">3. Hasil pemeriksaan {preview.fileName}</h2>
      <Counts counts={counts} labels={COUNTS} />
      {counts.differing > 0 && (
        <Notice tone="caution" title="Data peserta yang sudah ada tidak diubah">
          <p>
            Isi berkas berbeda dari data peserta pada baris {listedRows(differingRows, MAX_LISTED)}. Impor hanya
            menambahkan peserta baru.
          </p>
        </Notice>
      )}
      {ignoredColumns.length > 0 && (
        <p className="text-muted">Kolom yang tidak dipakai: {ignoredColumns.join(", ")}.</p>
      )}
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
  if (counts.new === 0) {
    return counts.invalid === 0 ? (
      <Notice>Semua peserta pada berkas ini sudah ada pada kegiatan; tidak ada yang perlu diimpor.</Notice>
    ) : (
      <Notice tone="caution">Belum ada baris yang dapat diimpor.</Notice>
    );
  }
  const isAnswered = confirmedPreview(outcome) === id;
  return (
    <div className="grid gap-4">
      {isAnswered && <ImportOutcomeNotice eventId={eventId} outcome={outcome} />}
      {!(isAnswered && outcome.status === "done") && (
        <form action={confirm} className="grid gap-4">
          <input type="hidden" name="eventId" value={eventId} />
          <input type="hidden" name="previewId" value={id} />
          <input type="hidden" name="table" value={table} />
          {counts.invalid > 0 && <p>{counts.invalid} baris bermasalah tidak ikut diimpor.</p>}
          <SubmitButton className="justify-self-start" pendingLabel="Mengimpor…">
            Impor {counts.new} peserta baru
          </SubmitButton>
        </form>
      )}
    </div>
  );
}
