import Link from "next/link";

import { integrationPath } from "@/lib/events/paths";
import type { OwnMeeting } from "@/lib/integration/queries";

/** The meetings in which an assessor takes part; nothing where there are none. */
export function OwnMeetings({ meetings }: { readonly meetings: readonly OwnMeeting[] }) {
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="rapat" className="grid gap-3">
      <h2 id="rapat">Rapat integrasi</h2>
      <p className="max-w-prose">Bahas nilai tiap peserta bersama tim, catat pendapat berbeda, lalu sahkan hasilnya.</p>
      <ul className="grid gap-2">
        {meetings.map(({ eventId, eventName, candidateId, candidate, ...state }) => (
          <li
            key={candidateId}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 rounded-md border border-line bg-surface px-4 py-3"
          >
            <span>
              <Link
                href={integrationPath(eventId, candidateId)}
                className="font-semibold text-accent underline underline-offset-4"
              >
                {candidate}
              </Link>
              <span className="text-sm text-muted"> · {eventName}</span>
            </span>
            <span className={isWaiting(state) ? "text-sm font-semibold" : "text-sm text-muted"}>
              {stateText(state)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type State = Pick<OwnMeeting, "undecidedCount" | "hasSigned">;

function isWaiting({ undecidedCount, hasSigned }: State): boolean {
  return !hasSigned && undecidedCount === 0;
}

function stateText({ undecidedCount, hasSigned }: State): string {
  if (hasSigned) return "Sudah Anda sahkan";
  return undecidedCount === 0
    ? "Menunggu pengesahan Anda"
    : `Belum dapat disahkan: ${undecidedCount} kompetensi belum punya nilai akhir`;
}
