import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { AsOfForm, AsOfNotice } from "@/components/catalogue/as-of";
import { FeedAlternates, FeedLinks, feedsOfInstitutions } from "@/components/catalogue/feed-links";
import { FilterProblems } from "@/components/catalogue/filter-problems";
import { Button } from "@/components/ui/button";
import { readFrontPage } from "@/lib/catalogue/front-queries";
import type { FrontPage, InstitutionCounts } from "@/lib/catalogue/front-queries";
import { regulationPath } from "@/lib/catalogue/paths";
import { listPath, MAX_WORDS_LENGTH, NO_FILTERS, PARAMETER, readAsOf } from "@/lib/catalogue/schema";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { regulationName } from "@/lib/regulations/labels";

export const metadata: Metadata = { title: { absolute: "Standar Kompetensi Jabatan" } };

export default async function HomePage({ searchParams }: PageProps<"/">) {
  const { asOf, problems } = readAsOf(await searchParams);
  const day = asOf ?? todayInJakarta(new Date());
  const { institutions, isEveryInstitution, inForce, newest } = await readFrontPage(day);
  const feeds = feedsOfInstitutions(institutions);
  return (
    <div className="grid gap-14">
      <header className="grid gap-5 pt-4 sm:pt-10">
        <h1 className="max-w-3xl text-[2rem] sm:text-[2.6rem]">
          Standar kompetensi jabatan, persis seperti peraturannya
        </h1>
        <p className="max-w-prose text-lg text-muted">
          Kompetensi, level, indikator dan persyaratan setiap jabatan, beserta baris naskah tempat semuanya tertulis.
        </p>
        <SearchBox asOf={asOf} />
      </header>
      {(problems.length > 0 || asOf !== null) && (
        <div>
          <FilterProblems problems={problems} />
          <AsOfNotice asOf={asOf} what="portal ini" todayPath="/" />
        </div>
      )}
      <Section id="instansi" title="Instansi">
        {institutions.length === 0 && <p>{nothingText(asOf)}</p>}
        <ul className="grid gap-4 empty:hidden sm:grid-cols-2">
          {institutions.map((institution) => (
            <Institution key={institution.slug} institution={institution} asOf={asOf} />
          ))}
        </ul>
        {!isEveryInstitution && (
          <p>
            <Link href={listPath({ ...NO_FILTERS, asOf })}>Semua instansi ada pada pencarian jabatan</Link>
          </p>
        )}
      </Section>
      <div className="grid gap-14 lg:grid-cols-2 lg:gap-10">
        <Section id="berlaku" title="Peraturan yang berlaku">
          <RegulationList regulations={inForce} asOf={asOf} />
        </Section>
        {asOf === null && (
          <Section id="terbaru" title="Terbaru di portal ini">
            <Newest newest={newest} />
          </Section>
        )}
      </div>
      <div>
        <FeedAlternates feeds={feeds} />
        <FeedLinks feeds={feeds} />
      </div>
      <AsOfForm action="/" label="Lihat portal per tanggal" day={day} />
    </div>
  );
}

function nothingText(asOf: string | null): string {
  if (asOf === null) return "Belum ada peraturan yang diterbitkan.";
  return `Per ${formatDate(asOf)} belum ada peraturan yang berlaku, jadi belum ada jabatan.`;
}

type AsOf = { readonly asOf: string | null };

function SearchBox({ asOf }: AsOf) {
  return (
    <form action="/jabatan" method="get" role="search" className="grid max-w-3xl gap-2">
      <label htmlFor="cari" className="font-semibold">
        Cari jabatan, kompetensi, indikator atau persyaratan
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          id="cari"
          type="search"
          name={PARAMETER.words}
          maxLength={MAX_WORDS_LENGTH}
          className="min-h-13 min-w-0 grow basis-64 rounded-md border border-line-strong bg-surface px-4 text-lg"
        />
        {asOf !== null && <input type="hidden" name={PARAMETER.asOf} value={asOf} />}
        <Button type="submit" className="min-h-13 px-8">
          Cari
        </Button>
      </div>
      <p className="text-sm text-muted">
        Misalnya{" "}
        <Link prefetch={false} href={listPath({ ...NO_FILTERS, words: "sekretaris daerah", asOf })}>
          sekretaris daerah
        </Link>
        ,{" "}
        <Link prefetch={false} href={listPath({ ...NO_FILTERS, words: "mengelola perubahan", asOf })}>
          mengelola perubahan
        </Link>{" "}
        atau{" "}
        <Link prefetch={false} href={listPath({ ...NO_FILTERS, words: "pelayanan publik", asOf })}>
          pelayanan publik
        </Link>
        .
      </p>
    </form>
  );
}

type SectionProps = { readonly id: string; readonly title: string; readonly children: ReactNode };

function Section({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="grid content-start gap-4">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Institution({ institution, asOf }: AsOf & { readonly institution: InstitutionCounts }) {
  const { slug, name, positionCount, standardCount } = institution;
  return (
    <li className="grid gap-1 rounded-md border border-line bg-surface p-5">
      <h3>
        <Link
          prefetch={false}
          href={listPath({ ...NO_FILTERS, institution: slug, asOf })}
          className="text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
        >
          {name}
        </Link>
      </h3>
      <p className="text-muted">
        {formatNumber(positionCount)} jabatan, {formatNumber(standardCount)} standar lengkap yang berlaku
      </p>
    </li>
  );
}

function RegulationList({ regulations, asOf }: AsOf & { readonly regulations: FrontPage["inForce"] }) {
  if (regulations.length === 0) return <p>Tidak ada peraturan yang berlaku.</p>;
  return (
    <ul className="grid gap-4">
      {regulations.map((regulation) => (
        <li key={regulation.slug} className="grid gap-0.5">
          <Link
            prefetch={false}
            href={regulationPath(regulation, { asOf })}
            className="text-accent underline underline-offset-4"
          >
            {regulationName(regulation)}
          </Link>
          <span className="text-sm text-muted">
            {regulation.institution.shortName}, berlaku sejak {formatDate(regulation.effectiveFrom)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Newest({ newest }: Pick<FrontPage, "newest">) {
  if (newest.length === 0) return <p>Belum ada yang diterbitkan.</p>;
  return (
    <ul className="grid gap-4">
      {newest.map((regulation) => (
        <li key={regulation.slug} className="grid gap-0.5">
          <span>
            {formatNumber(regulation.standardCount)} standar dari{" "}
            <Link prefetch={false} href={regulationPath(regulation)}>
              {regulationName(regulation)}
            </Link>
          </span>
          <span className="text-sm text-muted">
            {regulation.institution.shortName}, diterbitkan di portal ini pada{" "}
            {formatDate(todayInJakarta(regulation.publishedOn))}
            {regulation.status === "UPCOMING" && `, berlaku mulai ${formatDate(regulation.effectiveFrom)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
