import Link from "next/link";

import { AddRowForm } from "@/components/imports/add-row-form";
import { RowButtons } from "@/components/imports/row-buttons";
import { SectionForm } from "@/components/imports/section-form";
import { SplitForm } from "@/components/imports/split-form";
import { buttonClass } from "@/components/ui/button";
import type { BenchPart } from "@/lib/imports/bench-part-queries";
import type { BenchValue } from "@/lib/imports/bench-values";
import { nothingSaid, shownValue } from "@/lib/imports/labels";
import { benchPath } from "@/lib/imports/paths";
import type { BenchPlace, FindingFilter } from "@/lib/imports/schema";
import type { Section, SectionRow } from "@/lib/imports/sections";

export type DraftProps = {
  readonly importId: string;
  readonly viewerId: string;
  readonly filter: FindingFilter;
  readonly place: BenchPlace;
  readonly part: BenchPart;
  readonly isEditable: boolean;
};

type Props = DraftProps & { readonly section: Section };

/** A section as it stands, or the form in its place. */
export function SectionCard(props: Props) {
  const { section, importId, viewerId, filter, place, part, isEditable } = props;
  const closeHref = benchPath(importId, filter, { ...place, edit: null });
  const { standard } = part;
  if (isEditable && part.edited?.key === section.key) {
    return <SectionForm key={section.key} {...{ importId, viewerId, standard, section, closeHref }} />;
  }
  return (
    <>
      <article className="grid gap-2 rounded-md border border-line bg-surface p-3">
        <h4 className="font-semibold wrap-anywhere">{section.title}</h4>
        {section.values.length > 0 && (
          <dl className="grid gap-2">
            {section.values.map((value) => (
              <ValueLine key={value.path} value={value} isMarked={value.path === part.path} />
            ))}
          </dl>
        )}
        {isEditable && <Tools {...props} />}
        {isEditable && section.rows.length > 0 && <InnerRows {...props} />}
      </article>
      {isEditable && <OpenForm {...props} />}
    </>
  );
}

function Tools(props: Props) {
  const { section, importId, filter, place, part } = props;
  const { key, title, values, row, adds } = section;
  return (
    <div className="flex flex-wrap items-start gap-1">
      {values.length > 0 && (
        <Link
          href={benchPath(importId, filter, { ...place, edit: key, to: "sunting" })}
          prefetch={false}
          data-opens={key}
          className={buttonClass("quiet")}
        >
          Sunting<span className="sr-only"> {title}</span>
        </Link>
      )}
      {adds && <AddLink {...{ importId, filter, place }} edit={adds.key} label={adds.label} />}
      {row?.split && <AddLink {...{ importId, filter, place }} edit={row.split} label="Pisah" of={row.name} />}
      {row && <RowButtons importId={importId} standard={part.standard} row={row} />}
    </div>
  );
}

/** The indicators one by one: they are rows as well. */
function InnerRows({ section, importId, filter, place, part }: Props) {
  return (
    <details open={section.rows.some(({ split }) => split === place.edit)}>
      <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>
        Atur indikator<span className="sr-only"> {section.title}</span>
      </summary>
      <ul className="grid gap-1">
        {section.rows.map((row: SectionRow) => (
          <li key={row.path} className="flex flex-wrap items-start gap-1 border-t border-line pt-1">
            <span className="py-2 text-sm">{row.name}</span>
            {row.split && <AddLink {...{ importId, filter, place }} edit={row.split} label="Pisah" of={row.name} />}
            <RowButtons importId={importId} standard={part.standard} row={row} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is being added to the section or split in it. */
function OpenForm({ section, importId, viewerId, filter, place, part }: Props) {
  const { standard, split, lines } = part;
  const closeHref = benchPath(importId, filter, { ...place, edit: null });
  const own = [section.row, ...section.rows].some((row) => row !== null && row.path === split?.path);
  if (split && own) return <SplitForm key={split.path} {...{ importId, viewerId, standard, closeHref }} row={split} />;
  if (section.adds === null || section.adds.key !== place.edit) return null;
  const list = section.adds.key.replace(/^tambah\//, "");
  return (
    <AddRowForm
      key={list}
      {...{ importId, viewerId, standard, closeHref }}
      path={standard === null ? `/regulation/${list}` : `/standards/${standard}/${list}`}
      finding={place.finding}
      missing={null}
      hint={standard === null ? "" : `Jabatan ini ada di baris ${lines.lineFrom} sampai ${lines.lineTo}.`}
    />
  );
}

type AddLinkProps = Pick<DraftProps, "importId" | "filter" | "place"> & {
  readonly edit: string;
  readonly label: string;
  /** The row that it is about, where many such links follow each other. */
  readonly of?: string;
};

export function AddLink({ importId, filter, place, edit, label, of }: AddLinkProps) {
  return (
    <Link
      href={benchPath(importId, filter, { ...place, edit, to: "sunting" })}
      prefetch={false}
      data-opens={edit}
      className={buttonClass("quiet")}
    >
      {label}
      {of !== undefined && <span className="sr-only"> {of}</span>}
    </Link>
  );
}

function ValueLine({ value, isMarked }: { readonly value: BenchValue; readonly isMarked: boolean }) {
  const { label, reading, remark, path } = value;
  const words = shownValue(value);
  return (
    <div
      id={isMarked ? "nilai" : undefined}
      className={`scroll-mt-32 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-3 ${isMarked ? "rounded-sm bg-mark px-1" : ""}`}
    >
      <dt className={`text-sm ${isMarked ? "text-ink" : "text-muted"}`}>{label}</dt>
      <dd className="wrap-anywhere">
        {words === "" ? (
          <span className={isMarked ? "text-ink" : "text-muted"}>{nothingSaid(path)}</span>
        ) : isMarked ? (
          <mark>{words}</mark>
        ) : (
          words
        )}
        {reading !== null && <span className="block text-sm text-muted">Terbaca: {reading}</span>}
        {remark !== null && <span className="block text-sm text-muted">{remark}</span>}
      </dd>
    </div>
  );
}
