import type { LevelImportState } from "@/components/level-import/outcome-notice";
import { LevelOutcomeNotice } from "@/components/level-import/outcome-notice";
import { Counts } from "@/components/ui/counts";
import { GridConfirmation, IgnoredColumns } from "@/components/ui/grid-confirmation";
import { GridProblems } from "@/components/ui/grid-problems";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { listedRows } from "@/lib/core/grid";
import { confirmedPreview } from "@/lib/core/grid-preview";
import { levelCorrectionsPath } from "@/lib/level-import/paths";
import type { LevelPreview } from "@/lib/level-import/preview";

type Props = {
  readonly instrumentId: string;
  readonly preview: LevelPreview;
  readonly confirm: (form: FormData) => void;
  /** Of the last confirmation, which may have been one of an earlier file. */
  readonly outcome: LevelImportState;
};

const MAX_LISTED = 20;
const COUNTS = [
  ["added", "Level baru"],
  ["replaced", "Level diganti"],
  ["same", "Sudah sama"],
  ["invalid", "Baris bermasalah"],
] as const;

/** What the dry run found, or what another one found when the first did not hold any more; and the ways on. */
export function LevelPreviewSection(props: Props) {
  const { instrumentId, outcome } = props;
  const isAnswered = confirmedPreview(outcome) === props.preview.id;
  const preview = (isAnswered && newPreviewOf(outcome)) || props.preview;
  const isDone = isAnswered && isWritten(outcome);
  const { table } = preview;
  const counts = isDone ? countsAfter(preview.counts) : preview.counts;
  return (
    <section aria-labelledby="hasil" className="mt-4 grid gap-6">
      <h2 id="hasil">3. Hasil pemeriksaan {preview.fileName}</h2>
      {isAnswered && <LevelOutcomeNotice outcome={outcome} />}
      <Counts counts={counts} labels={COUNTS} />
      <Remarks preview={preview} />
      {!isDone && <Confirmation {...props} preview={preview} />}
      {!isDone && preview.changes.length > 0 && <Changes preview={preview} />}
      {counts.invalid > 0 && (
        <GridProblems
          shown={preview}
          rowCount={counts.invalid}
          path={levelCorrectionsPath(instrumentId)}
          sent={{ table }}
          again="level yang sudah diimpor tidak berubah lagi."
        />
      )}
    </section>
  );
}

/** What the same file would find now that its levels are written. */
function countsAfter({ added, replaced, same, invalid }: LevelPreview["counts"]): LevelPreview["counts"] {
  return { added: 0, replaced: 0, same: same + added + replaced, invalid };
}

function newPreviewOf(state: LevelImportState): LevelPreview | null {
  return state.status === "done" && state.data.status === "overtaken" ? state.data.preview : null;
}

function isWritten(state: LevelImportState): boolean {
  return state.status === "done" && state.data.status === "written";
}

function Remarks({ preview: { otherNameRows, ignoredColumns } }: Pick<Props, "preview">) {
  return (
    <>
      {otherNameRows.length > 0 && (
        <Notice tone="caution" title="Periksa urutan baris pada berkas">
          Nama pada baris {listedRows(otherNameRows, MAX_LISTED)} bukan nama peserta dengan NIP itu. Level diisikan
          menurut NIP.
        </Notice>
      )}
      <IgnoredColumns columns={ignoredColumns} />
    </>
  );
}

function Confirmation({ instrumentId, preview, confirm }: Omit<Props, "outcome">) {
  const { id, fileName, counts, mark, table } = preview;
  return (
    <GridConfirmation
      count={counts.added + counts.replaced}
      unit="level"
      invalid={counts.invalid}
      nothingNew="Lembar sudah memuat semua level pada berkas ini; tidak ada yang perlu diimpor."
      nothingGood="Belum ada level yang dapat diimpor."
      confirm={confirm}
      sent={{ instrumentId, previewId: id, fileName, seen: mark, table }}
    />
  );
}

function Changes({ preview: { changes, counts } }: Pick<Props, "preview">) {
  const count = counts.added + counts.replaced;
  return (
    <details open={counts.replaced > 0}>
      <summary>Yang akan berubah: {count} level</summary>
      <div className="mt-3 grid gap-3">
        <Table caption="Level yang akan berubah, menurut baris pada berkas" hideCaption>
          <thead>
            <tr>
              <th scope="col">Baris</th>
              <th scope="col">Peserta dan kompetensi</th>
              <th scope="col">Perubahan</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ row, name, column, before, level }) => (
              <tr key={`${row} ${column}`}>
                <th scope="row">{row}</th>
                <td>
                  {name}
                  <span className="block text-muted">{column}</span>
                </td>
                <td>{before === null ? `Baru: ${level}` : `${before} diganti ${level}`}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        {count > changes.length && <p>Ditampilkan {changes.length} yang pertama.</p>}
      </div>
    </details>
  );
}
