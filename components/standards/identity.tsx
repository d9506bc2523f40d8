import Link from "next/link";
import type { ReactNode } from "react";

import { Amendments } from "@/components/regulations/amendments";
import { RegulationStatusBadge } from "@/components/regulations/status-badge";
import { TranscriptionNotes, Unreadable } from "@/components/standards/transcription-notes";
import type { SourcePlace } from "@/components/sources/source-link";
import { SourceLink } from "@/components/sources/source-link";
import { Fact, FactList } from "@/components/ui/fact-list";
import { isUnreadable, notesAt } from "@/lib/catalogue/outline";
import { regulationPath } from "@/lib/catalogue/paths";
import type { Amendments as AmendmentsOf } from "@/lib/regulations/amendment-queries";
import { annexName, POSITION_TIER_LABEL, regulationName } from "@/lib/regulations/labels";
import type { StandardDocument } from "@/lib/standards/document";
import { printedValues } from "@/lib/standards/origin";
import { validityText } from "@/lib/standards/validity";

type Props = {
  readonly standard: StandardDocument;
  readonly place: SourcePlace;
  /** "Ini standar yang berlaku per …", and how it ends: decided by the page, which knows the day. */
  readonly standing: ReactNode;
  /** Of the standard's regulation, as of the day that the page shows. */
  readonly amendments: AmendmentsOf;
  /** Kept in the links; null for today. */
  readonly asOf: string | null;
};

/** What the position is, which regulation and annex hold its standard, and from when to when. */
export function StandardIdentity({ standard, place, standing, amendments, asOf }: Props) {
  const { position, regulation, annex } = standard;
  return (
    <FactList isFramed>
      <Fact term="Jenjang">{POSITION_TIER_LABEL[position.tier]}</Fact>
      {printedValues(standard).map(([key, term]) => (
        <PrintedEntry key={key} term={term} name={key} standard={standard} place={place} />
      ))}
      <Fact term="Peraturan">
        <Link prefetch={false} href={regulationPath(regulation)}>
          {regulationName(regulation)}
        </Link>{" "}
        <RegulationStatusBadge status={regulation.status} />
        <Amendments {...amendments} asOf={asOf} />
      </Fact>
      <Fact term="Lampiran">
        <Link prefetch={false} href={regulationPath(regulation, { anchor: annex.slug })}>
          {annexName(annex)}
        </Link>
      </Fact>
      <Fact term="Masa berlaku">{validityText(standard)}</Fact>
      <Fact term="Status">{standing}</Fact>
    </FactList>
  );
}

type PrintedProps = Pick<Props, "standard" | "place"> & {
  readonly term: string;
  readonly name: ReturnType<typeof printedValues>[number][0];
};

/** A value of the form's head; left out where the form has no such line. */
function PrintedEntry({ term, name, standard, place }: PrintedProps) {
  const path = `/${name}`;
  const value = standard[name];
  const spans = standard.sources[path]?.spans ?? [];
  if (value === null && !isUnreadable(standard, path)) return null;
  return (
    <Fact term={term}>
      {value ?? <Unreadable />} <SourceLink place={place} spans={spans} of={term} full />
      <TranscriptionNotes notes={notesAt(standard, path)} place={place} beside={spans} isSingle />
    </Fact>
  );
}
