import type { Metadata } from "next";
import { forbidden } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { SchemeForm } from "@/components/schemes/scheme-form";
import { chosenInstitution } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { schemesPath } from "@/lib/schemes/paths";

export const metadata: Metadata = { title: "Tambah skema" };

export default async function NewSchemePage({ searchParams }: PageProps<"/admin/skema/baru">) {
  const viewer = await requirePageViewer("scheme:edit");
  const institution = chosenInstitution(viewer, "scheme:edit", String((await searchParams)["instansi"] ?? ""));
  if (!institution) forbidden();

  return (
    <>
      <PageHeading
        title="Tambah skema"
        lead={`Skema baru milik ${institution.shortName}.`}
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Skema penilaian", href: schemesPath(institution.slug) },
        ]}
      />
      <div className="max-w-2xl">
        <SchemeForm institutionId={institution.id} viewerId={viewer.id} />
      </div>
    </>
  );
}
