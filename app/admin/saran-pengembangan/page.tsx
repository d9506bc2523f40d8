import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";

import { PageLinks } from "@/components/catalogue/page-links";
import { InstitutionLinks } from "@/components/layout/institution-links";
import { PageHeading } from "@/components/layout/page-heading";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Table } from "@/components/ui/table";
import { chosenInstitution, institutionsOf } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { libraryPath, suggestionsPath } from "@/lib/suggestions/paths";
import type { LibraryEntry } from "@/lib/suggestions/queries";
import { listLibrary } from "@/lib/suggestions/queries";
import { readSuggestionFilters } from "@/lib/suggestions/schema";

export const metadata: Metadata = { title: "Saran pengembangan" };

export default async function LibraryPage({ searchParams }: PageProps<"/admin/saran-pengembangan">) {
  const viewer = await requirePageViewer("suggestion:edit");
  const { institution: slug, words, page } = readSuggestionFilters(await searchParams);
  const institution = chosenInstitution(viewer, "suggestion:edit", slug);
  if (!institution) forbidden();
  const list = await listLibrary(viewer, { institutionId: institution.id, words, page });

  return (
    <>
      <PageHeading
        title="Saran pengembangan"
        lead={`Pustaka ${institution.shortName}: saran yang dapat dipilih asesor untuk kesenjangan pada suatu kompetensi saat integrasi.`}
        crumbs={[{ label: "Administrasi", href: "/admin" }]}
      />
      <InstitutionLinks
        institutions={institutionsOf(viewer, "suggestion:edit")}
        chosen={institution}
        pathOf={(other) => libraryPath(other, { q: words })}
      />
      <form className="mb-6 flex flex-wrap items-end gap-3">
        <input type="hidden" name="instansi" value={institution.slug} />
        <div className="min-w-60 grow sm:max-w-md">
          <TextField name="q" label="Nama atau kode kompetensi" type="search" defaultValue={words} />
        </div>
        <Button type="submit">Cari</Button>
        {words !== "" && <ButtonLink href={libraryPath(institution.slug)}>Tampilkan semua</ButtonLink>}
      </form>
      <p className="mb-6" role="status">
        {list.total === 0 ? "Tidak ada kompetensi yang cocok." : `${formatNumber(list.total)} kompetensi`}
      </p>
      {list.total > 0 && (
        <div className="grid gap-6">
          <LibraryTable entries={list.items} slug={institution.slug} />
          <PageLinks
            pathOf={(halaman) => libraryPath(institution.slug, { q: words, halaman })}
            page={list.page}
            pages={list.pages}
          />
        </div>
      )}
    </>
  );
}

function LibraryTable({ entries, slug }: { readonly entries: readonly LibraryEntry[]; readonly slug: string }) {
  return (
    <Table caption="Kompetensi dan jumlah sarannya" hideCaption>
      <thead>
        <tr>
          <th scope="col">Kompetensi</th>
          <th scope="col">Jenis</th>
          <th scope="col">Saran</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ code, name, kind, suggestions }) => (
          <tr key={code}>
            <th scope="row">
              <Link
                href={suggestionsPath(code, slug)}
                prefetch={false}
                className="text-accent underline underline-offset-4"
              >
                {name}
              </Link>
            </th>
            <td>{COMPETENCY_KIND_LABEL[kind]}</td>
            <td>{suggestions === 0 ? <span className="text-muted">Belum ada</span> : formatNumber(suggestions)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
