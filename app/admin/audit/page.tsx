import type { Metadata } from "next";
import { forbidden } from "next/navigation";

import { AuditFilterForm } from "@/components/audit/audit-filter-form";
import { AuditTable } from "@/components/audit/audit-table";
import { ChainStatus } from "@/components/audit/chain-status";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { auditFilePath, auditPath } from "@/lib/audit/paths";
import { findAuditPage } from "@/lib/audit/queries";
import { readSearch } from "@/lib/audit/schema";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";

export const metadata: Metadata = { title: "Jejak audit" };

export default async function AuditTrailPage({ searchParams }: PageProps<"/admin/audit">) {
  const viewer = await requirePageViewer("audit:read");
  const search = readSearch(await searchParams);
  const { page } = search.filter;
  const trail = (await findAuditPage(viewer, search.filter)) ?? forbidden();

  return (
    <div className="grid gap-8">
      <div>
        <PageHeading
          title="Jejak audit"
          lead="Semua perubahan di instansi Anda, yang terbaru di atas. Baris tidak pernah diubah atau dihapus."
          crumbs={[{ label: "Administrasi", href: "/admin" }]}
        />
        <ChainStatus chains={trail.chains} />
      </div>
      <AuditFilterForm search={search} actors={trail.actors} />
      <section aria-labelledby="baris" className="grid gap-4">
        <h2 id="baris">{formatNumber(trail.total)} baris</h2>
        {trail.rows.length === 0 ? (
          <p>Tidak ada baris yang cocok pada halaman ini.</p>
        ) : (
          <AuditTable rows={trail.rows} names={trail.names} />
        )}
        <nav aria-label="Halaman jejak audit" className="flex flex-wrap items-center gap-3">
          {page > 1 && <ButtonLink href={auditPath(search, page - 1)}>Sebelumnya</ButtonLink>}
          <span>
            Halaman {page} dari {trail.pageCount}
          </span>
          {page < trail.pageCount && <ButtonLink href={auditPath(search, page + 1)}>Berikutnya</ButtonLink>}
        </nav>
        <p className="flex flex-wrap gap-4">
          <a href={auditFilePath(search, "csv")} className="text-accent underline underline-offset-4">
            Unduh CSV
          </a>
          <a href={auditFilePath(search, "xlsx")} className="text-accent underline underline-offset-4">
            Unduh XLSX
          </a>
          <span className="text-muted">
            Satu berkas memuat paling banyak 20.000 baris; persempit tanggalnya bila lebih.
          </span>
        </p>
      </section>
    </div>
  );
}
