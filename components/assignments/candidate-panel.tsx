import { DecideConflict, DeclareConflict, TakeBackConflict } from "@/components/assignments/conflict-forms";
import { AssignAssessor, RemoveAssignment } from "@/components/events/event-controls";
import { ButtonLink } from "@/components/ui/button";
import { LastAnswerOnly } from "@/components/ui/last-answer";
import type { Removable } from "@/components/ui/said-removals";
import { SaidRemovals } from "@/components/ui/said-removals";
import type { ConflictedRole } from "@/lib/assignments/labels";
import { assignmentGone, CONFLICT_REASON_LABEL, decidedLabel } from "@/lib/assignments/labels";
import { assignmentsPath } from "@/lib/assignments/paths";
import type { AssignmentPlan, KnownConflict, KnownDecision, PlannedCandidate } from "@/lib/assignments/queries";
import { formatDateTime } from "@/lib/core/dates";
import type { ListAsk } from "@/lib/events/candidate-list";

type Props = { readonly plan: AssignmentPlan; readonly candidate: PlannedCandidate; readonly ask: ListAsk };

/** The assignments of one candidate while they can be changed, and the conflicts, to be changed by hand. */
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
      <LastAnswerOnly>
        <SaidRemovals rows={removablesOf({ plan, candidate })}>
          <Sheets plan={plan} candidate={candidate} />
          <Withdrawn plan={plan} candidate={candidate} />
          <Conflicts plan={plan} candidate={candidate} />
        </SaidRemovals>
      </LastAnswerOnly>
    </section>
  );
}

function removablesOf({ plan: { instruments }, candidate: { sheets, conflicts } }: PartProps): readonly Removable[] {
  const nameOf = new Map(instruments.map(({ id, name }) => [id, name]));
  return [
    ...sheets.map(({ id, assessorName, instrumentId }) => ({
      id,
      gone: assignmentGone({ assessorName, instrumentName: nameOf.get(instrumentId) ?? "" }),
    })),
    ...conflicts.map(({ assessorId, assessorName }) => ({
      id: assessorId,
      gone: `Benturan kepentingan ${assessorName} dicabut.`,
    })),
  ];
}

const HOW_TO_WITHDRAW = {
  NONE: "; hanya dapat ditarik bila ada benturan kepentingan",
  UNDECIDED: ", menunggu keputusan di bawah",
  KEPT: ", dipertahankan",
} as const;

type PartProps = Pick<Props, "plan" | "candidate">;

function Sheets({ plan: { event, canAssign, instruments, assessors }, candidate }: PartProps) {
  const mayNot = new Set(
    candidate.conflicts.filter(({ isAssignable }) => !isAssignable).map(({ assessorId }) => assessorId),
  );
  const isFull = (id: string) =>
    candidate.sheets.filter(({ assessorId }) => assessorId === id).length >= instruments.length;
  const canRemove = canAssign && (event.status === "PREPARING" || candidate.sheets.length > 1);
  const nameOf = new Map(instruments.map(({ id, name }) => [id, name]));
  return (
    <>
      {candidate.sheets.length === 0 ? (
        <p className="text-caution">Belum ada asesor.</p>
      ) : (
        <ul className="grid gap-2" aria-label={`Asesor ${candidate.name}`}>
          {candidate.sheets.map(({ id, assessorName, instrumentId, isUntouched, conflict }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <span>
                {assessorName}
                {instruments.length > 1 && <span className="text-muted">, {nameOf.get(instrumentId)}</span>}
              </span>
              {isUntouched && canRemove && <RemoveAssignment sheetId={id} assessorName={assessorName} />}
              {!isUntouched && (
                <span className="text-sm text-muted">sudah diisi{HOW_TO_WITHDRAW[conflict ?? "NONE"]}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {canAssign ? (
        <AssignAssessor
          candidateId={candidate.id}
          candidateName={candidate.name}
          assessors={assessors.filter(({ id }) => !isFull(id) && !mayNot.has(id)).map(toChoice)}
          instruments={instruments}
        />
      ) : (
        <p className="text-muted">
          Asesor ditugaskan sampai tahap penilaian; sesudahnya hanya benturan kepentingan yang diputuskan.
        </p>
      )}
    </>
  );
}

function Conflicts({ plan: { event, canAssign, assessors, chair }, candidate }: PartProps) {
  const declared = new Set(candidate.conflicts.map(({ assessorId }) => assessorId));
  const people = chair && !assessors.some(({ id }) => id === chair.id) ? [...assessors, chair] : assessors;
  const others = people.filter(({ id }) => !declared.has(id)).map(toChoice);
  return (
    <div className="grid gap-3">
      <h3>Benturan kepentingan</h3>
      {candidate.conflicts.length === 0 ? (
        <p className="text-muted">Belum ada yang dinyatakan.</p>
      ) : (
        <ul className="grid gap-2">
          {candidate.conflicts.map((conflict) => (
            <Conflict
              key={conflict.assessorId}
              conflict={conflict}
              candidate={candidate}
              isIntegrated={event.status === "INTEGRATING"}
              isAssigned={!canAssign}
            />
          ))}
        </ul>
      )}
      {others.length > 0 && <DeclareConflict candidateId={candidate.id} assessors={others} />}
    </div>
  );
}

type ConflictProps = {
  readonly conflict: KnownConflict;
  readonly candidate: PlannedCandidate;
  /** The meeting works with the sheets already. */
  readonly isIntegrated: boolean;
  /** Nobody is assigned any more. */
  readonly isAssigned: boolean;
};

/** What goes on until HR decides; what was decided about withdrawn sheets is no longer open. */
function undecidedText({ hasSheets, isChair }: ConflictedRole, isDecided: boolean): string {
  if (isDecided && !hasSheets) {
    return "Yang belum diputuskan hanya apakah ia boleh mengesahkan hasil peserta ini sebagai ketua tim.";
  }
  const facts = [
    ...(hasSheets ? ["lembarnya masih ikut dihitung"] : []),
    ...(isChair ? ["sebagai ketua tim ia belum dapat mengesahkan hasil peserta ini"] : []),
  ];
  return `Belum diputuskan: ${facts.join("; ")}.`;
}

/** A conflict with who declared it, what HR decided about it, and what there is left to decide. */
function Conflict({ conflict, candidate, isIntegrated, isAssigned }: ConflictProps) {
  const { assessorId, assessorName, reason, note, declaredBy, declaredAt, state, role, decisions } = conflict;
  const isFilled = candidate.sheets.some((sheet) => sheet.assessorId === assessorId && !sheet.isUntouched);
  const isDecided = decisions.length > 0;
  return (
    <li className="grid gap-2 border-l-2 border-line pl-3">
      <p>
        {assessorName}: {CONFLICT_REASON_LABEL[reason]}
        {note && <span className="text-muted"> ({note})</span>}
      </p>
      <p className="text-sm text-muted">
        Dinyatakan {declaredBy}, {formatDateTime(declaredAt)}
      </p>
      {/* In the order in which they were made: each answers what was left by the one before. */}
      {decisions.toReversed().map((decision) => (
        <Decided key={decision.decidedAt.getTime()} decision={decision} />
      ))}
      {state === "UNDECIDED" && <p className="text-caution">{undecidedText(role, isDecided)}</p>}
      <DecideConflict
        candidateId={candidate.id}
        assessorId={assessorId}
        name={assessorName}
        role={role}
        sheets={role.hasSheets ? { isFilled, isIntegrated } : null}
        state={state}
        isDecided={isDecided}
        isAssigned={isAssigned}
      />
      {conflict.canTakeBack && (
        <TakeBackConflict candidateId={candidate.id} assessorId={assessorId} name={assessorName} />
      )}
    </li>
  );
}

function Decided({ decision: { choice, role, reason, decidedBy, decidedAt } }: { readonly decision: KnownDecision }) {
  return (
    <p className="max-w-prose">
      <strong className="font-semibold">{decidedLabel(choice, role)}.</strong> Alasan: {reason}{" "}
      <span className="block text-sm text-muted">
        Diputuskan {decidedBy}, {formatDateTime(decidedAt)}
      </span>
    </p>
  );
}

/** Sheets that count no more, each with the decision; nothing where there are none. */
function Withdrawn({ plan: { instruments }, candidate: { withdrawn, conflicts } }: PartProps) {
  if (withdrawn.length === 0) return null;
  const nameOf = new Map(instruments.map(({ id, name }) => [id, name]));
  // A conflict that stands is listed with its decision.
  const listed = new Set(conflicts.map(({ assessorId }) => assessorId));
  return (
    <div className="grid gap-3">
      <h3>Lembar yang ditarik</h3>
      <p className="text-muted">Isinya tersimpan sebagai riwayat dan tidak ikut dihitung.</p>
      <ul className="grid gap-2">
        {withdrawn.map(({ id, assessorId, assessorName, instrumentId, decision }) => (
          <li key={id} className="border-l-2 border-line pl-3">
            {assessorName}
            <span className="text-muted">, {nameOf.get(instrumentId)}</span>
            {decision && !listed.has(assessorId) && <Decided decision={decision} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function toChoice({ id, name }: { readonly id: string; readonly name: string }) {
  return { id, label: name };
}
