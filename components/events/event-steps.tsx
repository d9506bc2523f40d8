import { Notice } from "@/components/ui/notice";
import { EVENT_STATUS_LABEL } from "@/lib/events/labels";
import type { EventStatus } from "@/lib/generated/prisma/enums";

const STEPS = ["PREPARING", "SCORING", "INTEGRATING", "FINAL"] as const satisfies readonly EventStatus[];

type Props = {
  readonly status: EventStatus;
  /** Why it was cancelled, went back, or went on although something was missing. */
  readonly reason: string | null;
};

/** Where the event is on its way. */
export function EventSteps({ status, reason }: Props) {
  if (status === "CANCELLED") {
    return (
      <Notice tone="critical" title={EVENT_STATUS_LABEL.CANCELLED}>
        {reason !== null && <p className="whitespace-pre-line">Alasan: {reason}</p>}
      </Notice>
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
    </div>
  );
}
