import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { PageLinks } from "@/components/catalogue/page-links";
import { BenchNav } from "@/components/imports/bench-nav";
import { PageHeading } from "@/components/layout/page-heading";
import { Table } from "@/components/ui/table";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import { readBenchAddress } from "@/lib/imports/address";
import { benchPath, positionsPath } from "@/lib/imports/paths";
import { listImportPositions } from "@/lib/imports/queries";

export const metadata: Metadata = { title: "Jabatan pada impor" };

export default async function ImportPositionsPage({ params, searchParams }: PageProps<"/admin/impor/[impor]/jabatan">) {
  const viewer = await requirePageViewer("regulation:draft");
  const { impor: id } = await params;
  const { place } = readBenchAddress(await searchParams);
  const listed = await listImportPositions(viewer, id, place.page ?? 1);
  if (!listed) notFound();
  const { head, positions, count, page, pages } = listed;

  return (
    <>
      <PageHeading
        title="Jabatan pada naskah"
        kicker={head.fileName}
        lead={`${formatNumber(count)} jabatan dengan standar terbaca.`}
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Impor peraturan", href: "/admin/impor" },
        ]}
      />
      <div className="grid gap-6">
        <BenchNav importId={id} current="jabatan" />
        {positions.length === 0 ? (
          <p>Belum ada jabatan yang terbaca pada naskah ini.</p>
        ) : (
          <Table caption="Jabatan yang terbaca" hideCaption>
            <thead>
              <tr>
                <th scope="col">No</th>
                <th scope="col">Jabatan</th>
                <th scope="col">Temuan terbuka</th>
              </tr>
            </thead>
            <tbody>
              {positions.map(({ number, name, openCount, findingCount }) => (
                <tr key={number}>
                  <td>{formatNumber(number)}</td>
                  <th scope="row" className="min-w-40 wrap-anywhere">
                    <Link
                      href={benchPath(id, { kind: null, state: null, standard: number })}
                      prefetch={false}
                      className="text-accent underline underline-offset-4"
                    >
                      {name}
                    </Link>
                  </th>
                  <td>{findingCount === 0 ? "–" : `${formatNumber(openCount)} dari ${formatNumber(findingCount)}`}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <PageLinks pathOf={(other) => positionsPath(id, other)} page={page} pages={pages} />
      </div>
    </>
  );
}
