import { formatDateTime } from "@/lib/core/dates";
import { STEP_LABEL } from "@/lib/sheet-history/labels";
import type { SheetHistory } from "@/lib/sheet-history/queries";

/** When the sheet was sent, returned or withdrawn, by whom and why; nothing before it was sent. */
export function Steps({ steps }: Pick<SheetHistory, "steps">) {
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="perjalanan" className="grid gap-3">
      <h2 id="perjalanan">Pengiriman dan pengembalian</h2>
      <ol className="grid gap-2">
        {steps.map(({ kind, at, by, reason }) => (
          <li key={`${kind} ${at.toISOString()}`} className="max-w-prose border-l-2 border-line pl-3">
            <strong className="font-semibold">{STEP_LABEL[kind]}</strong>{" "}
            <span className="text-muted">
              <time dateTime={at.toISOString()}>{formatDateTime(at)}</time>
              {by && `, oleh ${by}`}
            </span>
            {reason && <p className="whitespace-pre-line">Alasan: {reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
