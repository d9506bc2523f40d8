import { Table } from "@/components/ui/table";
import { SPREAD_LABEL, valueText } from "@/lib/integration/labels";
import type { GridRow, GridSheet, Integration } from "@/lib/integration/queries";

const UNNAMED = "Kompetensi tanpa nama";

/** Competency × (assessor × instrument) with median, spread and agreed value; each row leads to its section below. */
export function GridTable({ integration: { rows, sheets } }: { readonly integration: Integration }) {
  return (
    <Table caption="Nilai setiap lembar">
      <thead>
        <tr>
          <th scope="col">Kompetensi</th>
          <th scope="col">Standar</th>
          {sheets.map(({ id, assessor, instrument, isIn }) => (
            <th key={id} scope="col" className="min-w-28">
              {assessor}
              <span className="block text-sm font-normal text-muted">{instrument}</span>
              {!isIn && <span className="block text-sm font-normal text-caution">belum terkirim</span>}
            </th>
          ))}
          <th scope="col">Median</th>
          <th scope="col">Sebaran</th>
          <th scope="col">Nilai akhir</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.competency.id} row={row} sheets={sheets} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row, sheets }: { readonly row: GridRow; readonly sheets: readonly GridSheet[] }) {
  const { competency, cells, median, spread, decision } = row;
  return (
    <tr>
      <th scope="row" className="min-w-48">
        <a href={`#k-${competency.id}`} className="text-accent underline underline-offset-4">
          {competency.name ?? UNNAMED}
        </a>
      </th>
      <td>{competency.level ?? "–"}</td>
      {sheets.map(({ id, isIn }) => (
        <td key={id}>{isIn ? cellText(cells[id]) : "–"}</td>
      ))}
      <td className="font-semibold">{valueText(median)}</td>
      <td className={spread === "wide" ? "font-semibold text-caution" : ""}>{SPREAD_LABEL[spread]}</td>
      <td className="font-semibold">{decision ? valueText(decision) : "belum"}</td>
    </tr>
  );
}

/** An instrument that does not measure the competency has no cell. */
function cellText(cell: GridRow["cells"][string] | undefined): string {
  return cell ? valueText(cell) : "–";
}
