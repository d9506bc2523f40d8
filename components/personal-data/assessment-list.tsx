import Link from "next/link";

import { eventPath } from "@/lib/events/paths";
import { EVENT_STATUS_LABEL } from "@/lib/events/labels";
import type { PersonDesk } from "@/lib/personal-data/queries";

/** The events that the person took part in. */
export function AssessmentList({ assessments }: Pick<PersonDesk, "assessments">) {
  return (
    <ul className="list-disc pl-6">
      {assessments.map(({ candidateId, eventId, eventName, status }) => (
        <li key={candidateId}>
          <Link href={eventPath(eventId)} className="text-accent underline underline-offset-4">
            {eventName}
          </Link>
          , tahap {EVENT_STATUS_LABEL[status].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
