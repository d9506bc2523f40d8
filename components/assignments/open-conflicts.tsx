import Link from "next/link";

import { Notice } from "@/components/ui/notice";
import { conflictText, openConflictsText } from "@/lib/assignments/labels";
import { candidateAssignmentsPath } from "@/lib/assignments/paths";
import type { OpenConflict } from "@/lib/events/conflict-queries";

type Props = {
  readonly eventId: string;
  readonly conflicts: readonly OpenConflict[];
  /** HR; the chair only sees that it is still to be decided. */
  readonly canDecide: boolean;
};

/** The conflicts of interest that nobody has decided about, each with the way to do so; nothing where there are none. */
export function OpenConflicts({ eventId, conflicts, canDecide }: Props) {
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="caution" title={`${conflicts.length} benturan kepentingan belum diputuskan`}>
      <p>{openConflictsText(conflicts)}</p>
      <ul className="list-disc pl-6">
        {conflicts.map(({ candidateId, assessor, ...conflict }) => (
          <li key={`${candidateId} ${assessor}`}>
            {conflictText({ assessor, ...conflict })}
            {canDecide && (
              <>
                {" "}
                <Link
                  href={candidateAssignmentsPath(eventId, candidateId)}
                  prefetch={false}
                  className="text-accent underline underline-offset-4"
                >
                  Putuskan<span className="sr-only"> benturan kepentingan {assessor}</span>
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
