import type { ReactNode } from "react";

import { CompetencyChanges } from "@/components/comparison/competency-changes";
import { TextRow } from "@/components/comparison/item-row";
import { ColumnHeads } from "@/components/comparison/side-heads";
import { nothingShownText } from "@/lib/comparison/labels";
import type { Comparison, CompetencyChange, ItemChange } from "@/lib/comparison/rules";
import { isSelected } from "@/lib/comparison/rules";
import type { View } from "@/lib/comparison/sides";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { CompetencyKind } from "@/lib/standards/schema";

type Props = { readonly comparison: Comparison; readonly view: View };

/** What differs, part by part; all of it or only the differences. */
export function ComparisonSections({ comparison: { competencies, requirements, identity }, view }: Props) {
  return (
    <>
      {identity.length > 0 && <Items id="identitas" title="Identitas jabatan" items={identity} view={view} />}
      {CompetencyKind.options.map((kind) => (
        <Section
          key={kind}
          id={kind}
          title={`Kompetensi ${COMPETENCY_KIND_LABEL[kind]}`}
          rows={competencies.filter((change) => change.kind === kind)}
          view={view}
        >
          {(shown) => <CompetencyChanges changes={shown} view={view} />}
        </Section>
      ))}
      <Items id="persyaratan" title="Persyaratan jabatan" items={requirements} view={view} />
    </>
  );
}

type ItemsProps = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ItemChange[];
  readonly view: View;
};

function Items({ items, ...section }: ItemsProps) {
  return (
    <Section rows={items} {...section}>
      {(shown) => (
        <ul className="grid gap-3 rounded-md border border-line bg-surface p-4 sm:p-5">
          {shown.map((item) => (
            <TextRow key={item.key} label={item.label} text={item} view={section.view} />
          ))}
        </ul>
      )}
    </Section>
  );
}

type SectionProps<Row> = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly view: View;
  readonly children: (shown: readonly Row[]) => ReactNode;
};

function Section<Row extends CompetencyChange | ItemChange>({ id, title, rows, view, children }: SectionProps<Row>) {
  const shown = rows.filter((row) => isSelected(row, view.selection));
  return (
    <section aria-labelledby={id} className="grid gap-3 print:block">
      <h2 id={id}>{title}</h2>
      {shown.length === 0 ? (
        <p className="text-muted">{nothingShownText(rows)}</p>
      ) : (
        <div>
          <ColumnHeads names={view.names} />
          {children(shown)}
        </div>
      )}
    </section>
  );
}
