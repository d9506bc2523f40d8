import type { Metadata } from "next";
import Link from "next/link";

import { PageHeading } from "@/components/layout/page-heading";
import { RegulationStatusBadge } from "@/components/regulations/status-badge";
import { Table } from "@/components/ui/table";
import { regulationPath } from "@/lib/catalogue/paths";
import { formatDate } from "@/lib/core/dates";
import { regulationName, revocationText } from "@/lib/regulations/labels";
import { listRegulations } from "@/lib/regulations/queries";

export const metadata: Metadata = { title: "Peraturan" };
// What is in force is read at every request; the server around Next keeps finished pages.
export const dynamic = "force-dynamic";

export default async function RegulationsPage() {
  const regulations = await listRegulations();
  return (
    <>
      <PageHeading
        title="Peraturan"
        lead="Peraturan kepala daerah yang menetapkan standar kompetensi jabatan, dengan naskah sumbernya."
      />
      <Table caption="Peraturan" hideCaption>
        <thead>
          <tr>
            <th scope="col">Peraturan</th>
            <th scope="col">Instansi</th>
            <th scope="col">Berlaku sejak</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {regulations.map((regulation) => (
            <tr key={regulation.slug}>
              <th scope="row" className="min-w-64">
                <Link prefetch={false} href={regulationPath(regulation)}>
                  {regulationName(regulation)}
                </Link>
                <span className="block text-sm font-normal text-muted">tentang {regulation.title}</span>
              </th>
              <td>{regulation.institution.shortName}</td>
              <td className="whitespace-nowrap">{formatDate(regulation.effectiveFrom)}</td>
              <td>
                <RegulationStatusBadge regulation={regulation} />
                {regulation.revokedFrom !== null && (
                  <span className="block text-sm text-muted">{revocationText(regulation)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
