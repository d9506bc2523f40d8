import { buttonClass } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
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
      <details>
        <summary>Kolom yang dibaca</summary>
        <div className="mt-3">
          <Table caption="Kolom yang dibaca" hideCaption>
            <thead>
              <tr>
                <th scope="col">Kolom</th>
                <th scope="col">Isi</th>
              </tr>
            </thead>
            <tbody>
              {COLUMNS.map(({ key, title, help, optional }) => (
                <tr key={key}>
                  <th scope="row">
                    {title}
                    {optional && <span className="font-normal text-muted"> (tidak wajib)</span>}
                  </th>
                  <td>{help}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </details>
    </section>
  );
}
