import { Table } from "@/components/ui/table";
import { byAssessor } from "@/lib/assignments/rules";
import type { ScheduleLine } from "@/lib/assignments/queries";
import { formatNumber } from "@/lib/core/numbers";

const PER_ASSESSOR = ["Peserta", "Jabatan target", "Instrumen"];
const PER_CANDIDATE = ["Peserta", "Instrumen", "Asesor"];

/** The plan twice: what each assessor has to do, and by whom each candidate is seen. */
export function ScheduleTables({ lines }: { readonly lines: readonly ScheduleLine[] }) {
  return (
    <div className="grid gap-10 print:block print:text-[8.5pt] print:leading-tight print:[&_td]:py-0.5! print:[&_th]:py-0.5!">
      <section aria-labelledby="per-asesor" className="grid gap-6 print:block print:space-y-2">
        <h2 id="per-asesor">Per asesor</h2>
        {byAssessor(lines).map(({ assessor, assessorId, lines: own }) => (
          <Table key={assessorId} caption={`${assessor}, ${formatNumber(own.length)} lembar`} stacks>
            <Head columns={PER_ASSESSOR} />
            <tbody>
              {own.map(({ candidate, targetPosition, instrument }, index) => (
                <Row key={index} columns={PER_ASSESSOR} cells={[candidate, targetPosition, instrument]} />
              ))}
            </tbody>
          </Table>
        ))}
      </section>
      <section aria-labelledby="per-peserta" className="grid gap-6 print:mt-4 print:block">
        <h2 id="per-peserta">Per peserta</h2>
        <Table caption="Asesor setiap peserta" stacks>
          <Head columns={PER_CANDIDATE} />
          <tbody>
            {lines.map(({ candidate, instrument, assessor }, index) => (
              <Row key={index} columns={PER_CANDIDATE} cells={[candidate, instrument, assessor]} />
            ))}
          </tbody>
        </Table>
      </section>
    </div>
  );
}

function Head({ columns }: { readonly columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
        <th scope="col" className="min-w-32">
          Waktu
        </th>
      </tr>
    </thead>
  );
}

type RowProps = { readonly columns: readonly string[]; readonly cells: readonly string[] };

function Row({ columns, cells: [head, ...rest] }: RowProps) {
  return (
    <tr>
      <th scope="row">{head}</th>
      {rest.map((cell, index) => (
        <td key={index} data-label={columns[index + 1]}>
          {cell}
        </td>
      ))}
      <td />
    </tr>
  );
}
