import type { Metadata, Route } from "next";

import { AsOfForm, AsOfNotice } from "@/components/catalogue/as-of";
import { FilterProblems } from "@/components/catalogue/filter-problems";
import { DictionarySectionView } from "@/components/dictionary/section-view";
import { PageHeading } from "@/components/layout/page-heading";
import { Button, ButtonLink } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { SECTION_LABEL } from "@/lib/dictionary/labels";
import { listDictionary } from "@/lib/dictionary/queries";
import type { DictionarySection } from "@/lib/dictionary/schema";
import { dictionaryPath, perOf, readDictionaryFilters, SECTIONS } from "@/lib/dictionary/schema";

export const metadata: Metadata = { title: "Kamus kompetensi" };

export default async function DictionaryPage({ searchParams }: PageProps<"/kompetensi">) {
  const { filters, problems } = readDictionaryFilters(await searchParams);
  const { q: words = "", jenis, halaman = 1, per: asOf = null } = filters;
  // Without a kind, the beginning of each is shown.
  const asked = jenis === undefined ? SECTIONS : [jenis];
  const page = jenis === undefined ? 1 : halaman;
  const sections = await Promise.all(
    asked.map(async (section) => ({ section, list: await listDictionary({ section, words, page, asOf }) })),
  );
  const total = sections.reduce((sum, { list }) => sum + list.total, 0);

  return (
    <>
      <PageHeading
        title="Kamus kompetensi"
        lead="Setiap kompetensi yang dipersyaratkan standar yang berlaku, dengan rumusan tiap level dan jabatan yang mensyaratkannya."
      />
      <FilterProblems problems={problems} />
      <AsOfNotice asOf={asOf} what="kamus kompetensi" todayPath={todayPath(filters)} />
      <SearchForm words={words} section={jenis} asOf={asOf} />
      <p className="mb-6" role="status">
        {total === 0 ? nothingFound(words, asOf) : `${formatNumber(total)} kompetensi`}
      </p>
      <div className="grid gap-10">
        {sections
          .filter(({ list }) => list.total > 0)
          .map(({ section, list }) => (
            <DictionarySectionView
              key={section}
              section={section}
              list={list}
              words={words}
              asOf={asOf}
              isAlone={jenis !== undefined}
            />
          ))}
      </div>
      <AsOfForm
        action="/kompetensi"
        label="Lihat kamus per tanggal"
        day={asOf ?? todayInJakarta(new Date())}
        kept={{ ...(words && { q: words }), ...(jenis && { jenis }) }}
      />
    </>
  );
}

type Filters = ReturnType<typeof readDictionaryFilters>["filters"];

function todayPath({ per: _asOf, halaman: _page, ...others }: Filters): Route {
  return dictionaryPath(null, others) as Route;
}

function nothingFound(words: string, asOf: string | null): string {
  if (asOf !== null) return `Tidak ada kompetensi yang cocok dalam standar yang berlaku per ${formatDate(asOf)}.`;
  if (words === "") return "Belum ada standar berlaku yang mensyaratkan kompetensi jenis ini.";
  return `Tidak ada kompetensi bernama “${words}”. Periksa ejaannya, atau tampilkan semua.`;
}

type SearchProps = {
  readonly words: string;
  readonly section: DictionarySection | undefined;
  readonly asOf: string | null;
};

function SearchForm({ words, section, asOf }: SearchProps) {
  return (
    <form className="mb-8 flex flex-wrap items-end gap-3">
      <div className="min-w-60 grow sm:max-w-md">
        <TextField name="q" label="Nama kompetensi" type="search" defaultValue={words} />
      </div>
      <div className="min-w-48">
        <SelectField name="jenis" label="Jenis" defaultValue={section ?? ""}>
          <option value="">Semua jenis</option>
          {SECTIONS.map((value) => (
            <option key={value} value={value}>
              {SECTION_LABEL[value]}
            </option>
          ))}
        </SelectField>
      </div>
      {asOf !== null && <input type="hidden" name="per" value={asOf} />}
      <Button type="submit">Cari</Button>
      {(words !== "" || section !== undefined) && (
        <ButtonLink href={dictionaryPath(null, perOf(asOf)) as Route}>Tampilkan semua</ButtonLink>
      )}
    </form>
  );
}
