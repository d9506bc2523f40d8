import { SchemeFacts } from "@/components/events/scheme-facts";
import { FactList, Facts } from "@/components/ui/fact-list";
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
    <FactList>
      <Facts facts={facts} />
    </FactList>
  );
}
