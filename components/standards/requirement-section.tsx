import { TranscriptionNotes, Unreadable } from "@/components/standards/transcription-notes";
import type { SourcePlace } from "@/components/sources/source-link";
import { SourceLink } from "@/components/sources/source-link";
import { Badge } from "@/components/ui/badge";
import type { CategoryOutline, Placed, RequirementGroup } from "@/lib/catalogue/outline";
import { anchorOf, isUnreadable, notesUnder } from "@/lib/catalogue/outline";
import type { RequirementDocument, StandardDocument } from "@/lib/standards/document";
import { IMPORTANCE_LABEL, REQUIREMENT_CATEGORY_LABEL } from "@/lib/standards/labels";

type Context = { readonly standard: StandardDocument; readonly place: SourcePlace };

/** Requirements by category; what is an alternative says so. */
export function RequirementSection({
  categories,
  ...context
}: Context & { readonly categories: readonly CategoryOutline[] }) {
  return (
    <div className="grid gap-6 rounded-md border border-line bg-surface p-4 sm:p-5 print:block print:space-y-4 print:border-0 print:p-0">
      {categories.map(({ category, groups }) => (
        <section key={category} aria-labelledby={`kategori-${category}`} className="grid gap-2">
          <h3 id={`kategori-${category}`}>{REQUIREMENT_CATEGORY_LABEL[category]}</h3>
          <ul className="grid gap-3">
            {groups.map((group) => (
              <Group key={group.entries[0]?.path} group={group} {...context} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Group({ group: { anyOf, entries }, ...context }: Context & { readonly group: RequirementGroup }) {
  const rows = entries.map((entry) => <Requirement key={entry.path} entry={entry} {...context} />);
  if (anyOf === null || entries.length === 1) return rows;
  return (
    <li className="grid gap-2 border-l-2 border-accent pl-3">
      <p className="font-semibold">Cukup salah satu dari yang berikut:</p>
      <ul className="grid gap-3">{rows}</ul>
    </li>
  );
}

function Requirement({ standard, place, entry }: Context & { readonly entry: Placed<RequirementDocument> }) {
  const { row, path } = entry;
  const { ordinal, label, text, source } = row;
  return (
    <li id={anchorOf(path)} className="grid max-w-prose gap-1">
      {label !== null && <p className="text-sm font-semibold text-muted">{label}</p>}
      <p>
        {ordinal !== null && <span className="text-muted">{ordinal} </span>}
        {text ?? <Unreadable />} <SourceLink place={place} spans={source.spans} of="persyaratan" />
      </p>
      <Importance standard={standard} entry={entry} />
      <TranscriptionNotes notes={notesUnder(standard, path)} place={place} />
    </li>
  );
}

function Importance({ standard, entry: { row, path } }: Pick<Parameters<typeof Requirement>[0], "standard" | "entry">) {
  const { importance, importanceUncertain } = row;
  if (importance === null && !isUnreadable(standard, `${path}/importance`)) return null;
  return (
    <p>
      <Badge tone={importanceUncertain || importance === null ? "caution" : "neutral"}>
        {importance === null ? "Tingkat pentingnya tidak terbaca" : IMPORTANCE_LABEL[importance]}
        {importanceUncertain && " · perlu verifikasi"}
      </Badge>
    </p>
  );
}
