import type { ImportState } from "@/components/candidate-import/import-outcome-notice";
import { ImportOutcomeNotice, previewOf } from "@/components/candidate-import/import-outcome-notice";
import { ProblemTable } from "@/components/candidate-import/problem-table";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctionsPath } from "@/lib/candidate-import/paths";
import type { ImportPreview } from "@/lib/candidate-import/preview";

type Props = {
  readonly eventId: string;
  readonly preview: ImportPreview;
  readonly confirm: (form: FormData) => void;
  /** Of the last confirmation, which may have been one of an earlier file. */
  readonly outcome: ImportState;
};

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
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {COUNTS.map(([outcome, label]) => (
          <div key={outcome} className="grid content-between rounded-md border border-line bg-surface px-4 py-3">
            <dt className="text-muted">{label}</dt>
            <dd className="text-2xl font-semibold">{counts[outcome]}</dd>
          </div>
        ))}
      </dl>
      {counts.differing > 0 && (
        <Notice tone="caution" title="Data peserta yang sudah ada tidak diubah">
          <p>
            Isi berkas berbeda dari data peserta pada baris {listed(differingRows)}. Impor hanya menambahkan peserta
            baru.
          </p>
        </Notice>
      )}
      {ignoredColumns.length > 0 && (
        <p className="text-muted">Kolom yang tidak dipakai: {ignoredColumns.join(", ")}.</p>
      )}
      <Confirmation {...props} />
      {counts.invalid > 0 && (
        <section aria-labelledby="masalah" className="grid gap-4">
          <h3 id="masalah">
            {preview.problemCount} hal yang perlu diperbaiki pada {counts.invalid} baris
          </h3>
          <form action={correctionsPath(eventId)} method="post" encType="multipart/form-data" className="grid gap-2">
            <input type="hidden" name="table" value={preview.table} />
            <p className="max-w-prose">
              Unduh berkas Anda dengan kolom berisi hal yang perlu diperbaiki, perbaiki, lalu kirim kembali seluruhnya:
              peserta yang sudah diimpor tidak akan ditambahkan dua kali.
            </p>
            <Button type="submit" variant="secondary" className="justify-self-start">
              Unduh berkas koreksi
            </Button>
          </form>
          <ProblemTable problems={preview.problems} />
          {preview.problemCount > preview.problems.length && (
            <p>
              Ditampilkan {preview.problems.length} yang pertama; seluruhnya, {preview.problemCount} hal, ada pada
              berkas koreksi.
            </p>
          )}
        </section>
      )}
    </section>
  );
}

const MAX_LISTED = 20;

function listed(rows: readonly number[]): string {
  const more = rows.length - MAX_LISTED;
  return rows.slice(0, MAX_LISTED).join(", ") + (more > 0 ? `, dan ${more} baris lain` : "");
}

function Confirmation({ eventId, preview: { id, counts, table }, confirm, outcome }: Props) {
  if (counts.new === 0) {
    return counts.invalid === 0 ? (
      <Notice>Semua peserta pada berkas ini sudah ada pada kegiatan; tidak ada yang perlu diimpor.</Notice>
    ) : (
      <Notice tone="caution">Belum ada baris yang dapat diimpor.</Notice>
    );
  }
  const isAnswered = previewOf(outcome) === id;
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
