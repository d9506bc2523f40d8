import type { Metadata } from "next";

import { PageHeading } from "@/components/layout/page-heading";
import { InviteForm } from "@/components/users/invite-form";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listManagedInstitutions } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Tambah pengguna" };

export default async function InviteUserPage() {
  const viewer = await requirePageViewer("user:manage");

  return (
    <>
      <PageHeading
        title="Tambah pengguna"
        lead="Portal membuat kata sandi sementara dan menampilkannya sekali."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Pengguna", href: "/admin/pengguna" },
        ]}
      />
      <InviteForm institutions={await listManagedInstitutions(viewer)} />
    </>
  );
}
