import type { Metadata } from "next";
import Link from "next/link";

import { AsOfForm, AsOfNotice } from "@/components/catalogue/as-of";
import { FeedAlternates, FeedLinks, feedsOfInstitutions } from "@/components/catalogue/feed-links";
import { FilterProblems } from "@/components/catalogue/filter-problems";
import { PageHeading } from "@/components/layout/page-heading";
import { RegulationStatusBadge } from "@/components/regulations/status-badge";
import { Table } from "@/components/ui/table";
import { regulationPath } from "@/lib/catalogue/paths";
import { readAsOf } from "@/lib/catalogue/schema";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import type { RegulationSummary } from "@/lib/regulations/document";
import { regulationName, revocationText } from "@/lib/regulations/labels";
import { listRegulations } from "@/lib/regulations/queries";

export const metadata: Metadata = { title: "Peraturan" };

export default async function RegulationsPage({ searchParams }: PageProps<"/peraturan">) {
  const { asOf, problems } = readAsOf(await searchParams);
  const regulations = await listRegulations(asOf);
  const feeds = feedsOfInstitutions(regulations.map(({ institution }) => institution));
  const day = asOf ?? todayInJakarta(new Date());
  return (
    <>
      <PageHeading
        title="Peraturan"
        lead="Peraturan kepala daerah yang menetapkan standar kompetensi jabatan, dengan naskah sumbernya."
      />
      <FilterProblems problems={problems} />
      <AsOfNotice asOf={asOf} what="peraturan" todayPath="/peraturan" />
      {regulations.length === 0 ? (
        <p>{nothingText(asOf)}</p>
      ) : (
        <RegulationTable regulations={regulations} asOf={asOf} day={day} />
      )}
      <FeedAlternates feeds={feeds} />
      <FeedLinks feeds={feeds} />
      <AsOfForm action="/peraturan" label="Lihat peraturan per tanggal" day={day} />
    </>
  );
}

function nothingText(asOf: string | null): string {
  if (asOf === null) return "Belum ada peraturan yang diterbitkan.";
  return `Per ${formatDate(asOf)} belum ada peraturan yang mulai berlaku.`;
}

type TableProps = {
  readonly regulations: readonly RegulationSummary[];
  readonly asOf: string | null;
  readonly day: string;
};

function RegulationTable({ regulations, asOf, day }: TableProps) {
  return (
    <Table caption="Peraturan" hideCaption stacks>
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
              <Link prefetch={false} href={regulationPath(regulation, { asOf })}>
                {regulationName(regulation)}
              </Link>
              <span className="block text-sm font-normal text-muted">tentang {regulation.title}</span>
            </th>
            <td data-label="Instansi">{regulation.institution.shortName}</td>
            <td data-label="Berlaku sejak" className="whitespace-nowrap">
              {formatDate(regulation.effectiveFrom)}
            </td>
            <td data-label="Status">
              <RegulationStatusBadge status={regulation.status} />
              {regulation.revokedFrom !== null && (
                <span className="block text-sm text-muted">{revocationText(regulation.revokedFrom, day)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
