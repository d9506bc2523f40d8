import Link from "next/link";

import { PageLinks } from "@/components/catalogue/page-links";
import { AddRowForm } from "@/components/imports/add-row-form";
import { RowButtons } from "@/components/imports/row-buttons";
import { SectionForm } from "@/components/imports/section-form";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/numbers";
import type { BenchPart } from "@/lib/imports/bench-queries";
import { shownValue } from "@/lib/imports/labels";
import { benchPath } from "@/lib/imports/paths";
import type { BenchPlace, FindingFilter } from "@/lib/imports/schema";
import type { BenchValue, Section } from "@/lib/imports/sections";

type Props = {
  readonly importId: string;
  readonly filter: FindingFilter;
  readonly place: BenchPlace;
  readonly part: BenchPart;
  readonly isEditable: boolean;
};

/** The draft as it stands, section by section; what differs from the text shows how it was read. */
export function DraftPane(props: Props) {
  const { importId, filter, place, part, isEditable } = props;
  const { sections, page, pages, name, standard } = part;
  return (
    <section id="draf" aria-labelledby="draf-judul" className="grid min-w-0 content-start gap-4">
      <h2 id="draf-judul" className="wrap-anywhere">
        {standard === null ? "Draf peraturan" : `Draf jabatan ${formatNumber(standard + 1)}: ${name}`}
      </h2>
      <SharedNote part={part} />
      {isEditable && <EditForm {...{ importId, place, part }} />}
      {sections.map((section, at) => (
        <div key={section.key} className="grid gap-2">
          {section.group !== sections[at - 1]?.group && <h3>{section.group}</h3>}
          <SectionCard section={section} {...props} />
        </div>
      ))}
      {isEditable && standard !== null && (
        <p className="flex flex-wrap gap-2">
          <AddLink {...props} edit="tambah/competencies" label="Tambah kompetensi" />
          <AddLink {...props} edit="tambah/requirements" label="Tambah persyaratan" />
        </p>
      )}
      <PageLinks
        pathOf={(other) => benchPath(importId, filter, { ...place, edit: null, part: other, to: "draf" })}
        page={page}
        pages={pages}
      />
    </section>
  );
}

function SharedNote({ part: { sharedBy, isFirstOfTable } }: Pick<Props, "part">) {
  if (sharedBy < 2) return null;
  return (
    <Notice>
      {isFirstOfTable
        ? `${formatNumber(sharedBy)} jabatan memakai tabel ini; keputusan di sini berlaku untuk semuanya.`
        : `Tabel ini dipakai ${formatNumber(sharedBy)} jabatan; suntingan di sini hanya berlaku untuk jabatan ini.`}
    </Notice>
  );
}

function EditForm({ importId, place: { edit, finding }, part }: Pick<Props, "importId" | "place" | "part">) {
  const { standard, edited, lines } = part;
  if (edited) return <SectionForm key={edited.key} importId={importId} standard={standard} section={edited} />;
  const list = edit !== null && standard !== null && /^tambah\/(.+)$/.exec(edit)?.[1];
  if (!list) return null;
  return (
    <AddRowForm
      key={list}
      importId={importId}
      standard={standard}
      path={`/standards/${standard}/${list}`}
      finding={finding}
      hint={`Jabatan ini ada di baris ${lines.lineFrom} sampai ${lines.lineTo}.`}
    />
  );
}

type AddLinkProps = Pick<Props, "importId" | "filter" | "place"> & { readonly edit: string; readonly label: string };

function AddLink({ importId, filter, place, edit, label }: AddLinkProps) {
  return (
    <Link
      href={benchPath(importId, filter, { ...place, edit, to: "sunting" })}
      prefetch={false}
      className={buttonClass("quiet")}
    >
      {label}
    </Link>
  );
}

function SectionCard({ section, ...props }: Props & { readonly section: Section }) {
  const { importId, filter, place, isEditable, part } = props;
  const { key, title, values, row, adds } = section;
  return (
    <article className="grid gap-2 rounded-md border border-line p-3">
      <h4 className="font-semibold wrap-anywhere">{title}</h4>
      <dl className="grid gap-2">
        {values.map((value) => (
          <ValueLine key={value.path} value={value} isMarked={value.path === part.path} />
        ))}
      </dl>
      {isEditable && (
        <div className="flex flex-wrap items-start gap-1">
          <Link
            href={benchPath(importId, filter, { ...place, edit: key, to: "sunting" })}
            prefetch={false}
            className={buttonClass("quiet")}
          >
            Sunting<span className="sr-only"> {title}</span>
          </Link>
          {adds && <AddLink {...{ importId, filter, place }} edit={adds.key} label={adds.label} />}
          {row && <RowButtons importId={importId} standard={part.standard} row={row} of={title} />}
        </div>
      )}
    </article>
  );
}

function ValueLine({ value, isMarked }: { readonly value: BenchValue; readonly isMarked: boolean }) {
  const { label, reading, remark } = value;
  const words = shownValue(value);
  return (
    <div
      id={isMarked ? "nilai" : undefined}
      className={`sm:grid sm:grid-cols-[9rem_1fr] sm:gap-3 ${isMarked ? "rounded-sm bg-mark px-1" : ""}`}
    >
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="wrap-anywhere">
        {words === "" ? <span className="text-muted">–</span> : isMarked ? <mark>{words}</mark> : words}
        {reading !== null && <span className="block text-sm text-muted">Terbaca: {reading}</span>}
        {remark !== null && <span className="block text-sm text-muted">{remark}</span>}
      </dd>
    </div>
  );
}
