import type { ComponentProps, ReactNode } from "react";

import { CompetencySection } from "@/components/standards/competency-section";
import { StandardIdentity } from "@/components/standards/identity";
import { LevelOverview } from "@/components/standards/level-overview";
import { RequirementSection } from "@/components/standards/requirement-section";
import { TranscriptionNotes } from "@/components/standards/transcription-notes";
import type { Kind } from "@/lib/catalogue/outline";
import { notesAt, outlineCompetencies, outlineRequirements } from "@/lib/catalogue/outline";
import { formatNumber } from "@/lib/core/numbers";
import { annexName } from "@/lib/regulations/labels";
import type { StandardDocument } from "@/lib/standards/document";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { originText } from "@/lib/standards/origin";

type Props = Omit<ComponentProps<typeof StandardIdentity>, "place">;

const KIND_ANCHOR = {
  MANAGERIAL: "manajerial",
  SOCIOCULTURAL: "sosial-kultural",
  TECHNICAL: "teknis",
} as const satisfies Record<Kind, string>;

/** A standard in full, with its table of contents beside it on wide screens. */
export function StandardView({ standard, ...identity }: Props) {
  const place = { regulation: standard.regulation.slug, annex: annexName(standard.annex) };
  const kinds = outlineCompetencies(standard);
  const categories = outlineRequirements(standard);
  const general = notesAt(standard, "");
  return (
    <div className="grid items-start gap-x-10 lg:grid-cols-[1fr_14rem] print:block">
      <div className="grid min-w-0 gap-10 print:block">
        <Section id="identitas" title="Identitas jabatan">
          <StandardIdentity standard={standard} place={place} {...identity} />
        </Section>
        <Section id="ringkasan" title="Ringkasan level">
          <LevelOverview standard={standard} kinds={kinds} />
        </Section>
        {kinds.map((outline) => (
          <Section
            key={outline.kind}
            id={KIND_ANCHOR[outline.kind]}
            title={`Kompetensi ${COMPETENCY_KIND_LABEL[outline.kind]}`}
          >
            <CompetencySection outline={outline} standard={standard} place={place} asOf={identity.asOf} />
          </Section>
        ))}
        <Section id="persyaratan" title="Persyaratan jabatan">
          {categories.length > 0 ? (
            <RequirementSection categories={categories} standard={standard} place={place} />
          ) : (
            <p>Lampiran ini tidak memuat persyaratan jabatan.</p>
          )}
        </Section>
        <Section id="catatan" title="Catatan transkripsi">
          <p className="max-w-prose">{notesText(standard)}</p>
          <TranscriptionNotes notes={general} place={place} />
        </Section>
      </div>
      <Contents kinds={kinds.map(({ kind }) => kind)} />
    </div>
  );
}

type SectionProps = { readonly id: string; readonly title: string; readonly children: ReactNode };

function Section({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="grid gap-4 print:mb-6 print:block">
      <h2 id={id} className="print:mb-3">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Contents({ kinds }: { readonly kinds: readonly Kind[] }) {
  const entries = [
    ["identitas", "Identitas jabatan"],
    ["ringkasan", "Ringkasan level"],
    ...kinds.map((kind) => [KIND_ANCHOR[kind], `Kompetensi ${COMPETENCY_KIND_LABEL[kind]}`] as const),
    ["persyaratan", "Persyaratan jabatan"],
    ["catatan", "Catatan transkripsi"],
  ] as const;
  return (
    <nav aria-label="Daftar isi" className="no-print sticky top-6 hidden border-l border-line pl-4 text-sm lg:block">
      <p className="mb-2 font-semibold">Daftar isi</p>
      <ol className="grid gap-1.5">
        {entries.map(([anchor, title]) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function notesText(standard: StandardDocument): string {
  const { notes } = standard;
  if (notes.length === 0) return originText(standard);
  return `${originText(standard)} Ada ${formatNumber(notes.length)} catatan; yang menyangkut satu nilai berada di samping nilainya, yang menyangkut standar secara keseluruhan ada di bawah ini.`;
}
