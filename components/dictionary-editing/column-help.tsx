import { buttonClass } from "@/components/ui/button";
import { GridColumns } from "@/components/ui/grid-columns";
import { MAX_ROWS } from "@/lib/core/grid";
import { COLUMNS } from "@/lib/dictionary-editing/import-columns";
import { TEMPLATE_PATH } from "@/lib/dictionary-editing/paths";

/** The first step: a file to fill in, and what belongs into it. */
export function DictionaryColumnHelp() {
  return (
    <section aria-labelledby="templat" className="grid gap-4">
      <h2 id="templat">1. Isi templat</h2>
      <p className="max-w-prose">
        Satu baris untuk tiap level suatu kompetensi, paling banyak {MAX_ROWS} baris. Hapus kedua baris contoh. Urutan
        kolom bebas, dan kolom lain boleh ada.
      </p>
      <div>
        <a href={TEMPLATE_PATH} download className={buttonClass("secondary")}>
          Unduh templat Excel
        </a>
      </div>
      <GridColumns columns={COLUMNS} />
    </section>
  );
}
