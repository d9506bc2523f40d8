import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { ApplyProposal } from "@/components/assignments/apply-proposal";
import { LoadTable } from "@/components/assignments/load-table";
import { NotPreparing } from "@/components/events/not-preparing";
import { PageHeading } from "@/components/layout/page-heading";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { assignmentsPath, proposalPath } from "@/lib/assignments/paths";
import type { Proposal } from "@/lib/assignments/queries";
import { findProposal } from "@/lib/assignments/queries";
import { PerCell } from "@/lib/assignments/schema";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import { isUuid } from "@/lib/core/uuid";
import { PAGE_SIZE } from "@/lib/events/candidate-list";
import { eventPath } from "@/lib/events/paths";

export const metadata: Metadata = { title: "Usulan penugasan" };

export default async function ProposalPage({
  params,
  searchParams,
}: PageProps<"/kegiatan/[kegiatan]/penugasan/usulan">) {
  const viewer = await requirePageViewer("event:manage");
  const { kegiatan: eventId } = await params;
  const perCell = PerCell.safeParse((await searchParams)["per"] ?? 1);
  const proposal = isUuid(eventId) ? await findProposal(viewer, eventId, perCell.data ?? 1) : null;
  if (!proposal) notFound();

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: proposal.event.name, href: eventPath(eventId) },
          { label: "Penugasan asesor", href: assignmentsPath(eventId) },
        ]}
        title="Usulan penugasan"
        lead="Setiap peserta mendapat paling sedikit dua asesor, dengan beban semerata mungkin dan tanpa benturan kepentingan. Yang sudah ditugaskan tetap."
      />
      {proposal.isPreparing ? (
        <div className="grid gap-8">
          <form action={proposalPath(eventId)} className="flex max-w-xl flex-wrap items-end gap-3">
            <div className="min-w-0 grow basis-60">
              <TextField
                name="per"
                type="number"
                min={1}
                max={5}
                label="Asesor per peserta dan instrumen"
                defaultValue={proposal.perCell}
                errors={perCell.error?.issues.map(({ message }) => message)}
              />
            </div>
            <Button type="submit" variant="secondary">
              Hitung usulan
            </Button>
          </form>
          <Shown proposal={proposal} />
        </div>
      ) : (
        <NotPreparing eventId={eventId} what="Usulan hanya dapat diterapkan" />
      )}
    </>
  );
}

function Shown({ proposal }: { readonly proposal: Proposal }) {
  const { event, perCell, fingerprint, addedCount, loads, shortfalls } = proposal;
  return (
    <>
      {shortfalls.length > 0 && (
        <Notice tone="caution" title="Yang tidak dapat dipenuhi dengan asesor yang ada">
          <ul className="list-disc pl-6">
            {shortfalls.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="font-semibold">
        {addedCount === 0
          ? "Tidak ada lembar yang perlu ditambahkan."
          : `${formatNumber(addedCount)} lembar akan ditambahkan.`}
      </p>
      <ApplyProposal eventId={event.id} perCell={perCell} fingerprint={fingerprint} addedCount={addedCount} />
      <LoadTable caption="Beban per asesor menurut usulan" loads={loads} />
      {addedCount > 0 && <Additions proposal={proposal} />}
    </>
  );
}

/** The first of them in full: what all of them come to is the load above. */
function Additions({ proposal: { rows } }: { readonly proposal: Proposal }) {
  const rest = rows.length - PAGE_SIZE;
  return (
    <div className="grid gap-3">
      <Table caption="Yang ditambahkan">
        <thead>
          <tr>
            <th scope="col">Peserta</th>
            <th scope="col">Asesor</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, PAGE_SIZE).map(({ candidate, added }, index) => (
            <tr key={index}>
              <th scope="row">{candidate}</th>
              <td>
                <ul>
                  {added.map(({ instrument, assessor }) => (
                    <li key={`${instrument} ${assessor}`}>
                      {assessor}, {instrument}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {rest > 0 && <p className="text-muted">Dan {rest} peserta lainnya.</p>}
    </div>
  );
}
