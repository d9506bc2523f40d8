import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { NEW_ROW } from "@/components/editing/places";
import { RowControls } from "@/components/editing/row-controls";
import { SortableRows } from "@/components/editing/sortable-rows";
import { ButtonLink } from "@/components/ui/button";
import { FactList, Facts } from "@/components/ui/fact-list";
import { SaidRemovals } from "@/components/ui/said-removals";
import { endSentence } from "@/lib/core/sentences";
import type { EditableDraft } from "@/lib/editing/queries";
import {
  COMPETENCY_KIND_LABEL,
  IMPORTANCE_LABEL,
  REQUIREMENT_CATEGORY_LABEL,
  requirementChoices,
  UNREADABLE_NAME,
} from "@/lib/standards/labels";
import { categoriesOf, levelContradiction } from "@/lib/standards/rules";
import { CompetencyKind } from "@/lib/standards/schema";

type Props = { readonly draft: EditableDraft };

/** A draft by its sections, each row with the way to change, move or remove it. */
export function DraftSections({ draft }: Props) {
  const { id, isEditable } = draft;
  return (
    <>
      <Identity draft={draft} />
      {CompetencyKind.options.map((kind) => {
        const rows = competencyRows(draft, kind);
        return (
          <Section
            key={kind}
            title={`Kompetensi ${COMPETENCY_KIND_LABEL[kind].toLowerCase()}`}
            anchor={kind}
            add={
              isEditable && {
                label: "Tambah kompetensi",
                href: `/admin/standar/${id}/kompetensi/${NEW_ROW}?jenis=${kind}`,
              }
            }
          >
            <SaidRemovals rows={removables(rows)}>
              <Rows draft={draft} rows={rows} />
            </SaidRemovals>
          </Section>
        );
      })}
      <Requirements draft={draft} />
    </>
  );
}

type Kind = (typeof CompetencyKind.options)[number];

function competencyRows({ id, standard }: EditableDraft, wanted: Kind): readonly Row[] {
  return standard.competencies
    .filter(({ kind }) => kind === wanted)
    .map(({ id: rowId, name, level, indicators }) => ({
      rowId,
      text: name ?? UNREADABLE_NAME,
      detail: [level === null ? "Tanpa level" : `Level ${level}`, `${indicators.length} indikator`].join(", "),
      warning: levelContradiction({ level, indicators }),
      href: `/admin/standar/${id}/kompetensi/${rowId}`,
    }));
}

function Requirements({ draft }: Props) {
  const { id, isEditable, standard } = draft;
  const address = `/admin/standar/${id}/persyaratan`;
  const rows = standard.requirements.map(({ id: rowId, category, text, importance, ...chosen }) => ({
    rowId,
    category,
    text: text ?? "Tanpa uraian",
    detail: [...(importance === null ? [] : [IMPORTANCE_LABEL[importance]]), ...requirementChoices(chosen)].join("; "),
    href: `${address}/${rowId}`,
  }));
  return (
    <Section
      title="Persyaratan dan indikator kinerja"
      anchor="persyaratan"
      add={isEditable && { label: "Tambah persyaratan", href: `${address}/${NEW_ROW}` }}
    >
      <SaidRemovals rows={removables(rows)}>
        {categoriesOf(rows).map((category) => (
          <div key={category} className="grid gap-2">
            <h3>{REQUIREMENT_CATEGORY_LABEL[category]}</h3>
            <Rows draft={draft} rows={rows.filter((row) => row.category === category)} />
          </div>
        ))}
      </SaidRemovals>
    </Section>
  );
}

function Identity({ draft: { id, isEditable, standard } }: Props) {
  const { nameAsWritten, positionGroup, affair, positionCode, summary } = standard.identity;
  const facts = [
    ["Nama jabatan", nameAsWritten],
    ["Kelompok jabatan", positionGroup],
    ["Urusan pemerintahan", affair],
    ["Kode jabatan", positionCode],
    ["Ikhtisar jabatan", summary],
  ] as const;
  return (
    <Section
      title="Identitas"
      anchor="identitas"
      add={isEditable && { label: "Ubah identitas", href: `/admin/standar/${id}/identitas` }}
    >
      <FactList>
        <Facts facts={facts.map(([term, value]) => [term, value ?? "–"])} />
      </FactList>
    </Section>
  );
}

type SectionProps = {
  readonly title: string;
  readonly anchor: string;
  readonly add: { readonly label: string; readonly href: string } | false;
  readonly children: ReactNode;
};

function Section({ title, anchor, add, children }: SectionProps) {
  return (
    <section aria-labelledby={anchor} className="grid gap-4">
      <h2 id={anchor}>{title}</h2>
      {children}
      {add && (
        <ButtonLink href={add.href as Route} className="justify-self-start">
          {add.label}
        </ButtonLink>
      )}
    </section>
  );
}

type Row = {
  readonly rowId: string;
  readonly text: string;
  readonly detail: string;
  /** What is odd about it, where anything is. */
  readonly warning?: string | null;
  readonly href: string;
};

const removables = (rows: readonly Row[]) =>
  rows.map(({ rowId, text }) => ({ id: rowId, gone: endSentence(`Dihapus dari rancangan: ${text}`) }));

function Rows({ draft, rows }: Props & { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return <p className="text-muted">Belum ada.</p>;
  return (
    <SortableRows
      standardId={draft.id}
      isEditable={draft.isEditable}
      className="grid gap-2"
      rowClassName="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 rounded-md border border-line bg-surface px-4 py-2"
      rows={rows.map((row, place) => ({
        id: row.rowId,
        content: <RowContent draft={draft} row={row} place={place + 1} count={rows.length} />,
      }))}
    />
  );
}

type RowContentProps = Props & { readonly row: Row; readonly place: number; readonly count: number };

function RowContent({ draft, row: { rowId, text, detail, warning, href }, place, count }: RowContentProps) {
  return (
    <>
      <div className="max-w-prose py-2">
        {draft.isEditable ? (
          <Link href={href as Route} className="text-accent underline underline-offset-4">
            {text}
          </Link>
        ) : (
          text
        )}
        {detail !== "" && <span className="block text-sm text-muted">{detail}</span>}
        {warning && <span className="block text-sm font-semibold text-caution">{warning}</span>}
      </div>
      {draft.isEditable && (
        <RowControls
          standardId={draft.id}
          rowId={rowId}
          mark={draft.marks[rowId] ?? ""}
          of={text}
          place={place}
          count={count}
        />
      )}
    </>
  );
}
