import { GridTemplate } from "@/components/ui/grid-template";
import { formatNumber } from "@/lib/core/numbers";
import { COLUMNS } from "@/lib/candidate-import/columns";
import { templatePath } from "@/lib/candidate-import/paths";
import { MAX_ROWS } from "@/lib/core/grid";

/** The first step: a file to fill in, and what belongs into it. */
export function ColumnHelp({ eventId }: { readonly eventId: string }) {
  return (
    <GridTemplate columns={COLUMNS} excelPath={templatePath(eventId, "xlsx")} csvPath={templatePath(eventId, "csv")}>
      Satu baris untuk tiap peserta, paling banyak {formatNumber(MAX_ROWS)} baris. Hapus kedua baris contoh. Urutan
      kolom bebas, dan kolom lain boleh ada. Templat Excel memuat petunjuk dan daftar jabatan target kegiatan ini.
    </GridTemplate>
  );
}
