import Link from "next/link";

import { Table } from "@/components/ui/table";
import type { Detail } from "@/lib/audit/details";
import { listChanges } from "@/lib/audit/changes";
import { actionLabel, subjectLabel } from "@/lib/audit/labels";
import { auditPath } from "@/lib/audit/paths";
import type { AuditPage, AuditRow } from "@/lib/audit/queries";
import { formatDateTime } from "@/lib/core/dates";
import { subjectWords, wordingOf } from "@/lib/downloads/audit-words";

type Props = Pick<AuditPage, "rows" | "names">;

/** Rows of the trail: who did what, when, to what, and what changed. */
export function AuditTable({ rows, names }: Props) {
  return (
    <Table caption="Jejak audit" hideCaption stacks>
      <thead>
        <tr>
          <th scope="col">Nomor</th>
          <th scope="col">Waktu dan pelaku</th>
          <th scope="col">Tindakan dan objek</th>
          <th scope="col">Rincian</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AuditTableRow key={row.id} row={row} names={names} />
        ))}
      </tbody>
    </Table>
  );
}

function AuditTableRow({ row, names }: Pick<Props, "names"> & { readonly row: AuditRow }) {
  const { number, institution, at, actor, action, subjectType, subjectId, change } = row;
  return (
    <tr>
      <th scope="row" data-label="Nomor">
        {number}
        <span className="block text-sm font-normal text-muted">{institution}</span>
      </th>
      <td className="sm:w-56">
        <time dateTime={at.toISOString()}>{formatDateTime(at)}</time>
        <span className="block">
          <span className="text-muted">oleh</span> {actor ?? "Sistem"}
        </span>
      </td>
      <td className="sm:w-80">
        <span className="font-semibold">{actionLabel(action)}</span>
        <span className="block break-words text-muted [overflow-wrap:anywhere]">
          {subjectLabel(subjectType)}:{" "}
          <Link
            href={auditPath({ values: { id: subjectId } }, 1)}
            prefetch={false}
            title="Semua baris tentang objek ini"
            className="text-accent underline underline-offset-4"
          >
            {subjectWords(row, names)}
          </Link>
        </span>
      </td>
      <td>
        <DetailList details={listChanges(change, wordingOf(row, names))} />
      </td>
    </tr>
  );
}

function DetailList({ details }: { readonly details: readonly Detail[] }) {
  if (details.length === 0) return <span className="text-muted">Tidak ada rincian</span>;
  return (
    <dl className="grid gap-1">
      {details.map(({ label, from, to }) => (
        <div key={label} className="[overflow-wrap:anywhere]">
          <dt className="inline text-muted">{label}: </dt>
          <dd className="inline">
            {from !== undefined && from !== to && (
              <>
                <del className="text-muted">{from}</del> <span className="text-muted">menjadi</span>{" "}
              </>
            )}
            {to}
          </dd>
        </div>
      ))}
    </dl>
  );
}
