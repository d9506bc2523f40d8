import { DeclareConflict, WithdrawConflict } from "@/components/assignments/conflict-forms";
import { AssignAssessor, RemoveAssignment } from "@/components/events/event-controls";
import { ButtonLink } from "@/components/ui/button";
import { CONFLICT_REASON_LABEL } from "@/lib/assignments/labels";
import { assignmentsPath } from "@/lib/assignments/paths";
import type { AssignmentPlan, PlannedCandidate } from "@/lib/assignments/queries";
import type { ListAsk } from "@/lib/events/candidate-list";

type Props = { readonly plan: AssignmentPlan; readonly candidate: PlannedCandidate; readonly ask: ListAsk };

/** The assignments and conflicts of one candidate, to be changed by hand. */
export function CandidatePanel({ plan, candidate, ask }: Props) {
  return (
    <section
      id="ubah"
      aria-labelledby="ubah-judul"
      className="no-print grid gap-6 rounded-md border border-accent bg-surface p-4 sm:p-5"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="ubah-judul">Penugasan {candidate.name}</h2>
        <ButtonLink href={assignmentsPath(plan.event.id, ask)}>Selesai</ButtonLink>
      </div>
      <Sheets plan={plan} candidate={candidate} />
      <Conflicts plan={plan} candidate={candidate} />
    </section>
  );
}

type PartProps = Pick<Props, "plan" | "candidate">;

function Sheets({ plan: { event, instruments, assessors }, candidate }: PartProps) {
  const mayNot = new Set(candidate.conflicts.map(({ assessorId }) => assessorId));
  const isFull = (id: string) =>
    candidate.sheets.filter(({ assessorId }) => assessorId === id).length >= instruments.length;
  const canRemove = event.status === "PREPARING" || candidate.sheets.length > 1;
  const nameOf = new Map(instruments.map(({ id, name }) => [id, name]));
  return (
    <>
      {candidate.sheets.length === 0 ? (
        <p className="text-caution">Belum ada asesor.</p>
      ) : (
        <ul className="grid gap-2" aria-label={`Asesor ${candidate.name}`}>
          {candidate.sheets.map(({ id, assessorName, instrumentId, isUntouched }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <span>
                {assessorName}
                {instruments.length > 1 && <span className="text-muted">, {nameOf.get(instrumentId)}</span>}
              </span>
              {isUntouched && canRemove && <RemoveAssignment sheetId={id} assessorName={assessorName} />}
              {!isUntouched && <span className="text-sm text-muted">sudah diisi, tidak dapat ditarik</span>}
            </li>
          ))}
        </ul>
      )}
      <AssignAssessor
        candidateId={candidate.id}
        candidateName={candidate.name}
        assessors={assessors.filter(({ id }) => !isFull(id) && !mayNot.has(id)).map(toChoice)}
        instruments={instruments}
      />
    </>
  );
}

function Conflicts({ plan: { assessors }, candidate }: PartProps) {
  const declared = new Set(candidate.conflicts.map(({ assessorId }) => assessorId));
  const others = assessors.filter(({ id }) => !declared.has(id)).map(toChoice);
  return (
    <div className="grid gap-3">
      <h3>Benturan kepentingan</h3>
      {candidate.conflicts.length === 0 ? (
        <p className="text-muted">Belum ada yang dinyatakan.</p>
      ) : (
        <ul className="grid gap-2">
          {candidate.conflicts.map(({ assessorId, assessorName, reason, note }) => (
            <li key={assessorId} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <span>
                {assessorName}: {CONFLICT_REASON_LABEL[reason]}
                {note && <span className="text-muted"> ({note})</span>}
              </span>
              <WithdrawConflict candidateId={candidate.id} assessorId={assessorId} name={assessorName} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && <DeclareConflict candidateId={candidate.id} assessors={others} />}
    </div>
  );
}

function toChoice({ id, name }: { readonly id: string; readonly name: string }) {
  return { id, label: name };
}
