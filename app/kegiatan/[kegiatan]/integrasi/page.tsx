import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { FinishEvent } from "@/components/integration/event-moves";
import { PageHeading } from "@/components/layout/page-heading";
import { Table } from "@/components/ui/table";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { integrationPath } from "@/lib/events/paths";
import type { IntegrationEntry, IntegrationOverview } from "@/lib/finalisation/queries";
import { findIntegrationOverview } from "@/lib/finalisation/queries";

export const metadata: Metadata = { title: "Integrasi" };

export default async function IntegrationListPage({ params }: PageProps<"/kegiatan/[kegiatan]/integrasi">) {
  const viewer = await requirePageViewer();
  const { kegiatan: eventId } = await params;
  const overview = isUuid(eventId) ? await findIntegrationOverview(viewer, eventId) : null;
  if (!overview) notFound();
  const { event, entries, canFinish } = overview;
  const unready = entries.filter(({ obstacles }) => obstacles === null || obstacles.length > 0).length;

  return (
    <>
      <PageHeading
        crumbs={
          canFinish
            ? [{ label: event.name, href: `/kegiatan/${eventId}` }]
            : [{ label: "Penilaian saya", href: "/penilaian" }]
        }
        kicker={event.institution}
        title="Integrasi"
        lead={`${event.name}: ${entries.length - unready} dari ${entries.length} peserta siap ditetapkan.`}
      />
      <div className="grid gap-8">
        <Entries overview={overview} />
        {canFinish && event.status === "INTEGRATING" && (
          <section aria-labelledby="tetapkan" className="grid gap-3">
            <h2 id="tetapkan">Hasil akhir</h2>
            <FinishEvent eventId={eventId} revision={event.revision} unready={unready} />
          </section>
        )}
      </div>
    </>
  );
}

function Entries({ overview: { event, entries } }: { readonly overview: IntegrationOverview }) {
  return (
    <Table caption="Peserta" hideCaption>
      <thead>
        <tr>
          <th scope="col">Peserta</th>
          <th scope="col">Jabatan target</th>
          <th scope="col">Nilai akhir</th>
          <th scope="col">Yang masih kurang</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Entry key={entry.candidateId} eventId={event.id} entry={entry} />
        ))}
      </tbody>
    </Table>
  );
}

function Entry({ eventId, entry }: { readonly eventId: string; readonly entry: IntegrationEntry }) {
  const { candidateId, name, targetPosition, decidedCount, total, dissentCount, obstacles } = entry;
  if (obstacles === null) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td>{targetPosition}</td>
        <td colSpan={2}>Tertutup bagi Anda: lembar Anda untuk peserta ini tidak terkirim.</td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">
        <Link href={integrationPath(eventId, candidateId)} className="text-accent underline underline-offset-4">
          {name}
        </Link>
      </th>
      <td>{targetPosition}</td>
      <td>
        {decidedCount} dari {total}
        {dissentCount > 0 && `, ${dissentCount} dengan pendapat berbeda`}
      </td>
      <td>{obstacles.length === 0 ? "Siap ditetapkan" : obstacles.join(" ")}</td>
    </tr>
  );
}
