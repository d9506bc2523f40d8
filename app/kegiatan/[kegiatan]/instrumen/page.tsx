import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { AddInstrument, RemoveInstrument } from "@/components/instruments/instrument-forms";
import { Matrix } from "@/components/instruments/matrix";
import { MatrixForm } from "@/components/instruments/matrix-form";
import { PageHeading } from "@/components/layout/page-heading";
import { LastAnswerOnly } from "@/components/ui/last-answer";
import { Notice } from "@/components/ui/notice";
import { SaidRemovals } from "@/components/ui/said-removals";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";
import { measures } from "@/lib/events/rules";
import type { MeasuringInstrument, PlannedCompetency } from "@/lib/events/rules";
import { INSTRUMENT_KIND_LABEL } from "@/lib/instruments/labels";
import type { InstrumentPlan } from "@/lib/instruments/queries";
import { findInstrumentPlan } from "@/lib/instruments/queries";

export const metadata: Metadata = { title: "Instrumen dan matriks" };

export default async function InstrumentsPage({ params }: PageProps<"/kegiatan/[kegiatan]/instrumen">) {
  const viewer = await requirePageViewer();
  const { kegiatan: eventId } = await params;
  const plan = isUuid(eventId) ? await findInstrumentPlan(viewer, eventId) : null;
  if (!plan) notFound();

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: plan.event.name, href: eventPath(eventId) },
        ]}
        kicker={plan.event.institution}
        title="Instrumen dan matriks"
        lead="Setiap instrumen punya lembar sendiri, berisi hanya kompetensi yang diukurnya."
      />
      <div className="grid gap-10">
        {!plan.canEdit && <Notice>Instrumen hanya dapat diubah pada tahap persiapan.</Notice>}
        <LastAnswerOnly>
          <PlannedMatrix plan={plan} />
          {plan.canEdit && <Editing plan={plan} />}
        </LastAnswerOnly>
      </div>
    </>
  );
}

function PlannedMatrix({ plan }: { readonly plan: InstrumentPlan }) {
  if (plan.competencies.length === 0) {
    return <Notice>Matriks terisi setelah ada peserta: kompetensinya diambil dari standar jabatan target.</Notice>;
  }
  if (plan.canEdit) return <MatrixForm plan={plan} />;
  const cell = (instrument: MeasuringInstrument, { id }: PlannedCompetency) =>
    measures(instrument, id) ? "mengukur" : "–";
  return <Matrix plan={plan} measures={measures} cell={cell} />;
}

function Editing({ plan: { event, instruments, competencies } }: { readonly plan: InstrumentPlan }) {
  return (
    <SaidRemovals rows={instruments.map(({ id, name }) => ({ id, gone: `${name} dihapus.` }))}>
      <section aria-labelledby="daftar" className="grid gap-4">
        <h2 id="daftar">Instrumen</h2>
        <ul className="grid gap-3">
          {instruments.map(({ sheetCount, id, name, kind, ...measuring }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-surface px-4 py-3"
            >
              <span className="font-semibold">
                {name}{" "}
                <span className="font-normal text-muted">
                  {INSTRUMENT_KIND_LABEL[kind] === name ? "" : `${INSTRUMENT_KIND_LABEL[kind]}, `}
                  {formatNumber(sheetCount)} lembar
                </span>
              </span>
              {sheetCount === 0 && instruments.length > 1 && (
                <RemoveInstrument
                  instrumentId={id}
                  name={name}
                  measured={competencies.filter((one) => measures({ id, name, ...measuring }, one.id)).length}
                />
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="tambah" className="grid gap-4">
        <h2 id="tambah">Tambah instrumen</h2>
        <AddInstrument eventId={event.id} />
      </section>
    </SaidRemovals>
  );
}
