import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { OpenConflicts } from "@/components/assignments/open-conflicts";
import { ChairConflict } from "@/components/integration/chair-conflict";
import { CompetencySection } from "@/components/integration/competency-section";
import { GridTable } from "@/components/integration/grid-table";
import { AcceptMedians } from "@/components/integration/meeting-controls";
import { SignSection } from "@/components/integration/sign-section";
import { Watch } from "@/components/integration/watch";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { listOpenConflicts } from "@/lib/assignments/queries";
import { can } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { isUuid } from "@/lib/core/uuid";
import { integrationPath } from "@/lib/events/paths";
import { lookAtIntegration } from "@/lib/integration/looks";
import type { GridRow, Integration } from "@/lib/integration/queries";
import { isMedianTaken, needsTalk } from "@/lib/integration/rules";
import { historyPath } from "@/lib/sheet-history/paths";
import type { WithdrawnSheet } from "@/lib/sheet-history/queries";
import { listWithdrawnSheets } from "@/lib/sheet-history/queries";
import { isStatement } from "@/lib/sheets/rules";

/** The value of `tampil` in the address. */
const TO_TALK = "dibahas";

export const metadata: Metadata = { title: "Integrasi peserta" };

export default async function IntegrationPage({
  params,
  searchParams,
}: PageProps<"/kegiatan/[kegiatan]/integrasi/[peserta]">) {
  const viewer = await requirePageViewer();
  const { kegiatan: eventId, peserta: candidateId } = await params;
  const integration = isUuid(candidateId) ? await lookAtIntegration(viewer, candidateId) : null;
  if (!integration || integration.event.id !== eventId) notFound();
  const { candidate, event, version, rows } = integration;
  const onlyTalk = (await searchParams)["tampil"] === TO_TALK;
  const conflicts = event.status === "INTEGRATING" ? await listOpenConflicts(viewer, eventId, candidateId) : [];
  const parts = partsOf(onlyTalk ? rows.filter(needsTalk) : rows);

  return (
    <>
      <PageHeading
        crumbs={[{ label: "Integrasi", href: `/kegiatan/${eventId}/integrasi` }]}
        kicker={`${event.name} · NIP ${candidate.maskedNip}`}
        title={candidate.name}
        lead={`Integrasi penilaian untuk jabatan ${candidate.targetPosition}.`}
      />
      {event.status === "INTEGRATING" && <Watch candidateId={candidateId} version={version} />}
      <div className="grid gap-10">
        <State integration={integration} />
        <OpenConflicts
          eventId={eventId}
          conflicts={conflicts}
          canDecide={can(viewer, "event:manage", event.institutionId)}
        />
        <ChairConflict conflict={integration.chairConflict} isListed={conflicts.some(({ isChair }) => isChair)} />
        <Withdrawn sheets={await listWithdrawnSheets(viewer, candidateId)} />
        <section aria-labelledby="nilai" className="grid gap-4">
          <h2 id="nilai">Penilaian per lembar</h2>
          <Filter integration={integration} onlyTalk={onlyTalk} />
          {parts.map(({ title, rows: own }) => (
            <GridTable
              key={title}
              caption={`Nilai setiap lembar: ${title}`}
              rows={own}
              sheets={integration.sheets}
              linksHistories={integration.canSeeHistories}
            />
          ))}
        </section>
        <section aria-labelledby="akhir" className="grid gap-4">
          <h2 id="akhir">Nilai akhir</h2>
          {integration.canIntegrate && <AcceptMedians candidateId={candidateId} {...openCounts(rows)} />}
          {parts.flatMap(({ rows: own }) =>
            own.map((row) => (
              <CompetencySection key={row.competency.id} row={row} integration={integration} viewerId={viewer.id} />
            )),
          )}
        </section>
        <SignSection integration={integration} viewerId={viewer.id} />
      </div>
    </>
  );
}

/** Levels and statements apart; in each what has to be talked about first, otherwise in the order of the standard. */
function partsOf(rows: readonly GridRow[]) {
  const inOrder = [...rows.filter(needsTalk), ...rows.filter((row) => !needsTalk(row))];
  return [
    { title: "kompetensi berlevel", rows: inOrder.filter(({ competency }) => !isStatement(competency)) },
    { title: "pernyataan teknis", rows: inOrder.filter(({ competency }) => isStatement(competency)) },
  ].filter(({ rows: own }) => own.length > 0);
}

function openCounts(rows: readonly GridRow[]) {
  const open = rows.filter(({ decision }) => decision === null);
  const takeable = open.filter(({ spread }) => isMedianTaken(spread)).length;
  return { takeable, toTalk: open.length - takeable };
}

type FilterProps = { readonly integration: Integration; readonly onlyTalk: boolean };

/** Everything, or only what the meeting has to talk about; the choice stands in the address. */
function Filter({ integration: { event, candidateId, rows }, onlyTalk }: FilterProps) {
  const path = integrationPath(event.id, candidateId);
  const count = rows.filter(needsTalk).length;
  if (count === 0 && !onlyTalk) return <p>Tidak ada yang perlu dibahas: penilaian asesor tidak berselisih jauh.</p>;
  const choices = [
    { label: `Semua (${rows.length})`, href: path, isCurrent: !onlyTalk },
    { label: `Yang perlu dibahas (${count})`, href: `${path}?tampil=${TO_TALK}` as typeof path, isCurrent: onlyTalk },
  ];
  return (
    <nav aria-label="Tampilkan">
      <ul className="flex flex-wrap gap-3">
        {choices.map(({ label, href, isCurrent }) => (
          <li key={label}>
            <ButtonLink
              href={href}
              prefetch={false}
              variant={isCurrent ? "primary" : "secondary"}
              {...(isCurrent ? { "aria-current": "page" as const } : {})}
            >
              {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function State({ integration: { sheets, undecidedCount, event } }: { readonly integration: Integration }) {
  const missing = sheets.filter(({ isIn }) => !isIn);
  return (
    <>
      {event.status === "FINAL" && <Notice title="Kegiatan sudah selesai">Nilai akhir tidak dapat diubah lagi.</Notice>}
      {missing.length > 0 && (
        <Notice tone="caution" title={`${formatNumber(missing.length)} lembar tidak terkirim`}>
          {missing.map(({ assessor, instrument }) => `${assessor} (${instrument})`).join("; ")}. Nilainya tidak ikut
          dalam median.
        </Notice>
      )}
      {undecidedCount > 0 && event.status === "INTEGRATING" && (
        <p>{undecidedCount} kompetensi belum punya nilai akhir.</p>
      )}
    </>
  );
}

/** What was rated and counts no more, for who follows the event; nothing where there is none. */
function Withdrawn({ sheets }: { readonly sheets: readonly WithdrawnSheet[] }) {
  if (sheets.length === 0) return null;
  return (
    <Notice title={`${formatNumber(sheets.length)} lembar ditarik karena benturan kepentingan`}>
      <p>Isinya tersimpan sebagai riwayat dan tidak ikut dihitung.</p>
      <ul className="list-disc pl-6">
        {sheets.map(({ id, assessor, instrument, steps: [step] }) => (
          <li key={id}>
            <Link href={historyPath(id)} prefetch={false} className="text-accent underline underline-offset-4">
              {assessor}, {instrument}
            </Link>
            {step && ` · ${step.by ?? ""}, ${formatDateTime(step.at)}: ${step.reason ?? ""}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
