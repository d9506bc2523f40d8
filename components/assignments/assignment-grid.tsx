import { joinNames } from "@/lib/core/sentences";
import Link from "next/link";

import { Table } from "@/components/ui/table";
import { candidateAssignmentsPath } from "@/lib/assignments/paths";
import type { AssignmentPlan, PlannedCandidate } from "@/lib/assignments/queries";
import type { ListAsk } from "@/lib/events/candidate-list";

type Props = { readonly plan: AssignmentPlan; readonly ask: ListAsk };

/** Candidates × instruments with the assessors in each cell; changing happens one candidate at a time. */
export function AssignmentGrid({ plan, ask }: Props) {
  const { event, instruments, candidates, canAssign, canDecide } = plan;
  return (
    <Table caption="Asesor per peserta dan instrumen" pinned>
      <thead>
        <tr>
          <th scope="col">Peserta</th>
          {instruments.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
          {canDecide && <th scope="col">Tindakan</th>}
        </tr>
      </thead>
      <tbody>
        {candidates.shown.map((candidate) => (
          <tr key={candidate.id}>
            <th scope="row">
              {candidate.name}
              <span className="block text-sm font-normal text-muted">
                NIP {candidate.maskedNip}, untuk {candidate.targetPosition}
              </span>
              <Conflicts candidate={candidate} />
            </th>
            {instruments.map(({ id }) => (
              <td key={id} className="min-w-40">
                <Cell candidate={candidate} instrumentId={id} />
              </td>
            ))}
            {canDecide && (
              <td>
                <Link
                  href={candidateAssignmentsPath(event.id, candidate.id, ask)}
                  className="text-accent underline underline-offset-4"
                >
                  {canAssign ? "Ubah" : "Benturan kepentingan"}
                  <span className="sr-only">
                    {canAssign && " penugasan"} {candidate.name}
                  </span>
                </Link>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What the conflicts come to; those of a cell stand there. */
function Conflicts({ candidate: { conflicts, withdrawn } }: { readonly candidate: PlannedCandidate }) {
  const barred = conflicts.filter(({ state }) => state === "BARRED");
  const withdrawnFrom = new Set(withdrawn.map(({ assessorName }) => assessorName));
  return (
    <>
      {barred.length > 0 && (
        <span className="block text-sm font-normal text-caution">
          Tidak boleh menilai: {joinNames(barred.map(({ assessorName }) => assessorName))}
        </span>
      )}
      {withdrawnFrom.size > 0 && (
        <span className="block text-sm font-normal text-muted">Lembar ditarik: {joinNames([...withdrawnFrom])}</span>
      )}
    </>
  );
}

const CONFLICT_TEXT = {
  UNDECIDED: "benturan kepentingan, belum diputuskan",
  KEPT: "dipertahankan meskipun ada benturan kepentingan",
} as const;

type CellProps = { readonly candidate: PlannedCandidate; readonly instrumentId: string };

function Cell({ candidate, instrumentId }: CellProps) {
  const sheets = candidate.sheets.filter((sheet) => sheet.instrumentId === instrumentId);
  if (sheets.length === 0) return <span className="text-caution">Belum ada</span>;
  return (
    <ul>
      {sheets.map(({ id, assessorName, conflict }) => (
        <li key={id}>
          {assessorName}
          {conflict && <span className="block text-sm text-caution">{CONFLICT_TEXT[conflict]}</span>}
        </li>
      ))}
    </ul>
  );
}
