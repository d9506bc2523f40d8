import { Table } from "@/components/ui/table";
import type { GridColumn } from "@/lib/core/grid-layout";

type Props = { readonly columns: readonly Omit<GridColumn<string>, "aliases" | "width">[] };

/** What an import reads, column by column: closed until somebody asks. */
export function GridColumns({ columns }: Props) {
  return (
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
            {columns.map(({ key, title, help, optional }) => (
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
  );
}
