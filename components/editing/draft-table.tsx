import type { Route } from "next";
import Link from "next/link";

import { PageLinks } from "@/components/catalogue/page-links";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf } from "@/lib/core/pages";
import type { DraftGroup } from "@/lib/editing/queries";
import { STANDARD_STATUS_LABEL } from "@/lib/standards/labels";

/** A draft regulation brings hundreds. */
const PER_PAGE = 100;

type Props = { readonly group: Pick<DraftGroup, "shortName" | "drafts">; readonly page: number };

/** The drafts of one institution, page by page. */
export function DraftTable({ group: { shortName, drafts }, page }: Props) {
  const shown = pageOf(drafts, { page, size: PER_PAGE });
  return (
    <>
      {shown.pages > 1 && <p>{formatNumber(drafts.length)} rancangan standar.</p>}
      <Drafts shortName={shortName} drafts={shown.rows} />
      <PageLinks pathOf={draftsPath} page={shown.page} pages={shown.pages} />
    </>
  );
}

const draftsPath = (page: number): Route => (page > 1 ? `/admin/standar?halaman=${page}` : "/admin/standar") as Route;

function Drafts({ shortName, drafts }: Props["group"]) {
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
              <Link
                href={`/admin/standar/${id}` as Route}
                prefetch={false}
                className="text-accent underline underline-offset-4"
              >
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
