import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { OpenConflicts } from "@/components/assignments/open-conflicts";
import { FinishEvent } from "@/components/integration/event-moves";
import { IntegrationTable } from "@/components/integration/integration-table";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { listOpenConflicts } from "@/lib/assignments/queries";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import { isUuid } from "@/lib/core/uuid";
import type { IntegrationOverview } from "@/lib/finalisation/queries";
import { findIntegrationOverview } from "@/lib/finalisation/queries";
import { reportsPath } from "@/lib/jobs/paths";
import { recapPath } from "@/lib/recap/paths";

export const metadata: Metadata = { title: "Integrasi" };

export default async function IntegrationListPage({ params }: PageProps<"/kegiatan/[kegiatan]/integrasi">) {
  const viewer = await requirePageViewer();
  const { kegiatan: eventId } = await params;
  const overview = isUuid(eventId) ? await findIntegrationOverview(viewer, eventId) : null;
  if (!overview) notFound();
  const { event, entries, canFinish } = overview;
  const conflicts = event.status === "INTEGRATING" ? await listOpenConflicts(viewer, eventId) : [];
  const gaps = entries.reduce((sum, { gapsWithoutAdvice }) => sum + gapsWithoutAdvice, 0);

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
        lead={leadOf(overview)}
      />
      <div className="grid gap-8">
        <OpenConflicts eventId={eventId} conflicts={conflicts} canDecide={overview.canManage} />
        {canFinish && event.status === "FINAL" && <Finished overview={overview} />}
        <IntegrationTable overview={overview} />
        {canFinish && event.status === "INTEGRATING" && (
          <section aria-labelledby="tetapkan" className="grid gap-3">
            <h2 id="tetapkan">Hasil akhir</h2>
            {gaps > 0 && (
              <Notice tone="caution" title={`${gaps} kesenjangan belum punya saran pengembangan`}>
                Laporannya akan menyebut &ldquo;Belum ada saran tertulis&rdquo;. Saran hanya dapat ditulis sebelum hasil
                ditetapkan.
              </Notice>
            )}
            <Finish overview={overview} openConflicts={conflicts.length} />
          </section>
        )}
      </div>
    </>
  );
}

type FinishProps = { readonly overview: IntegrationOverview; readonly openConflicts: number };

/** The heaviest step, offered only where somebody would get a result; otherwise what is missing. */
function Finish({ overview: { event, entries, early }, openConflicts }: FinishProps) {
  const ready = entries.filter(({ obstacles }) => obstacles?.length === 0);
  // Who is blind cannot tell whether somebody is ready; the command can.
  if (ready.length === 0 && entries.every(({ obstacles }) => obstacles !== null))
    return <NobodyReady entries={entries} />;
  return (
    <FinishEvent
      eventId={event.id}
      revision={event.revision}
      ready={ready.length}
      unready={entries.length - ready.length}
      early={early}
      openConflicts={openConflicts}
      unproven={ready
        .filter(({ unproven }) => unproven.length > 0)
        .map(({ candidateId, name, unproven }) => ({ candidateId, name, requirements: unproven }))}
    />
  );
}

const MOST_NAMED = 10;

function NobodyReady({ entries }: Pick<IntegrationOverview, "entries">) {
  const rest = entries.length - MOST_NAMED;
  return (
    <Notice tone="caution" title="Belum ada peserta yang siap ditetapkan">
      <p>Hasil akhir ditetapkan setelah paling sedikit satu peserta siap. Yang masih kurang:</p>
      <ul className="list-disc pl-6">
        {entries.slice(0, MOST_NAMED).map(({ candidateId, name, obstacles }) => (
          <li key={candidateId}>
            {name}: {obstacles?.join(" ")}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>Dan {rest} peserta lainnya; daftar di atas memuat semuanya.</p>}
    </Notice>
  );
}

function leadOf(overview: IntegrationOverview): string {
  const { event, entries } = overview;
  if (event.status === "FINAL") return `${event.name}: ${doneText(overview)}`;
  const ready = entries.filter(({ obstacles }) => obstacles?.length === 0).length;
  return `${event.name}: ${formatNumber(ready)} dari ${formatNumber(entries.length)} peserta siap ditetapkan.`;
}

/** How many have a result; whose data were erased have no name to count by. */
function doneText({ entries, erasedCount }: IntegrationOverview): string {
  const done = entries.filter(({ standing }) => standing === "final" || standing === "brought").length;
  return [
    ...(entries.length > 0 || erasedCount === 0
      ? [`${formatNumber(done)} dari ${formatNumber(entries.length)} peserta mempunyai hasil akhir.`]
      : []),
    ...(erasedCount > 0
      ? [`Data pribadi ${formatNumber(erasedCount)} peserta sudah dihapus; angkanya tetap masuk rekap.`]
      : []),
  ].join(" ");
}

/** What comes after the heaviest step: it stands here for whoever took it, and for whoever comes later. */
function Finished({ overview }: { readonly overview: IntegrationOverview }) {
  const { event, entries, canManage } = overview;
  return (
    <Notice tone="positive" role="status" title="Hasil akhir sudah ditetapkan">
      <p>{doneText(overview)} Kegiatan ini selesai; nilai akhir tidak dapat diubah lagi.</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <ButtonLink href={recapPath(event.id)} prefetch={false}>
          Rekap hasil
        </ButtonLink>
        {canManage && entries.length > 0 && <ButtonLink href={reportsPath(event.id)}>Laporan semua peserta</ButtonLink>}
      </div>
    </Notice>
  );
}
