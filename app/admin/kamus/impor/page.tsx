import type { Metadata } from "next";
import { forbidden } from "next/navigation";

import { DictionaryColumnHelp } from "@/components/dictionary-editing/column-help";
import { DictionaryImportForm } from "@/components/dictionary-editing/import-form";
import { InstitutionLinks } from "@/components/layout/institution-links";
import { PageHeading } from "@/components/layout/page-heading";
import { chosenInstitution, institutionsOf } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { dictionaryImportPath, entriesPath } from "@/lib/dictionary-editing/paths";
import { readEntryFilters } from "@/lib/dictionary-editing/schema";

export const metadata: Metadata = { title: "Impor kamus" };

export default async function DictionaryImportPage({ searchParams }: PageProps<"/admin/kamus/impor">) {
  const viewer = await requirePageViewer("dictionary:edit");
  const institution = chosenInstitution(viewer, "dictionary:edit", readEntryFilters(await searchParams).institution);
  if (!institution) forbidden();

  return (
    <>
      <PageHeading
        title="Impor kamus"
        kicker={institution.shortName}
        lead="Berkas menambah dan memperbarui; yang tidak ada pada berkas tidak dihapus."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Kamus kompetensi", href: entriesPath(institution.slug) },
        ]}
      />
      <InstitutionLinks
        institutions={institutionsOf(viewer, "dictionary:edit")}
        chosen={institution}
        pathOf={dictionaryImportPath}
      />
      <div className="grid gap-8">
        <DictionaryColumnHelp />
        <DictionaryImportForm key={institution.id} institutionId={institution.id} />
      </div>
    </>
  );
}
