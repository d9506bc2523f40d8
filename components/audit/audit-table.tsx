import { Table } from "@/components/ui/table";
import { actionLabel, subjectLabel } from "@/lib/audit/labels";
import type { AuditRow } from "@/lib/audit/queries";
import { formatDateTime } from "@/lib/core/dates";

/** Rows of the trail: who did what, when, to what, and what changed. */
export function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  return (
    <Table caption="Jejak audit" hideCaption>
      <thead>
        <tr>
          <th scope="col">Nomor</th>
          <th scope="col">Waktu</th>
          <th scope="col">Pelaku</th>
          <th scope="col">Tindakan</th>
          <th scope="col">Objek</th>
          <th scope="col">Rincian</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AuditTableRow key={row.id} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function AuditTableRow({ row }: { readonly row: AuditRow }) {
  const { number, institution, at, actor, action, subjectType, subjectId, details } = row;
  return (
    <tr>
      <th scope="row">
        {number}
        <span className="block text-sm font-normal text-muted">{institution}</span>
      </th>
      <td className="min-w-40">
        <time dateTime={at.toISOString()}>{formatDateTime(at)}</time>
      </td>
      <td>{actor ?? "Sistem"}</td>
      <td className="min-w-40">{actionLabel(action)}</td>
      <td className="min-w-44">
        {subjectLabel(subjectType)}
        <code className="block text-xs break-all text-muted">{subjectId}</code>
      </td>
      <td className="min-w-56">
        {details.length === 0 ? (
          <span className="text-muted">Tidak ada rincian</span>
        ) : (
          <ul>
            {details.map((detail) => (
              <li key={detail} className="break-words">
                {detail}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
