import type { EventStatus } from "@/lib/generated/prisma/enums";
import { EVENT_STATUS_LABEL } from "@/lib/events/labels";

const STEPS = ["PREPARING", "SCORING", "INTEGRATING", "FINAL"] as const satisfies readonly EventStatus[];

/** Where the event is on its way. */
export function EventSteps({ status }: { readonly status: EventStatus }) {
  if (status === "CANCELLED") return <p className="font-semibold text-critical">{EVENT_STATUS_LABEL.CANCELLED}</p>;
  return (
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
  );
}
