import type { Metadata } from "next";
import { forbidden } from "next/navigation";

import { PageLinks } from "@/components/catalogue/page-links";
import { EntryTable } from "@/components/dictionary-editing/entry-table";
import { InstitutionLinks } from "@/components/layout/institution-links";
import { PageHeading } from "@/components/layout/page-heading";
import { Button, ButtonLink } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { chosenInstitution, institutionsOf } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import { dictionaryImportPath, entriesPath, newEntryPath } from "@/lib/dictionary-editing/paths";
import { listEntries } from "@/lib/dictionary-editing/queries";
import { readEntryFilters } from "@/lib/dictionary-editing/schema";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

export const metadata: Metadata = { title: "Kamus kompetensi" };

export default async function DictionaryEditingPage({ searchParams }: PageProps<"/admin/kamus">) {
  const viewer = await requirePageViewer("dictionary:edit");
  const { institution: slug, words, kind, page } = readEntryFilters(await searchParams);
  const institution = chosenInstitution(viewer, "dictionary:edit", slug);
  if (!institution) forbidden();
  const list = await listEntries(viewer, { institutionId: institution.id, words, kind, page });
  const filters = { q: words, jenis: kind ?? "" };

  return (
    <>
      <PageHeading
        title="Kamus kompetensi"
        lead={`Entri kamus dipakai bersama oleh semua instansi; teks levelnya milik ${institution.shortName}. Standar yang sudah terbit tidak ikut berubah.`}
        crumbs={[{ label: "Administrasi", href: "/admin" }]}
      >
        <ButtonLink href={newEntryPath(institution.slug)} variant="primary">
          Tambah kompetensi
        </ButtonLink>
        <ButtonLink href={dictionaryImportPath(institution.slug)}>Impor dari Excel</ButtonLink>
      </PageHeading>
      <InstitutionLinks
        institutions={institutionsOf(viewer, "dictionary:edit")}
        chosen={institution}
        pathOf={(other) => entriesPath(other, filters)}
      />
      <SearchForm slug={institution.slug} words={words} kind={kind ?? ""} />
      <p className="mb-6" role="status">
        {list.total === 0 ? "Tidak ada entri yang cocok." : `${formatNumber(list.total)} entri`}
      </p>
      {list.total > 0 && (
        <div className="grid gap-6">
          <EntryTable entries={list.items} slug={institution.slug} />
          <PageLinks
            pathOf={(halaman) => entriesPath(institution.slug, { ...filters, halaman })}
            page={list.page}
            pages={list.pages}
          />
        </div>
      )}
    </>
  );
}

type SearchProps = { readonly slug: string; readonly words: string; readonly kind: string };

function SearchForm({ slug, words, kind }: SearchProps) {
  return (
    <form className="mb-6 flex flex-wrap items-end gap-3">
      <input type="hidden" name="instansi" value={slug} />
      <div className="min-w-60 grow sm:max-w-md">
        <TextField name="q" label="Nama, kode, atau nama lain" type="search" defaultValue={words} />
      </div>
      <div className="min-w-48">
        <SelectField name="jenis" label="Jenis" defaultValue={kind}>
          <option value="">Semua jenis</option>
          {Object.entries(COMPETENCY_KIND_LABEL).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      </div>
      <Button type="submit">Cari</Button>
      {(words !== "" || kind !== "") && <ButtonLink href={entriesPath(slug)}>Tampilkan semua</ButtonLink>}
    </form>
  );
}
