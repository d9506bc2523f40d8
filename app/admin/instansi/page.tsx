import type { Metadata } from "next";

import { InstitutionForm } from "@/components/institutions/institution-form";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listEditableInstitutions } from "@/lib/institutions/queries";

export const metadata: Metadata = { title: "Instansi" };

export default async function InstitutionsPage() {
  const viewer = await requirePageViewer("institution:edit");
  const institutions = await listEditableInstitutions(viewer);

  return (
    <>
      <PageHeading
        title="Instansi"
        lead="Nama instansi Anda seperti yang tercetak dan terdaftar. Alamat halaman, hasil akhir, dan standar yang dibekukan tidak ikut berubah. Instansi lain ditambahkan pengelola server."
        crumbs={[{ label: "Administrasi", href: "/admin" }]}
      />
      <div className="grid max-w-2xl gap-12">
        {institutions.map((institution) => (
          <section key={institution.id} aria-labelledby={institution.slug} className="grid gap-4">
            <h2 id={institution.slug}>{institution.shortName}</h2>
            <InstitutionForm institution={institution} viewerId={viewer.id} />
          </section>
        ))}
      </div>
    </>
  );
}
