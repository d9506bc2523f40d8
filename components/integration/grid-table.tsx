import Link from "next/link";

import { Table } from "@/components/ui/table";
import { SPREAD_WORD, valueText } from "@/lib/integration/labels";
import type { GridRow, GridSheet } from "@/lib/integration/queries";
import { historyPath } from "@/lib/sheet-history/paths";
import { competencyName } from "@/lib/standards/labels";

type Props = {
  readonly caption: string;
  readonly rows: readonly GridRow[];
  readonly sheets: readonly GridSheet[];
  /** Leads from each sheet that is sent to its versions. */
  readonly linksHistories: boolean;
};

/**
 * Competency × (assessor × instrument). What the meeting decides on stands first, beside the name, so that it is seen however
 * many sheets there are; each row leads to its section below.
 */
export function GridTable({ caption, rows, sheets, linksHistories }: Props) {
  return (
    <Table caption={caption} pinned>
      <thead>
        <tr>
          <th scope="col">Kompetensi</th>
          <th scope="col">Nilai akhir</th>
          <th scope="col">Sebaran</th>
          <th scope="col">Median</th>
          <th scope="col">Standar</th>
          {sheets.map(({ id, assessor, instrument, isIn }) => (
            <th key={id} scope="col" className="min-w-28">
              {assessor}
              <span className="block text-sm font-normal text-muted">{instrument}</span>
              {isIn && linksHistories && (
                <Link
                  href={historyPath(id)}
                  prefetch={false}
                  className="block text-sm font-normal text-accent underline underline-offset-4"
                >
                  Riwayat
                  <span className="sr-only">
                    {" "}
                    penilaian {assessor}, {instrument}
                  </span>
                </Link>
              )}
              {!isIn && <span className="block text-sm font-normal text-caution">belum terkirim</span>}
            </th>
          ))}
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
      <th scope="row">
        <a href={`#k-${competency.id}`} className="text-accent underline underline-offset-4">
          {competencyName(competency)}
        </a>
      </th>
      <td className="font-semibold">{decision ? valueText(decision) : "belum"}</td>
      <td className={`whitespace-nowrap ${spread === "wide" ? "font-semibold text-caution" : ""}`}>
        {SPREAD_WORD[spread]}
      </td>
      <td className="font-semibold">{valueText(median)}</td>
      <td>{competency.level ?? "–"}</td>
      {sheets.map(({ id, isIn }) => (
        <td key={id}>{isIn ? cellText(cells[id]) : "–"}</td>
      ))}
    </tr>
  );
}

/** An instrument that does not measure the competency has no cell. */
function cellText(cell: GridRow["cells"][string] | undefined): string {
  return cell ? valueText(cell) : "–";
}
