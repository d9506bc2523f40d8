import type { Metadata } from "next";

import { DraftTable, DraftRegulations } from "@/components/editing/draft-table";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listDrafts } from "@/lib/editing/queries";
import { DraftsPlace } from "@/lib/editing/schema";

export const metadata: Metadata = { title: "Rancangan standar" };

export default async function DraftStandardsPage({ searchParams }: PageProps<"/admin/standar">) {
  const viewer = await requirePageViewer("standard:draft");
  const { halaman: page } = DraftsPlace.parse(await searchParams);
  const groups = await listDrafts(viewer);

  return (
    <>
      <PageHeading
        title="Rancangan standar"
        lead="Standar yang sedang disusun. Rancangan hanya terlihat oleh penyusun dan verifikator instansi Anda."
        crumbs={[{ label: "Administrasi", href: "/admin" }]}
      >
        <ButtonLink href="/admin/standar/baru" variant="primary">
          Buat rancangan standar
        </ButtonLink>
        <ButtonLink href="/admin/standar/peraturan-baru">Buat rancangan peraturan</ButtonLink>
      </PageHeading>
      <div className="grid gap-10">
        {groups.map((group) => (
          <section key={group.id} aria-labelledby={group.id} className="grid gap-4">
            <h2 id={group.id}>{group.shortName}</h2>
            {group.drafts.length === 0 ? (
              <p className="text-muted">Belum ada rancangan standar.</p>
            ) : (
              <DraftTable group={group} page={page} />
            )}
            {group.regulations.length > 0 && <DraftRegulations regulations={group.regulations} />}
          </section>
        ))}
      </div>
    </>
  );
}
