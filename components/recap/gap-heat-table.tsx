import { Table } from "@/components/ui/table";
import { GAP_LABEL } from "@/lib/recap/labels";
import type { GapTable, GapWord, RecapCompetency } from "@/lib/recap/rules";
import { gapWordOf } from "@/lib/recap/rules";
import { formatGap } from "@/lib/results/explanation";

/** Shading beside the number and the word, which say it too. */
const SHADE: Record<GapWord, string> = {
  none: "text-muted",
  "far-below": "bg-critical-soft",
  below: "bg-caution-soft",
  meets: "",
  above: "bg-positive-soft",
};

type Props = { readonly caption: string; readonly table: GapTable };

/** Candidate × competency: achieved − required as number and word, shaded. */
export function GapHeatTable({ caption, table: { columns, rows } }: Props) {
  return (
    <Table caption={caption} pinned>
      <thead>
        <tr>
          <th scope="col">Peserta</th>
          {columns.map(({ code, name }) => (
            <th key={code} scope="col" className="min-w-20 text-sm hyphens-auto">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ result, cells }) => (
          <tr key={result.candidateId}>
            <th scope="row">{result.name}</th>
            {cells.map((cell, place) => (
              <GapCell key={columns[place]?.code} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function GapCell({ cell }: { readonly cell: RecapCompetency | null }) {
  if (cell === null) return <td className="text-sm text-muted">tidak dipersyaratkan</td>;
  const word = gapWordOf(cell.gap);
  return (
    <td className={`wrap-anywhere ${SHADE[word]}`}>
      {cell.gap === null ? "" : `${formatGap(cell.gap)} `}
      <span className="text-sm">{GAP_LABEL[word]}</span>
    </td>
  );
}
