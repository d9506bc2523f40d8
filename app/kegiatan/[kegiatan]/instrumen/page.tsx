import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { AddInstrument, MeasuresForm, RemoveInstrument } from "@/components/instruments/instrument-forms";
import { PageHeading } from "@/components/layout/page-heading";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";
import { measures } from "@/lib/events/rules";
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
        <Matrix plan={plan} />
        {plan.canEdit && <Editing plan={plan} />}
      </div>
    </>
  );
}

function Matrix({ plan: { instruments, competencies } }: { readonly plan: InstrumentPlan }) {
  if (competencies.length === 0) {
    return <Notice>Matriks terisi setelah ada peserta: kompetensinya diambil dari standar jabatan target.</Notice>;
  }
  return (
    <Table caption="Matriks instrumen dan kompetensi">
      <thead>
        <tr>
          <th scope="col">Kompetensi</th>
          {instruments.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">Jumlah</th>
        </tr>
      </thead>
      <tbody>
        {competencies.map(({ id, name }) => {
          const count = instruments.filter((instrument) => measures(instrument, id)).length;
          return (
            <tr key={id}>
              <th scope="row" className="min-w-48">
                {name}
              </th>
              {instruments.map((instrument) => (
                <td key={instrument.id}>{measures(instrument, id) ? "mengukur" : "–"}</td>
              ))}
              <td className={count === 0 ? "font-semibold text-critical" : ""}>
                {count === 0 ? "0, belum diukur" : count}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function Editing({ plan: { event, instruments, competencies } }: { readonly plan: InstrumentPlan }) {
  return (
    <>
      <section aria-labelledby="daftar" className="grid gap-4">
        <h2 id="daftar">Instrumen</h2>
        {instruments.map((instrument) => {
          const { id, name, kind, sheetCount } = instrument;
          return (
            <details key={id} className="rounded-md border border-line bg-surface p-4">
              <summary className="font-semibold">
                {name}{" "}
                <span className="font-normal text-muted">
                  {INSTRUMENT_KIND_LABEL[kind]}, {sheetCount} lembar
                </span>
              </summary>
              <div className="mt-3 grid gap-4">
                <MeasuresForm instrument={instrument} competencies={competencies} />
                {sheetCount === 0 && instruments.length > 1 && <RemoveInstrument instrumentId={id} name={name} />}
              </div>
            </details>
          );
        })}
      </section>
      <section aria-labelledby="tambah" className="grid gap-4">
        <h2 id="tambah">Tambah instrumen</h2>
        <AddInstrument eventId={event.id} />
      </section>
    </>
  );
}
