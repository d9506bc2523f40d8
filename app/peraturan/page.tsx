import type { Metadata } from "next";
import Link from "next/link";

import { AsOfForm, AsOfNotice } from "@/components/catalogue/as-of";
import { FeedAlternates, FeedLinks, feedsOfInstitutions } from "@/components/catalogue/feed-links";
import { FilterProblems } from "@/components/catalogue/filter-problems";
import { PageLinks } from "@/components/catalogue/page-links";
import { PageHeading } from "@/components/layout/page-heading";
import { RegulationStatusBadge } from "@/components/regulations/status-badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Table } from "@/components/ui/table";
import { regulationPath } from "@/lib/catalogue/paths";
import type { RegulationFilters } from "@/lib/catalogue/schema";
import {
  lastPageOf,
  MAX_WORDS_LENGTH,
  PARAMETER,
  readRegulationFilters,
  regulationsPath,
} from "@/lib/catalogue/schema";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { RegulationSummary } from "@/lib/regulations/document";
import { regulationName, revocationText } from "@/lib/regulations/labels";
import type { RegulationList } from "@/lib/regulations/list-queries";
import { listRegulations } from "@/lib/regulations/list-queries";

export const metadata: Metadata = { title: "Peraturan" };

export default async function RegulationsPage({ searchParams }: PageProps<"/peraturan">) {
  const { filters: asked, problems } = readRegulationFilters(await searchParams);
  const { list, filters } = await readList(asked);
  const { items } = list;
  const feeds = feedsOfInstitutions(items.map(({ institution }) => institution));
  const day = filters.asOf ?? todayInJakarta(new Date());
  return (
    <>
      <PageHeading
        title="Peraturan"
        lead="Peraturan kepala daerah yang menetapkan standar kompetensi jabatan, dengan naskah sumbernya."
      />
      <FilterProblems problems={filters.page === asked.page ? problems : [...problems, lastPageOf(list.pages)]} />
      <AsOfNotice
        asOf={filters.asOf}
        what="peraturan"
        todayPath={regulationsPath({ ...filters, asOf: null, page: 1 })}
      />
      <SearchForm filters={filters} />
      <p className="mb-4" role="status">
        {items.length === 0 ? nothingText(filters) : countText(list, filters)}
      </p>
      {items.length > 0 && <RegulationTable regulations={items} asOf={filters.asOf} day={day} />}
      <PageLinks pathOf={(page) => regulationsPath({ ...filters, page })} page={filters.page} pages={list.pages} />
      <FeedAlternates feeds={feeds} />
      <FeedLinks feeds={feeds} />
      <AsOfForm
        action="/peraturan"
        label="Lihat peraturan per tanggal"
        day={day}
        kept={filters.words === null ? {} : { [PARAMETER.words]: filters.words }}
      />
    </>
  );
}

/** A page behind the last one becomes the last one. */
async function readList(filters: RegulationFilters) {
  const list = await listRegulations(filters);
  if (filters.page <= list.pages) return { list, filters };
  const last = { ...filters, page: list.pages };
  return { list: await listRegulations(last), filters: last };
}

function SearchForm({ filters: { words, asOf } }: { readonly filters: RegulationFilters }) {
  return (
    <form
      action="/peraturan"
      method="get"
      role="search"
      aria-label="Peraturan"
      className="mb-6 flex flex-wrap items-end gap-3"
    >
      <div className="min-w-60 grow sm:max-w-md">
        <TextField
          name={PARAMETER.words}
          label="Cari peraturan"
          type="search"
          maxLength={MAX_WORDS_LENGTH}
          defaultValue={words ?? ""}
          hint="Nomor, tahun, judul atau nama instansi."
        />
      </div>
      {asOf !== null && <input type="hidden" name={PARAMETER.asOf} value={asOf} />}
      <Button type="submit">Cari</Button>
      {words !== null && (
        <ButtonLink href={regulationsPath({ words: null, asOf, page: 1 })}>Tampilkan semua</ButtonLink>
      )}
    </form>
  );
}

function countText({ total, pages }: RegulationList, { page }: RegulationFilters): string {
  return `${formatNumber(total)} peraturan${page > 1 ? `, halaman ${page} dari ${pages}` : ""}`;
}

function nothingText({ words, asOf }: RegulationFilters): string {
  if (words !== null)
    return `Tidak ada peraturan yang cocok dengan “${words}”. Periksa ejaannya, atau tampilkan semua.`;
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
