import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { CloseAccountForm, NameForm, ResetPasswordForm, RolesForm } from "@/components/users/managed-account-forms";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { NAME_SET_ELSEWHERE, PASSWORD_SET_ELSEWHERE } from "@/lib/users/labels";
import { findManagedUser } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Kelola pengguna" };

export default async function ManagedUserPage({ params }: PageProps<"/admin/pengguna/[pengguna]">) {
  const viewer = await requirePageViewer("user:manage");
  const { ["pengguna"]: id } = await params;
  const user = isUuid(id) ? await findManagedUser(viewer, id) : null;
  if (!user) notFound();
  const { name, email, revision, places, isShared, isNamedHere } = user;
  const isOwn = user.id === viewer.id;

  return (
    <>
      <PageHeading
        title={name}
        lead={email}
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Pengguna", href: "/admin/pengguna" },
        ]}
      />
      <div className="grid gap-10">
        {places.map(({ institutionId, shortName, roles }) => (
          <section key={institutionId} aria-labelledby={institutionId} className="grid gap-6">
            <h2 id={institutionId}>{shortName}</h2>
            {isNamedHere ? (
              <NameForm key={name} userId={user.id} institutionId={institutionId} revision={revision} name={name} />
            ) : (
              <p className="max-w-prose text-muted">{NAME_SET_ELSEWHERE}</p>
            )}
            <RolesForm userId={user.id} institutionId={institutionId} revision={revision} held={roles} />
            {isOwn ? (
              <p className="max-w-prose text-muted">
                Ini akun Anda sendiri: kata sandinya diganti pada halaman Akun, dan hanya admin lain yang dapat
                menutupnya.
              </p>
            ) : (
              <>
                {isShared ? (
                  <p className="max-w-prose text-muted">{PASSWORD_SET_ELSEWHERE}</p>
                ) : (
                  <ResetPasswordForm userId={user.id} institutionId={institutionId} email={email} />
                )}
                <CloseAccountForm userId={user.id} institutionId={institutionId} revision={revision} />
              </>
            )}
          </section>
        ))}
      </div>
    </>
  );
}
