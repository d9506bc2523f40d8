import { buttonClass } from "@/components/ui/button";
import { GridColumns } from "@/components/ui/grid-columns";
import type { Column } from "@/lib/level-import/columns";
import { levelTemplatePath } from "@/lib/level-import/paths";

type Props = { readonly instrumentId: string; readonly columns: readonly Column[] };

/** The first step: a file that names the candidates already, to be filled in. */
export function LevelColumnHelp({ instrumentId, columns }: Props) {
  return (
    <section aria-labelledby="templat" className="grid gap-4">
      <h2 id="templat">1. Isi templat</h2>
      <p className="max-w-prose">
        Templat memuat satu baris untuk tiap peserta dan satu kolom untuk tiap kompetensi, beserta level yang sudah ada
        pada lembar. Isi level hasil tes. Sel kosong dan peserta yang tidak ada pada berkas tidak menghapus apa pun.
      </p>
      <div className="flex flex-wrap gap-3">
        <a href={levelTemplatePath(instrumentId, "xlsx")} download className={buttonClass("secondary")}>
          Unduh templat Excel
        </a>
        <a href={levelTemplatePath(instrumentId, "csv")} download className={buttonClass("quiet")}>
          Unduh templat CSV
        </a>
      </div>
      <GridColumns columns={columns} />
    </section>
  );
}
