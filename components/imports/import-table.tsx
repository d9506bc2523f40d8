import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/core/numbers";
import { IMPORT_STATUS_LABEL } from "@/lib/imports/labels";
import { importPath } from "@/lib/imports/paths";
import type { ImportOverview } from "@/lib/imports/queries";

const TONE = {
  READING: "accent",
  UNREADABLE: "critical",
  CANCELLED: "neutral",
  IN_REVIEW: "caution",
  DRAFTING: "accent",
  DRAFTED: "positive",
} as const satisfies Record<ImportOverview["status"], string>;

/** Every text that was handed in, and where it stands. */
export function ImportTable({ imports }: { readonly imports: readonly ImportOverview[] }) {
  return (
    <Table caption="Naskah yang diimpor" hideCaption stacks>
      <thead>
        <tr>
          <th scope="col">Naskah</th>
          <th scope="col">Instansi</th>
          <th scope="col">Diimpor</th>
          <th scope="col">Status</th>
          <th scope="col">Temuan</th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, fileName, institution, createdAt, createdBy, status, findingCount, doneCount }) => (
          <tr key={id}>
            <th scope="row" className="min-w-40 wrap-anywhere">
              <Link href={importPath(id)} className="text-accent underline underline-offset-4">
                {fileName}
                <span className="sr-only">, diimpor {createdAt}</span>
              </Link>
            </th>
            <td data-label="Instansi">{institution}</td>
            <td data-label="Diimpor">
              {createdAt}
              <br />
              {createdBy}
            </td>
            <td data-label="Status">
              <Badge tone={TONE[status]}>{IMPORT_STATUS_LABEL[status]}</Badge>
            </td>
            <td data-label="Temuan">
              {findingCount === 0 ? "–" : `${formatNumber(doneCount)} dari ${formatNumber(findingCount)} selesai`}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
