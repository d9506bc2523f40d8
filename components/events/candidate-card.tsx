import Link from "next/link";

import { AssignAssessor, RemoveAssignment, ReturnSheet } from "@/components/events/event-controls";
import { SheetStatusBadge } from "@/components/sheets/sheet-status-badge";
import { SaidRemovals } from "@/components/ui/said-removals";
import { assignmentGone } from "@/lib/assignments/labels";
import { candidateAssignmentsPath } from "@/lib/assignments/paths";
import type { ListAsk } from "@/lib/events/candidate-list";
import { candidatePath } from "@/lib/events/paths";
import type { Choice, EventCandidate, EventDetail } from "@/lib/events/queries";
import { isOver, takesAssessors } from "@/lib/events/rules";
import type { StandingSheet } from "@/lib/events/sheet-queries";

type Props = {
  readonly event: EventDetail;
  readonly candidate: EventCandidate;
  /** The viewer assesses this candidate and has not sent every own sheet: the result is not for them yet (DESIGN.md 4). */
  readonly isClosed: boolean;
  /** The part of the list that is shown. */
  readonly ask: ListAsk;
  /** Assessors of the institution. */
  readonly assessors: readonly Choice[];
};

/** A candidate of the event with the assessors and how far their sheets are; no marks. */
export function CandidateCard({ event, candidate, ask, isClosed, assessors }: Props) {
  const { instruments } = event;
  const isFull = (id: string) =>
    candidate.sheets.filter(({ assessorId }) => assessorId === id).length >= instruments.length;
  const states = new Map(candidate.conflicts.map(({ assessorId, state }) => [assessorId, state]));
  const isOpen = takesAssessors(event.status);
  return (
    <li className="grid gap-3 rounded-md border border-line bg-surface p-4 sm:p-5">
      <div>
        <h3>
          {isClosed ? (
            candidate.name
          ) : (
            <Link
              href={candidatePath(event.id, candidate.id)}
              prefetch={false}
              className="text-accent underline underline-offset-4"
            >
              {candidate.name}
            </Link>
          )}
        </h3>
        <p className="text-sm text-muted">
          NIP {candidate.maskedNip} · untuk jabatan {candidate.targetPosition}
        </p>
        {isClosed && (
          <p className="text-sm text-muted">
            Anda menilai peserta ini: hasilnya terbuka bagi Anda setelah semua lembar Anda untuknya terkirim.
          </p>
        )}
      </div>
      <WhoAssesses candidate={candidate} />
      <SaidRemovals
        rows={isOpen ? candidate.sheets.map((sheet) => ({ id: sheet.id, gone: assignmentGone(sheet) })) : []}
      >
        {candidate.sheets.length > 0 && (
          <ul className="grid gap-2" aria-label={`Asesor ${candidate.name}`}>
            {candidate.sheets.map((sheet) => (
              <SheetRow
                key={sheet.id}
                sheet={sheet}
                event={event}
                isConflictOpen={states.get(sheet.assessorId) === "UNDECIDED"}
                assignments={candidateAssignmentsPath(event.id, candidate.id, ask)}
                isReplaceable={event.status === "PREPARING" || candidate.sheets.length > 1}
              />
            ))}
          </ul>
        )}
        {event.canManage && isOpen && !candidate.isBrought && (
          <AssignAssessor
            candidateId={candidate.id}
            candidateName={candidate.name}
            assessors={assessors.filter(({ id }) => !isFull(id) && !states.has(id))}
            instruments={instruments}
          />
        )}
      </SaidRemovals>
    </li>
  );
}

/** Said where no sheets tell it. */
function WhoAssesses({ candidate: { isErased, isBrought, broughtFrom, sheets } }: Pick<Props, "candidate">) {
  if (isErased) return <p className="text-muted">Asesor dan lembarnya tidak ditampilkan lagi.</p>;
  if (isBrought)
    return <p>Memakai hasil yang masih berlaku, dari {broughtFrom}; tidak perlu dinilai pada kegiatan ini.</p>;
  return sheets.length === 0 ? <p className="text-caution">Belum ada asesor.</p> : null;
}

type RowProps = {
  readonly sheet: StandingSheet;
  readonly event: EventDetail;
  /** HR has yet to decide about a conflict of interest. */
  readonly isConflictOpen: boolean;
  /** Where HR decides about a conflict. */
  readonly assignments: ReturnType<typeof candidateAssignmentsPath>;
  /** False for the last assessor of a candidate who is being scored. */
  readonly isReplaceable: boolean;
};

function SheetRow({ sheet, event, isConflictOpen, assignments, isReplaceable }: RowProps) {
  const { id, assessorName, instrumentName, status } = sheet;
  const isOpen = takesAssessors(event.status);
  // What is written first begins it.
  const isUntouched = status === "NOT_STARTED";
  const canRemove = event.canManage && isOpen && isUntouched && isReplaceable;
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span>
        {assessorName}
        {event.instruments.length > 1 && <span className="text-muted">, {instrumentName}</span>}
      </span>
      <SheetStatusBadge status={status} />
      {isConflictOpen && !isOver(event.status) && (
        <OpenConflict assessorName={assessorName} assignments={event.canManage ? assignments : null} />
      )}
      {canRemove && <RemoveAssignment sheetId={id} assessorName={assessorName} />}
      {event.status === "SCORING" && <Returning sheet={sheet} />}
    </li>
  );
}

/** What was returned stays, to say so to whoever has just done it. */
function Returning({ sheet: { id, assessorName, status } }: Pick<RowProps, "sheet">) {
  if (status !== "SUBMITTED" && status !== "RETURNED") return null;
  return <ReturnSheet sheetId={id} assessorName={assessorName} isReturned={status === "RETURNED"} />;
}

type OpenConflictProps = {
  readonly assessorName: string;
  /** Null for who cannot decide. */
  readonly assignments: RowProps["assignments"] | null;
};

function OpenConflict({ assessorName, assignments }: OpenConflictProps) {
  return (
    <span className="text-sm text-caution">
      Benturan kepentingan belum diputuskan
      {assignments && (
        <>
          {": "}
          <Link href={assignments} prefetch={false} className="text-accent underline underline-offset-4">
            putuskan<span className="sr-only"> benturan {assessorName}</span>
          </Link>
        </>
      )}
    </span>
  );
}
