import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";

import { InstitutionLinks } from "@/components/layout/institution-links";
import { PageHeading } from "@/components/layout/page-heading";
import { SuggestionForm } from "@/components/suggestions/suggestion-form";
import { chosenInstitution, institutionsOf } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { libraryPath, suggestionsPath } from "@/lib/suggestions/paths";
import { findSuggestions } from "@/lib/suggestions/queries";
import { readSuggestionFilters } from "@/lib/suggestions/schema";

export const metadata: Metadata = { title: "Saran untuk kompetensi" };

export default async function SuggestionsPage({ params, searchParams }: PageProps<"/admin/saran-pengembangan/[kode]">) {
  const viewer = await requirePageViewer("suggestion:edit");
  const { kode: code } = await params;
  const slug = readSuggestionFilters(await searchParams).institution;
  const institution = chosenInstitution(viewer, "suggestion:edit", slug);
  if (!institution) forbidden();
  const found = await findSuggestions(viewer, { institutionId: institution.id, code });
  if (!found) notFound();
  const common = { institutionId: institution.id, code, viewerId: viewer.id };

  return (
    <>
      <PageHeading
        title={found.name}
        kicker={`Saran pengembangan ${institution.shortName}`}
        lead="Saran yang sudah dipilih untuk seorang peserta tidak ikut berubah."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Saran pengembangan", href: libraryPath(institution.slug) },
        ]}
      />
      <InstitutionLinks
        institutions={institutionsOf(viewer, "suggestion:edit")}
        chosen={institution}
        pathOf={(other) => suggestionsPath(code, other)}
      />
      <div className="grid max-w-2xl gap-10">
        <section aria-labelledby="pustaka" className="grid gap-6">
          <h2 id="pustaka">Saran di pustaka</h2>
          {found.suggestions.length === 0 && <p>Belum ada saran untuk kompetensi ini.</p>}
          {found.suggestions.map((suggestion) => (
            <SuggestionForm key={suggestion.id} {...common} suggestion={suggestion} />
          ))}
        </section>
        <section aria-labelledby="tambah" className="grid gap-4">
          <h2 id="tambah">Tambah saran</h2>
          <SuggestionForm key={institution.id} {...common} />
        </section>
      </div>
    </>
  );
}
