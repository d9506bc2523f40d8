import { buttonClass } from "@/components/ui/button";
import { GridColumns } from "@/components/ui/grid-columns";
import { COLUMNS } from "@/lib/candidate-import/columns";
import { templatePath } from "@/lib/candidate-import/paths";
import { MAX_ROWS } from "@/lib/core/grid";

/** The first step: a file to fill in, and what belongs into it. */
export function ColumnHelp({ eventId }: { readonly eventId: string }) {
  return (
    <section aria-labelledby="templat" className="grid gap-4">
      <h2 id="templat">1. Isi templat</h2>
      <p className="max-w-prose">
        Satu baris untuk tiap peserta, paling banyak {MAX_ROWS} baris. Hapus kedua baris contoh. Urutan kolom bebas, dan
        kolom lain boleh ada. Templat Excel memuat petunjuk dan daftar jabatan target kegiatan ini.
      </p>
      <div className="flex flex-wrap gap-3">
        <a href={templatePath(eventId, "xlsx")} download className={buttonClass("secondary")}>
          Unduh templat Excel
        </a>
        <a href={templatePath(eventId, "csv")} download className={buttonClass("quiet")}>
          Unduh templat CSV
        </a>
      </div>
      <GridColumns columns={COLUMNS} />
    </section>
  );
}
