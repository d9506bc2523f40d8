import Link from "next/link";

import { Table } from "@/components/ui/table";
import { candidateAssignmentsPath } from "@/lib/assignments/paths";
import type { AssignmentPlan, PlannedCandidate } from "@/lib/assignments/queries";
import type { ListAsk } from "@/lib/events/candidate-list";

type Props = { readonly plan: AssignmentPlan; readonly ask: ListAsk };

/** Candidates × instruments with the assessors in each cell; changing happens one candidate at a time. */
export function AssignmentGrid({ plan, ask }: Props) {
  const { event, instruments, candidates, canAssign } = plan;
  return (
    <Table caption="Asesor per peserta dan instrumen">
      <thead>
        <tr>
          <th scope="col">Peserta</th>
          {instruments.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
          {canAssign && <th scope="col">Tindakan</th>}
        </tr>
      </thead>
      <tbody>
        {candidates.shown.map((candidate) => (
          <tr key={candidate.id}>
            <th scope="row" className="min-w-48">
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
            {canAssign && (
              <td>
                <Link
                  href={candidateAssignmentsPath(event.id, candidate.id, ask)}
                  className="text-accent underline underline-offset-4"
                >
                  Ubah<span className="sr-only"> penugasan {candidate.name}</span>
                </Link>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Conflicts({ candidate: { conflicts } }: { readonly candidate: PlannedCandidate }) {
  if (conflicts.length === 0) return null;
  return (
    <span className="block text-sm font-normal text-caution">
      Tidak boleh menilai: {conflicts.map(({ assessorName }) => assessorName).join(", ")}
    </span>
  );
}

type CellProps = { readonly candidate: PlannedCandidate; readonly instrumentId: string };

function Cell({ candidate, instrumentId }: CellProps) {
  const sheets = candidate.sheets.filter((sheet) => sheet.instrumentId === instrumentId);
  if (sheets.length === 0) return <span className="text-caution">Belum ada</span>;
  return (
    <ul>
      {sheets.map(({ id, assessorName, isInConflict }) => (
        <li key={id}>
          {assessorName}
          {isInConflict && <span className="block text-sm text-caution">benturan kepentingan</span>}
        </li>
      ))}
    </ul>
  );
}
