import { Fragment } from "react";

import { TranscriptionNotes, Unreadable } from "@/components/standards/transcription-notes";
import type { SourcePlace } from "@/components/sources/source-link";
import { SourceLink } from "@/components/sources/source-link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { CategoryOutline, Placed, RequirementGroup } from "@/lib/catalogue/outline";
import { alternativesLead, anchorOf, isUnreadable, notesAt, notesUnder, numberText } from "@/lib/catalogue/outline";
import type { Caveat } from "@/lib/catalogue/outline-notes";
import { caveatText, sharedCaveats } from "@/lib/catalogue/outline-notes";
import type { RequirementDocument, StandardDocument } from "@/lib/standards/document";
import { IMPORTANCE_LABEL, printedText, REQUIREMENT_CATEGORY_LABEL, UNREADABLE } from "@/lib/standards/labels";
import { isNotRequired } from "@/lib/standards/rules";

type Context = {
  readonly standard: StandardDocument;
  readonly place: SourcePlace;
  readonly caveats: readonly Caveat[];
};
type Props = Omit<Context, "caveats"> & { readonly categories: readonly CategoryOutline[] };

const COLUMNS = ["Persyaratan", "Tingkat pentingnya", "Sumber"] as const;

// On narrow screens the cells stand below one another; the roles keep it a table for screen readers even so.
const ROW = "max-sm:block max-sm:py-2 max-sm:border-t max-sm:border-line";
const CELL = "max-sm:block max-sm:!border-t-0 max-sm:!py-1";

/** Requirements that the regulation weighs (mutlak, penting, perlu): what, how much, and where it says so. */
export function RequirementTable({ categories, standard, place }: Props) {
  const caveats = sharedCaveats(notesUnder(standard, "/requirements"), "importance");
  return (
    <div className="grid gap-3 print:block print:space-y-3">
      {caveats.length > 0 && (
        <ul className="grid max-w-prose gap-1.5 border-l-2 border-caution pl-3 text-sm">
          {caveats.map((caveat) => (
            <li key={caveat.kind}>{caveatText(caveat)}</li>
          ))}
        </ul>
      )}
      <Table caption="Persyaratan menurut tingkat pentingnya" hideCaption>
        <thead role="rowgroup" className="max-sm:sr-only">
          <tr role="row">
            {COLUMNS.map((title) => (
              <th key={title} role="columnheader" scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {categories.map(({ category, groups }) => (
          <tbody key={category} role="rowgroup" className="max-sm:block">
            <tr role="row" className="max-sm:block print:break-after-avoid">
              <th role="rowheader" scope="rowgroup" colSpan={COLUMNS.length} className="max-sm:block">
                <h3>{REQUIREMENT_CATEGORY_LABEL[category]}</h3>
              </th>
            </tr>
            {groups.map((group) => (
              <Group key={group.entries[0]?.path} group={group} {...{ standard, place, caveats }} />
            ))}
          </tbody>
        ))}
      </Table>
    </div>
  );
}

function Group({ group, ...context }: Context & { readonly group: RequirementGroup }) {
  const rows = group.entries.map((entry) => <Requirement key={entry.path} entry={entry} {...context} />);
  const lead = alternativesLead(group);
  if (lead === null) return rows;
  return (
    <Fragment>
      <tr role="row" className={ROW}>
        <td role="cell" colSpan={COLUMNS.length} className={`${CELL} font-semibold`}>
          {lead}
        </td>
      </tr>
      {rows}
    </Fragment>
  );
}

type RowProps = Context & { readonly entry: Placed<RequirementDocument> };

function Requirement({ entry, ...context }: RowProps) {
  const { row, path } = entry;
  const { standard, place } = context;
  const { ordinal, label, text, source } = row;
  const heading = [ordinal === null ? null : numberText(ordinal), label].filter((part) => part !== null).join(" ");
  const notes = ["ordinal", "label", "text"].flatMap((value) => notesAt(standard, `${path}/${value}`));
  return (
    <tr role="row" id={anchorOf(path)} className={ROW}>
      <td role="cell" className={CELL}>
        <div className="grid max-w-prose gap-1">
          <p>
            {heading !== "" && <span className="text-muted">{heading}</span>}
            {label === null ? " " : <br />}
            {text === null ? <Unreadable /> : printedText(text)}
          </p>
          <TranscriptionNotes notes={notes} place={place} beside={source.spans} isSingle />
        </div>
      </td>
      <td role="cell" className={`${CELL} sm:w-64 print:w-52`}>
        <Importance entry={entry} {...context} />
      </td>
      <td role="cell" className={CELL}>
        <SourceLink place={place} spans={source.spans} of="persyaratan" />
      </td>
    </tr>
  );
}

function Importance({ standard, place, caveats, entry: { row, path } }: RowProps) {
  const { importance, importanceUncertain, source } = row;
  // A dash is no demand, so that there is no weight to read either.
  if (isNotRequired(row.text)) return null;
  const isLost = importance === null && isUnreadable(standard, `${path}/importance`);
  return (
    <div className="grid gap-1">
      <p>
        <span className="text-sm text-muted sm:hidden">Tingkat pentingnya: </span>
        {importance !== null && <span className="font-semibold">{IMPORTANCE_LABEL[importance]} </span>}
        {isLost && <span className="text-muted italic">{UNREADABLE}</span>}
        {importanceUncertain && <Badge tone="caution">perlu verifikasi</Badge>}
        {importance === null && !isLost && <span className="text-muted">tidak ditetapkan</span>}
      </p>
      <TranscriptionNotes
        notes={notesAt(standard, `${path}/importance`)}
        place={place}
        beside={source.spans}
        caveats={caveats}
        isMarked
      />
    </div>
  );
}
