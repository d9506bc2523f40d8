import { GridTemplate } from "@/components/ui/grid-template";
import { formatNumber } from "@/lib/core/numbers";
import { MAX_ROWS } from "@/lib/core/grid";
import { COLUMNS } from "@/lib/dictionary-editing/import-columns";
import { TEMPLATE_PATH } from "@/lib/dictionary-editing/paths";

/** The first step: a file to fill in, and what belongs into it. */
export function DictionaryColumnHelp() {
  return (
    <GridTemplate columns={COLUMNS} excelPath={TEMPLATE_PATH}>
      Satu baris untuk tiap level suatu kompetensi, paling banyak {formatNumber(MAX_ROWS)} baris. Hapus kedua baris
      contoh. Urutan kolom bebas, dan kolom lain boleh ada.
    </GridTemplate>
  );
}
