import { Table } from "@/components/ui/table";
import type { CandidateResult } from "@/lib/results/queries";
import { STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";
import { competencyName } from "@/lib/standards/labels";

/** Technical statements one by one: they have no level, so that they stand apart from the gaps. */
export function StatementResults({ result: { statements, scheme } }: { readonly result: CandidateResult }) {
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">
        Peraturan tidak menetapkan level untuk pernyataan ini.{" "}
        {scheme.countsStatements
          ? "Menurut skema, penilaiannya ikut dihitung dalam JPM."
          : "Menurut skema, penilaiannya dilaporkan dan tidak dihitung dalam JPM."}
      </p>
      <Table caption="Penilaian tiap pernyataan teknis">
        <thead>
          <tr>
            <th scope="col">Pernyataan</th>
            <th scope="col">Penilaian</th>
          </tr>
        </thead>
        <tbody>
          {statements.map(({ id, name, mark }) => (
            <tr key={id}>
              <th scope="row" className="font-normal wrap-anywhere">
                {competencyName({ name, ordinal: null })}
              </th>
              <td>{mark === null ? "belum dinilai" : STATEMENT_MARK_LABEL[mark]}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
