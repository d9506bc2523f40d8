import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";

import { InstitutionLinks } from "@/components/layout/institution-links";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { chosenInstitution, institutionsOf } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber, formatPercent } from "@/lib/core/numbers";
import { newSchemePath, schemePath, schemesPath } from "@/lib/schemes/paths";
import type { Scheme } from "@/lib/schemes/queries";
import { listSchemes } from "@/lib/schemes/queries";

export const metadata: Metadata = { title: "Skema penilaian" };

export default async function SchemesPage({ searchParams }: PageProps<"/admin/skema">) {
  const viewer = await requirePageViewer("scheme:edit");
  const institution = chosenInstitution(viewer, "scheme:edit", String((await searchParams)["instansi"] ?? ""));
  if (!institution) forbidden();
  const schemes = await listSchemes(viewer, institution.id);

  return (
    <>
      <PageHeading
        title="Skema penilaian"
        lead={`Cara menghitung kesesuaian dan batas kategorinya, seperti yang dipakai ${institution.shortName} untuk kegiatan baru.`}
        crumbs={[{ label: "Administrasi", href: "/admin" }]}
      >
        <ButtonLink href={newSchemePath(institution.slug)} variant="primary">
          Tambah skema
        </ButtonLink>
      </PageHeading>
      <InstitutionLinks
        institutions={institutionsOf(viewer, "scheme:edit")}
        chosen={institution}
        pathOf={schemesPath}
      />
      <SchemeTable schemes={schemes} slug={institution.slug} />
    </>
  );
}

function SchemeTable({ schemes, slug }: { readonly schemes: readonly Scheme[]; readonly slug: string }) {
  return (
    <Table caption="Skema penilaian" hideCaption stacks>
      <thead>
        <tr>
          <th scope="col">Skema</th>
          <th scope="col">Versi</th>
          <th scope="col">Kategori</th>
          <th scope="col">Dipakai</th>
        </tr>
      </thead>
      <tbody>
        {schemes.map(({ code, name, version, institutionId, settings, events }) => (
          <tr key={code}>
            <th scope="row">
              <Link href={schemePath(code, slug)} className="text-accent underline underline-offset-4">
                {name}
              </Link>
            </th>
            <td data-label="Versi">
              {version}, {institutionId === null ? "bawaan portal" : "milik instansi"}
            </td>
            <td data-label="Kategori">
              {settings.bands.map(({ label, minimum }) => `${label} mulai ${formatPercent(minimum)}`).join("; ")}
            </td>
            <td data-label="Dipakai">
              {events === 0 ? <span className="text-muted">Belum</span> : `${formatNumber(events)} kegiatan`}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
