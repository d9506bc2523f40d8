import { GridTemplate } from "@/components/ui/grid-template";
import type { Column } from "@/lib/level-import/columns";
import { levelTemplatePath } from "@/lib/level-import/paths";

type Props = { readonly instrumentId: string; readonly columns: readonly Column[] };

/** The first step: a file that names the candidates already, to be filled in. */
export function LevelColumnHelp({ instrumentId, columns }: Props) {
  return (
    <GridTemplate
      columns={columns}
      excelPath={levelTemplatePath(instrumentId, "xlsx")}
      csvPath={levelTemplatePath(instrumentId, "csv")}
    >
      Templat memuat satu baris untuk tiap peserta dan satu kolom untuk tiap kompetensi, beserta level yang sudah ada
      pada lembar. Isi level hasil tes. Sel kosong dan peserta yang tidak ada pada berkas tidak menghapus apa pun.
    </GridTemplate>
  );
}
