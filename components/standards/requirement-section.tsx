import { RequirementTable } from "@/components/standards/requirement-table";
import { TranscriptionNotes, Unreadable } from "@/components/standards/transcription-notes";
import type { SourcePlace } from "@/components/sources/source-link";
import { SourceLink } from "@/components/sources/source-link";
import type { CategoryOutline, Placed, RequirementGroup } from "@/lib/catalogue/outline";
import { alternativesLead, anchorOf, hasImportance, notesUnder, numberText } from "@/lib/catalogue/outline";
import type { RequirementDocument, StandardDocument } from "@/lib/standards/document";
import { printedText, REQUIREMENT_CATEGORY_LABEL } from "@/lib/standards/labels";

type Context = { readonly standard: StandardDocument; readonly place: SourcePlace };
type Props = Context & { readonly categories: readonly CategoryOutline[] };

/** Requirements by category, as the regulation has them: a table where it weighs them, else a numbered list. */
export function RequirementSection(props: Props) {
  return hasImportance(props.standard) ? <RequirementTable {...props} /> : <RequirementList {...props} />;
}

function RequirementList({ categories, ...context }: Props) {
  return (
    <div className="grid gap-6 rounded-md border border-line bg-surface p-4 sm:p-5 print:block print:space-y-4 print:border-0 print:p-0">
      {categories.map(({ category, groups }) => (
        <section key={category} aria-labelledby={`kategori-${category}`} className="grid gap-2 print:block">
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

function Group({ group, ...context }: Context & { readonly group: RequirementGroup }) {
  const rows = group.entries.map((entry) => <Requirement key={entry.path} entry={entry} {...context} />);
  const lead = alternativesLead(group);
  if (lead === null) return rows;
  return (
    <li className="grid gap-2 border-l-2 border-accent pl-3">
      <p className="font-semibold">{lead}</p>
      <ul className="grid gap-3">{rows}</ul>
    </li>
  );
}

function Requirement({ standard, place, entry }: Context & { readonly entry: Placed<RequirementDocument> }) {
  const { row, path } = entry;
  const { ordinal, label, text, source } = row;
  return (
    <li id={anchorOf(path)} className={ordinal === null ? "" : "grid grid-cols-[2.25rem_1fr] gap-x-2"}>
      {ordinal !== null && <span className="text-muted">{numberText(ordinal)}</span>}
      <div className="grid max-w-prose gap-1">
        {label !== null && <p className="text-sm font-semibold text-muted">{label}</p>}
        <p>
          {text === null ? <Unreadable /> : printedText(text)}{" "}
          <SourceLink place={place} spans={source.spans} of="persyaratan" />
        </p>
        <TranscriptionNotes notes={notesUnder(standard, path)} place={place} beside={source.spans} isSingle />
      </div>
    </li>
  );
}
