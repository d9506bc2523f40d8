import type { Metadata } from "next";
import Link from "next/link";

import { AsOfNotice } from "@/components/catalogue/as-of";
import { FeedAlternates, FeedLinks, feedsOfInstitutions } from "@/components/catalogue/feed-links";
import { FilterChips } from "@/components/catalogue/filter-chips";
import { FilterForm } from "@/components/catalogue/filter-form";
import { FilterProblems } from "@/components/catalogue/filter-problems";
import { PageLinks } from "@/components/catalogue/page-links";
import { PositionList } from "@/components/catalogue/position-list";
import { WayOut } from "@/components/catalogue/way-out";
import { PageHeading } from "@/components/layout/page-heading";
import { Notice } from "@/components/ui/notice";
import type { CatalogueList } from "@/lib/catalogue/queries";
import { searchPositions } from "@/lib/catalogue/queries";
import { without } from "@/lib/catalogue/rules";
import { listPath, readFilters } from "@/lib/catalogue/schema";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";

export async function generateMetadata({ searchParams }: PageProps<"/jabatan">): Promise<Metadata> {
  const { filters } = readFilters(await searchParams);
  return { title: filters.words === null ? "Jabatan" : `Jabatan: ${filters.words}` };
}

export default async function PositionsPage({ searchParams }: PageProps<"/jabatan">) {
  const { filters: asked, problems } = readFilters(await searchParams);
  const list = await searchPositions(asked, { today: todayInJakarta(new Date()) });
  const { filters, choices, items, day, mendedWords, writtenOutWords } = list;
  // Of the one institution that is asked for; the list itself has no feed.
  const feeds = filters.institution === null ? [] : feedsOfInstitutions(items.map(({ institution }) => institution));

  return (
    <>
      <PageHeading
        title="Jabatan"
        lead="Cari standar kompetensi menurut nama jabatan, kompetensi, indikator atau persyaratan."
      />
      <FilterProblems problems={[...problems, ...list.problems]} />
      <AsOfNotice asOf={filters.asOf} what="jabatan" todayPath={listPath(without(filters, "asOf"))} />
      <div className="grid items-start gap-8 lg:grid-cols-[18rem_1fr]">
        <section aria-labelledby="saringan" className="rounded-md border border-line bg-surface p-5">
          <h2 id="saringan" className="sr-only">
            Pencarian dan saringan
          </h2>
          <FilterForm filters={filters} choices={choices} typedInstitution={asked.institution} />
        </section>
        <section aria-labelledby="hasil" className="min-w-0">
          <h2 id="hasil" className="mb-3">
            {countText(list)}
          </h2>
          <DetailedCount list={list} />
          <UpcomingCount list={list} />
          <FilterChips filters={filters} names={list} />
          {mendedWords !== null && (
            <div className="mb-4">
              <Notice role="status">
                Tidak ada yang cocok dengan “{filters.words}”. Menampilkan hasil yang mirip dengan “{mendedWords}”.
              </Notice>
            </div>
          )}
          {writtenOutWords !== null && (
            <p role="status" className="mb-4 text-muted">
              “{filters.words}” dibaca sebagai “{writtenOutWords}”.
            </p>
          )}
          {items.length === 0 ? (
            <WayOut list={list} />
          ) : (
            <PositionList
              items={items}
              forms={list.forms}
              asOf={filters.asOf}
              day={day}
              isParted={filters.words === null && list.detailed !== null}
            />
          )}
          {list.isCapped && (
            <p className="mt-4 text-sm text-muted">
              Yang dapat dilihat adalah {formatNumber(list.total)} jabatan pertama. Persempit dengan kata atau saringan.
            </p>
          )}
          <PageLinks pathOf={(page) => listPath({ ...filters, page })} page={list.page} pages={list.pages} />
          <FeedAlternates feeds={feeds} />
          <FeedLinks feeds={feeds} />
        </section>
      </div>
    </>
  );
}

/** How many of the positions there is something to read about, unless it is all or none. */
function DetailedCount({ list: { detailed, total } }: { readonly list: CatalogueList }) {
  if (detailed === null || detailed === 0 || detailed === total) return null;
  return (
    <p className="mb-4 text-muted">
      {formatNumber(detailed)} dengan standar yang berlaku, {formatNumber(total - detailed)} hanya disebut namanya.
    </p>
  );
}

/** What the list of today does not show yet. */
function UpcomingCount({ list: { upcoming, filters } }: { readonly list: CatalogueList }) {
  if (upcoming === null) return null;
  const day = formatDate(upcoming.day);
  return (
    <p className="mb-4 text-muted">
      Standar untuk {formatNumber(upcoming.total)} jabatan akan berlaku mulai {day}.{" "}
      <Link
        prefetch={false}
        href={listPath({ ...filters, asOf: upcoming.day, page: 1 })}
        className="text-accent underline underline-offset-4"
      >
        Lihat per {day}
      </Link>
    </p>
  );
}

function countText({ total, isCapped, filters, page, pages }: CatalogueList): string {
  const number = isCapped ? `Lebih dari ${formatNumber(total)} jabatan` : `${formatNumber(total)} jabatan`;
  const when = filters.asOf === null ? "" : ` per ${formatDate(filters.asOf)}`;
  return page > 1 ? `${number}${when}, halaman ${page} dari ${pages}` : `${number}${when}`;
}
