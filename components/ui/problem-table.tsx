import { Table } from "@/components/ui/table";
import type { GridProblem } from "@/lib/core/grid";

type Props = { readonly problems: readonly GridProblem[] };

/** Where to look in Excel, and what to do there. */
export function ProblemTable({ problems }: Props) {
  return (
    <Table caption="Hal yang perlu diperbaiki, menurut baris pada berkas" hideCaption>
      <thead>
        <tr>
          <th scope="col">Baris</th>
          <th scope="col">Kolom dan isinya</th>
          <th scope="col">Yang perlu diperbaiki</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ row, column, value, message }, index) => (
          <tr key={index}>
            <th scope="row">{row}</th>
            <td>
              {column}
              <span className="block wrap-anywhere text-muted">{value === "" ? "(kosong)" : value}</span>
            </td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
