import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/core/dates";
import { EVENT_STATUS_LABEL } from "@/lib/events/labels";
import type { EventDetail } from "@/lib/events/queries";
import type { EventStatus } from "@/lib/generated/prisma/enums";

const STEPS = ["PREPARING", "SCORING", "INTEGRATING", "FINAL"] as const satisfies readonly EventStatus[];

type Props = { readonly event: Pick<EventDetail, "status" | "stageChanges"> };

/** Where the event is on its way, and how it came there. */
export function EventSteps({ event: { status, stageChanges } }: Props) {
  const reason = stageChanges[0]?.reason ?? null;
  if (status === "CANCELLED") {
    return (
      <div className="grid gap-2">
        <Notice tone="critical" title={EVENT_STATUS_LABEL.CANCELLED}>
          {reason !== null && <p className="whitespace-pre-line">Alasan: {reason}</p>}
        </Notice>
        <StageHistory changes={stageChanges} />
      </div>
    );
  }
  return (
    <div className="grid gap-2">
      <ol className="flex flex-wrap gap-2" aria-label="Tahap kegiatan">
        {STEPS.map((step, index) => (
          <li
            key={step}
            aria-current={step === status ? "step" : undefined}
            className={`rounded-md border px-3 py-1 ${
              step === status ? "border-accent bg-accent-soft font-semibold text-accent" : "border-line text-muted"
            }`}
          >
            {index + 1}. {EVENT_STATUS_LABEL[step]}
            {step === status && <span className="sr-only"> (tahap sekarang)</span>}
          </li>
        ))}
      </ol>
      {reason !== null && (
        <p className="max-w-prose whitespace-pre-line text-muted">Alasan perubahan tahap terakhir: {reason}</p>
      )}
      <StageHistory changes={stageChanges} />
    </div>
  );
}

/** When, by whom and why; nothing before the first step. */
function StageHistory({ changes }: { readonly changes: EventDetail["stageChanges"] }) {
  if (changes.length === 0) return null;
  return (
    <details>
      <summary className="text-sm">Riwayat tahap ({changes.length})</summary>
      <ol className="mt-2 grid max-w-prose gap-2 text-sm">
        {changes.map(({ status, at, by, reason }) => (
          <li key={at.toISOString()}>
            {EVENT_STATUS_LABEL[status]}, {formatDateTime(at)}, oleh {by ?? "portal"}
            {reason !== null && <span className="block whitespace-pre-line text-muted">Alasan: {reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
