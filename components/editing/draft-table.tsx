import type { Route } from "next";
import Link from "next/link";

import { Table } from "@/components/ui/table";
import type { DraftGroup } from "@/lib/editing/queries";
import { STANDARD_STATUS_LABEL } from "@/lib/standards/labels";

/** The drafts of one institution. */
export function DraftTable({ group: { shortName, drafts } }: { readonly group: DraftGroup }) {
  return (
    <Table caption={`Rancangan standar ${shortName}`} hideCaption stacks>
      <thead>
        <tr>
          <th scope="col">Jabatan</th>
          <th scope="col">Peraturan</th>
          <th scope="col">Isi</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map(({ id, position, regulation, competencyCount, requirementCount, isEditable, correctionReason }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/admin/standar/${id}` as Route} className="text-accent underline underline-offset-4">
                {position}
              </Link>
              {correctionReason !== null && " (koreksi salinan)"}
            </th>
            <td data-label="Peraturan">{regulation}</td>
            <td data-label="Isi">
              {competencyCount} kompetensi, {requirementCount} persyaratan
            </td>
            <td data-label="Status">{isEditable ? STANDARD_STATUS_LABEL.DRAFT : STANDARD_STATUS_LABEL.IN_REVIEW}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Draft regulations, each with the way to its forms. */
export function DraftRegulations({ regulations }: Pick<DraftGroup, "regulations">) {
  return (
    <div className="grid gap-2">
      <h3>Rancangan peraturan</h3>
      <ul className="grid gap-1">
        {regulations.map(({ slug, name }) => (
          <li key={slug}>
            <Link
              href={`/admin/standar/peraturan/${slug}` as Route}
              className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
