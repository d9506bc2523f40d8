import type { Metadata } from "next";

import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { ClosedTable, UserTable } from "@/components/users/user-tables";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listManagedUsers } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Pengguna" };

export default async function UsersPage() {
  const viewer = await requirePageViewer("user:manage");
  const institutions = await listManagedUsers(viewer);

  return (
    <>
      <PageHeading
        title="Pengguna"
        lead="Pengguna instansi Anda dan perannya."
        crumbs={[{ label: "Administrasi", href: "/admin" }]}
      >
        <ButtonLink href="/admin/pengguna/baru" variant="primary">
          Tambah pengguna
        </ButtonLink>
      </PageHeading>
      <div className="grid gap-10">
        {institutions.map((institution) => (
          <section key={institution.id} aria-labelledby={institution.id} className="grid gap-4">
            <h2 id={institution.id}>{institution.shortName}</h2>
            <UserTable institution={institution} />
            {institution.closed.length > 0 && <ClosedTable institution={institution} />}
          </section>
        ))}
      </div>
    </>
  );
}
