import { SchemeFacts } from "@/components/events/scheme-facts";
import { formatDate } from "@/lib/core/dates";
import type { EventDetail } from "@/lib/events/queries";

/** How, when and by whom is assessed. */
export function EventFacts({ event: { scheme, startsOn, endsOn, chair } }: { readonly event: EventDetail }) {
  const facts = [
    ["Waktu", `${formatDate(startsOn)} sampai ${formatDate(endsOn)}`],
    ["Skema", <SchemeFacts key="skema" settings={scheme.settings} />],
    ["Ketua tim", chair?.name ?? "Belum ditentukan"],
  ] as const;
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[9rem_1fr]">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="max-w-prose">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
