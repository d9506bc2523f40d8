import Link from "next/link";

import { PageLinks } from "@/components/catalogue/page-links";
import { AddRowForm } from "@/components/imports/add-row-form";
import { RecentEdits } from "@/components/imports/recent-edits";
import { AddLink, type DraftProps, SectionCard } from "@/components/imports/section-card";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/numbers";
import { benchPath } from "@/lib/imports/paths";

/** The draft as it stands, section by section; what differs from the text shows how it was read. */
export function DraftPane({
  findingStandard,
  ...props
}: DraftProps & { /** The position of the finding one looks at. */ readonly findingStandard: number | null }) {
  const { importId, filter, place, part, isEditable } = props;
  const { sections, page, pages, name, standard } = part;
  return (
    <section
      id="draf"
      aria-labelledby="draf-judul"
      className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-3 lg:h-[calc(100dvh-1.5rem)]"
    >
      <div className="grid gap-2 border-b border-line pb-2">
        <PartLinks {...props} findingStandard={findingStandard} />
        <h2 id="draf-judul" tabIndex={-1} className="wrap-anywhere">
          {standard === null ? "Draf peraturan" : `Draf jabatan ${formatNumber(standard + 1)}: ${name}`}
        </h2>
        <RecentEdits {...{ importId, isEditable }} edits={part.edits} />
      </div>
      {/* Below the head and not under it: what is scrolled away is hidden whole. */}
      <div id="draf-isi" className="grid min-h-0 content-start gap-4 lg:grow lg:overflow-y-auto">
        <SharedNote part={part} />
        {sections.map((section, at) => (
          <div key={section.key} className="grid gap-2">
            {section.group !== sections[at - 1]?.group && <h3>{section.group}</h3>}
            <SectionCard section={section} {...props} />
          </div>
        ))}
        {isEditable && standard !== null && <Additions {...props} />}
        <PageLinks
          pathOf={(other) => benchPath(importId, filter, { ...place, edit: null, part: other, to: "draf" })}
          page={page}
          pages={pages}
        />
      </div>
    </section>
  );
}

const TAB = "inline-flex min-h-11 items-center px-3";

/** The regulation is always at hand, whatever finding one looks at. */
function PartLinks({
  importId,
  filter,
  place,
  part,
  findingStandard,
}: DraftProps & { findingStandard: number | null }) {
  const at = part.standard ?? findingStandard ?? (filter.standard === null ? null : filter.standard - 1);
  const tabs = [
    ["Draf peraturan", null],
    ...(at === null ? [] : ([[`Jabatan ${formatNumber(at + 1)}`, at]] as const)),
  ] as const;
  return (
    <nav aria-label="Bagian draf" className="flex flex-wrap gap-1">
      {tabs.map(([label, standard]) => {
        const isShown = standard === part.standard;
        const draft = standard === null ? 0 : standard + 1;
        return (
          <Link
            key={label}
            href={benchPath(importId, filter, { finding: place.finding, page: place.page, draft, to: "draf" })}
            prefetch={false}
            aria-current={isShown ? "page" : undefined}
            className={`${TAB} ${isShown ? "border-b-2 border-accent font-semibold" : "text-accent underline underline-offset-4"}`}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}

function SharedNote({ part: { sharedBy, isFirstOfTable } }: Pick<DraftProps, "part">) {
  if (sharedBy < 2) return null;
  return (
    <Notice>
      {isFirstOfTable
        ? `${formatNumber(sharedBy)} jabatan memakai tabel ini; keputusan di sini berlaku untuk semuanya.`
        : `Tabel ini dipakai ${formatNumber(sharedBy)} jabatan; suntingan di sini hanya berlaku untuk jabatan ini.`}
    </Notice>
  );
}

/** New rows of the position, with the form of the one that is being added. */
function Additions(props: DraftProps) {
  const { importId, viewerId, filter, place, part } = props;
  const list = /^tambah\/(competencies|requirements)$/.exec(place.edit ?? "")?.[1];
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap gap-2">
        <AddLink {...props} edit="tambah/competencies" label="Tambah kompetensi" />
        <AddLink {...props} edit="tambah/requirements" label="Tambah persyaratan" />
      </p>
      {list && (
        <AddRowForm
          key={`${list} ${part.missing?.name ?? ""}`}
          {...{ importId, viewerId }}
          standard={part.standard}
          path={`/standards/${part.standard ?? 0}/${list}`}
          finding={place.finding}
          missing={list === "competencies" ? part.missing : null}
          hint={`Jabatan ini ada di baris ${part.lines.lineFrom} sampai ${part.lines.lineTo}.`}
          closeHref={benchPath(importId, filter, { ...place, edit: null })}
        />
      )}
    </div>
  );
}
