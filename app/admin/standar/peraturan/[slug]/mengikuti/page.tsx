import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { LockedNotice } from "@/components/editing/locked-notice";
import { AddFollowerForm, LeaderForm } from "@/components/following/following-forms";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findFollowing } from "@/lib/following/queries";
import { addStandardPath, positionFormPath } from "@/lib/regulation-editing/paths";

export const metadata: Metadata = { title: "Jabatan yang mengikuti" };

export default async function FollowingPage({ params }: PageProps<"/admin/standar/peraturan/[slug]/mengikuti">) {
  const viewer = await requirePageViewer("standard:draft");
  const { slug } = await params;
  const following = await findFollowing(viewer, slug);
  if (!following) notFound();
  const { name, positions, isTyped, canEdit, lock } = following;
  const named = positions.filter(({ isOfAmended }) => !isOfAmended);

  return (
    <>
      <PageHeading
        title="Jabatan yang mengikuti standar jabatan lain"
        kicker={name}
        lead="Jabatan tanpa standar sendiri dapat mengikuti standar jabatan lain pada rancangan yang sama atau pada peraturan yang diubahnya. Pilihan ini berlaku setelah peraturannya diterbitkan."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Verifikasi dan penerbitan", href: "/admin/peraturan" },
          { label: name, href: `/admin/peraturan/${slug}` },
        ]}
      />
      <div className="grid gap-10">
        {lock !== null && <LockedNotice regulation={slug} state={lock} />}
        {named.length === 0 && (
          <div className="grid gap-3">
            <p className="text-muted">Rancangan ini belum menyebut satu jabatan pun.</p>
            {canEdit && (
              <ButtonLink href={addStandardPath(slug)} className="justify-self-start">
                Tambah standar jabatan
              </ButtonLink>
            )}
          </div>
        )}
        <ul className="grid gap-3 empty:hidden">
          {named.map((position) => (
            <li
              key={position.slug}
              className="grid items-center gap-x-6 gap-y-2 rounded-md border border-line bg-surface p-4 sm:grid-cols-2"
            >
              <div className="grid gap-2">
                <p className="font-semibold">
                  {position.name}
                  {position.hasStandard && (
                    <span className="block font-normal text-muted">Memiliki rancangan standar sendiri</span>
                  )}
                </p>
                {canEdit && (
                  <ButtonLink
                    variant="quiet"
                    href={positionFormPath(slug, position.slug)}
                    className="justify-self-start"
                  >
                    Ubah jabatan<span className="sr-only"> {position.name}</span>
                  </ButtonLink>
                )}
              </div>
              {canEdit && !position.hasStandard && (
                <LeaderForm regulation={slug} positions={positions} position={position} />
              )}
            </li>
          ))}
        </ul>
        {canEdit && (
          <section aria-labelledby="tambah" className="grid gap-4">
            <h2 id="tambah">Tambah jabatan yang mengikuti</h2>
            <AddFollowerForm regulation={slug} positions={positions} isTyped={isTyped} />
          </section>
        )}
      </div>
    </>
  );
}
