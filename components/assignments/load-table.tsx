import { Table } from "@/components/ui/table";
import type { Load } from "@/lib/assignments/rules";

const WIDTH = 120;
const HEIGHT = 14;

type Props = {
  readonly caption: string;
  /** With the number of sheets before a proposal, where there is one. */
  readonly loads: readonly (Load & { readonly sheetsBefore?: number })[];
};

/** How much each assessor has to do: numbers, and the same as a bar for the eye. */
export function LoadTable({ caption, loads }: Props) {
  const most = Math.max(1, ...loads.map(({ sheets }) => sheets));
  const isProposal = loads.some(({ sheetsBefore }) => sheetsBefore !== undefined);
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">Asesor</th>
          {isProposal && <th scope="col">Lembar sekarang</th>}
          <th scope="col">{isProposal ? "Lembar menurut usulan" : "Lembar"}</th>
          <th scope="col">Peserta</th>
          <th scope="col" className="hidden sm:table-cell">
            <span className="sr-only">Beban sebagai batang</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {loads.map(({ assessorId, name, sheets, sheetsBefore, candidates }) => (
          <tr key={assessorId}>
            <th scope="row">{name}</th>
            {isProposal && <td>{sheetsBefore}</td>}
            <td>{sheets}</td>
            <td>{candidates}</td>
            <td className="hidden sm:table-cell">
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
                <rect width={WIDTH} height={HEIGHT} className="fill-sunken" />
                <rect width={(sheets / most) * WIDTH} height={HEIGHT} className="fill-accent" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
