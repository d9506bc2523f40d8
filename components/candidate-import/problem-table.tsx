import { Table } from "@/components/ui/table";
import type { GridProblem } from "@/lib/core/grid";

type Props = {
  readonly problems: readonly GridProblem[];
  /** Of all problems, more than a page can show. */
  readonly count: number;
};

/** Where to look in Excel, and what to do there. */
export function ProblemTable({ problems, count }: Props) {
  return (
    <div className="grid gap-2">
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
      {count > problems.length && (
        <p>
          Ditampilkan {problems.length} yang pertama; seluruhnya, {count} hal, ada pada berkas koreksi.
        </p>
      )}
    </div>
  );
}
