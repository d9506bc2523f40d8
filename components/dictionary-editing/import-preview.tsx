import type { DictionaryImportState } from "@/components/dictionary-editing/import-outcome";
import { DictionaryOutcomeNotice } from "@/components/dictionary-editing/import-outcome";
import { Counts } from "@/components/ui/counts";
import { GridConfirmation, IgnoredColumns } from "@/components/ui/grid-confirmation";
import { GridProblems } from "@/components/ui/grid-problems";
import { Table } from "@/components/ui/table";
import { confirmedPreview } from "@/lib/core/grid-preview";
import { formatNumber } from "@/lib/core/numbers";
import type { DictionaryPreview } from "@/lib/dictionary-editing/import-preview";
import { CORRECTIONS_PATH } from "@/lib/dictionary-editing/paths";

type Props = {
  readonly institutionId: string;
  readonly preview: DictionaryPreview;
  readonly confirm: (form: FormData) => void;
  /** Of the last confirmation, which may have been one of an earlier file. */
  readonly outcome: DictionaryImportState;
};

const COUNTS = [
  ["new", "Menambah"],
  ["changed", "Memperbarui"],
  ["same", "Sudah sama"],
  ["invalid", "Bermasalah"],
] as const;

/** What the dry run found row by row, and the way on. */
export function DictionaryPreviewSection(props: Props) {
  const { preview } = props;
  const { counts, ignoredColumns } = preview;
  return (
    <section aria-labelledby="hasil" className="mt-4 grid gap-6">
      <h2 id="hasil">3. Hasil pemeriksaan {preview.fileName}</h2>
      <Counts counts={counts} labels={COUNTS} />
      <IgnoredColumns columns={ignoredColumns} />
      <Confirmation {...props} />
      {preview.replacedCount > 0 && <Replacements preview={preview} />}
      {counts.invalid > 0 && (
        <GridProblems
          shown={preview}
          rowCount={counts.invalid}
          path={CORRECTIONS_PATH}
          sent={{ institutionId: props.institutionId, table: preview.table }}
          again="baris yang sudah diimpor tidak berubah lagi."
        />
      )}
    </section>
  );
}

function Replacements({ preview: { replaced, replacedCount } }: Pick<Props, "preview">) {
  return (
    <section aria-labelledby="diganti" className="grid gap-4">
      <h3 id="diganti">{formatNumber(replacedCount)} isian tersimpan akan diganti</h3>
      <Table caption="Isian yang akan diganti, menurut baris pada berkas" hideCaption>
        <thead>
          <tr>
            <th scope="col">Baris</th>
            <th scope="col">Kompetensi dan isian</th>
            <th scope="col">Sekarang tersimpan</th>
            <th scope="col">Menurut berkas</th>
          </tr>
        </thead>
        <tbody>
          {replaced.map(({ row, name, field, before, after }) => (
            <tr key={`${row}-${field}`}>
              <th scope="row">{row}</th>
              <td>
                {name}
                <span className="block text-muted">{field}</span>
              </td>
              <td className="whitespace-pre-line">{before}</td>
              <td className="whitespace-pre-line">{after === "" ? "(kosong)" : after}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {replacedCount > replaced.length && <p>Ditampilkan {replaced.length} yang pertama.</p>}
    </section>
  );
}

function Confirmation({ institutionId, preview: { id, counts, mark, table }, confirm, outcome }: Props) {
  const isAnswered = confirmedPreview(outcome) === id;
  return (
    <div className="grid gap-4">
      {isAnswered && <DictionaryOutcomeNotice outcome={outcome} />}
      {!(isAnswered && outcome.status === "done") && (
        <GridConfirmation
          count={counts.new + counts.changed}
          unit="baris"
          invalid={counts.invalid}
          nothingNew="Kamus sudah sama dengan berkas ini; tidak ada yang perlu diimpor."
          nothingGood="Belum ada baris yang dapat diimpor."
          confirm={confirm}
          sent={{ institutionId, previewId: id, seen: mark, table }}
        />
      )}
    </div>
  );
}
