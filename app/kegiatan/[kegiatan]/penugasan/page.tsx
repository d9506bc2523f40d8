import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { AssignmentGrid } from "@/components/assignments/assignment-grid";
import { CandidatePanel } from "@/components/assignments/candidate-panel";
import { LoadTable } from "@/components/assignments/load-table";
import { CandidateSearch, PartLinks, PartNote } from "@/components/events/candidate-search";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { assignmentsPath, proposalPath, schedulePath } from "@/lib/assignments/paths";
import type { AssignmentPlan } from "@/lib/assignments/queries";
import { findAssignmentPlan } from "@/lib/assignments/queries";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import type { ListAsk } from "@/lib/events/candidate-list";
import { readListAsk } from "@/lib/events/candidate-list";
import { eventPath } from "@/lib/events/paths";

export const metadata: Metadata = { title: "Penugasan asesor" };

export default async function AssignmentsPage({ params, searchParams }: PageProps<"/kegiatan/[kegiatan]/penugasan">) {
  const viewer = await requirePageViewer();
  const { kegiatan: eventId } = await params;
  const asked = await searchParams;
  const ask = readListAsk(asked);
  const chosen = typeof asked["ubah"] === "string" ? asked["ubah"] : undefined;
  const plan = isUuid(eventId) ? await findAssignmentPlan(viewer, eventId, { ...ask, chosen }) : null;
  if (!plan) notFound();

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: plan.event.name, href: eventPath(eventId) },
        ]}
        kicker={plan.event.institution.shortName}
        title="Penugasan asesor"
        lead="Siapa menilai siapa, dengan instrumen apa."
      >
        {plan.canAssign && plan.event.status === "PREPARING" && plan.candidateCount > 0 && (
          <ButtonLink href={proposalPath(eventId)}>Usulan otomatis</ButtonLink>
        )}
        <ButtonLink href={schedulePath(eventId)}>Jadwal cetak</ButtonLink>
      </PageHeading>
      <div className="grid gap-8">
        {plan.canDecide && plan.chosen && <CandidatePanel plan={plan} candidate={plan.chosen} ask={ask} />}
        <Plan plan={plan} ask={ask} />
        <LoadTable caption="Beban per asesor" loads={plan.loads} />
      </div>
    </>
  );
}

function Plan({ plan, ask }: { readonly plan: AssignmentPlan; readonly ask: ListAsk }) {
  const { event, candidates, candidateCount } = plan;
  if (candidateCount === 0) return <Notice>Belum ada peserta pada kegiatan ini.</Notice>;
  return (
    <div className="grid gap-4">
      <CandidateSearch path={assignmentsPath(event.id)} ask={ask} total={candidateCount} />
      <PartNote part={candidates} ask={ask} />
      {candidates.found > 0 && <AssignmentGrid plan={plan} ask={{ ...ask, page: candidates.page }} />}
      <PartLinks part={candidates} ask={ask} pathOf={(other) => assignmentsPath(event.id, other)} />
    </div>
  );
}
