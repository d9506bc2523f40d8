import { Table } from "@/components/ui/table";
import type { AgreementFindings } from "@/lib/agreement/queries";
import { formatNumber } from "@/lib/core/numbers";

type Props = { readonly severities: NonNullable<AgreementFindings["severities"]> };

/** Who is stricter or more lenient than whoever judged the same, in words too. */
export function SeverityTable({ severities }: Props) {
  return (
    <section aria-labelledby="ketatnya" className="grid gap-4">
      <h2 id="ketatnya">Ketat atau longgarnya asesor</h2>
      <p className="max-w-prose">
        Hanya Anda sebagai ketua tim yang melihat bagian ini. Selisih rata-rata level asesor dari median asesor lain
        atas hal yang sama; bahan moderasi, bukan penilaian kinerja asesor.
      </p>
      {severities.length === 0 ? (
        <p>Tidak ada level yang diberikan dua asesor atau lebih.</p>
      ) : (
        <Table caption="Selisih tiap asesor dari median asesor lain">
          <thead>
            <tr>
              <th scope="col">Asesor</th>
              <th scope="col">n nilai</th>
              <th scope="col">Selisih rata-rata</th>
            </tr>
          </thead>
          <tbody>
            {severities.map(({ assessorId, name, units, difference }) => (
              <tr key={assessorId}>
                <th scope="row">{name}</th>
                <td>{units}</td>
                <td>{difference === null ? "terlalu sedikit data" : differenceText(difference)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

function differenceText(difference: number): string {
  const shown = formatNumber(difference);
  if (shown === "0") return "0, sama dengan asesor lain";
  return difference < 0 ? `${shown} level, lebih ketat` : `+${shown} level, lebih longgar`;
}
