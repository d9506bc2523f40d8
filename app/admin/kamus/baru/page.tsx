import type { Metadata } from "next";
import { forbidden } from "next/navigation";

import { NewEntryForm } from "@/components/dictionary-editing/entry-forms";
import { PageHeading } from "@/components/layout/page-heading";
import { chosenInstitution } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { entriesPath } from "@/lib/dictionary-editing/paths";
import { readEntryFilters } from "@/lib/dictionary-editing/schema";

export const metadata: Metadata = { title: "Tambah kompetensi" };

export default async function NewEntryPage({ searchParams }: PageProps<"/admin/kamus/baru">) {
  const viewer = await requirePageViewer("dictionary:edit");
  const institution = chosenInstitution(viewer, "dictionary:edit", readEntryFilters(await searchParams).institution);
  if (!institution) forbidden();

  return (
    <>
      <PageHeading
        title="Tambah kompetensi"
        kicker={institution.shortName}
        lead="Entri baru terlihat oleh umum setelah ada standar terbit yang mensyaratkannya."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Kamus kompetensi", href: entriesPath(institution.slug) },
        ]}
      />
      <div className="max-w-2xl">
        <NewEntryForm institutionId={institution.id} />
      </div>
    </>
  );
}
