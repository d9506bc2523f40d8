import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";

import { SchemeFacts } from "@/components/events/scheme-facts";
import { InstitutionLinks } from "@/components/layout/institution-links";
import { PageHeading } from "@/components/layout/page-heading";
import { SchemeForm } from "@/components/schemes/scheme-form";
import { chosenInstitution, institutionsOf } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import { schemePath, schemesPath } from "@/lib/schemes/paths";
import type { Scheme } from "@/lib/schemes/queries";
import { findScheme } from "@/lib/schemes/queries";

export const metadata: Metadata = { title: "Ubah skema" };

export default async function SchemePage({ params, searchParams }: PageProps<"/admin/skema/rincian/[kode]">) {
  const viewer = await requirePageViewer("scheme:edit");
  const { kode: code } = await params;
  const institution = chosenInstitution(viewer, "scheme:edit", String((await searchParams)["instansi"] ?? ""));
  if (!institution) forbidden();
  const scheme = await findScheme(viewer, { institutionId: institution.id, code });
  if (!scheme) notFound();

  return (
    <>
      <PageHeading
        title={scheme.current.name}
        kicker={institution.shortName}
        lead="Menyimpan membuat versi baru milik instansi. Kegiatan yang sudah direncanakan dan hasil akhir tetap memakai versinya."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Skema penilaian", href: schemesPath(institution.slug) },
        ]}
      />
      <InstitutionLinks
        institutions={institutionsOf(viewer, "scheme:edit")}
        chosen={institution}
        pathOf={(slug) => schemePath(code, slug)}
      />
      <div className="grid max-w-2xl gap-12">
        <SchemeForm key={institution.id} institutionId={institution.id} viewerId={viewer.id} scheme={scheme} />
        <section aria-labelledby="versi" className="grid gap-4">
          <h2 id="versi">Versi</h2>
          <dl className="grid gap-4">
            {scheme.versions.map((version) => (
              <div key={`${version.institutionId}-${version.version}`}>
                <dt className="font-semibold">{titleOf(version)}</dt>
                <dd>
                  <SchemeFacts settings={version.settings} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </>
  );
}

function titleOf({ version, institutionId, events }: Scheme): string {
  const owner = institutionId === null ? "bawaan portal" : "milik instansi";
  return `Versi ${version}, ${owner}, ${events === 0 ? "belum dipakai" : `dipakai ${formatNumber(events)} kegiatan`}`;
}
