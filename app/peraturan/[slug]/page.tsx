import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { AsOfForm, AsOfNotice } from "@/components/catalogue/as-of";
import { FilterProblems } from "@/components/catalogue/filter-problems";
import { PageHeading } from "@/components/layout/page-heading";
import { Annexes } from "@/components/regulations/annexes";
import { RegulationBody } from "@/components/regulations/regulation-body";
import { RegulationFacts } from "@/components/regulations/regulation-facts";
import { Relations } from "@/components/regulations/relations";
import { SourceLink } from "@/components/sources/source-link";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { pathAsOf, regulationPath, sourceFilePath, sourcePath } from "@/lib/catalogue/paths";
import { readAsOf } from "@/lib/catalogue/schema";
import { todayInJakarta } from "@/lib/core/dates";
import { annexName, regulationName } from "@/lib/regulations/labels";
import type { RegulationDetail } from "@/lib/regulations/queries";
import { findRegulation } from "@/lib/regulations/queries";
import { linesParameter } from "@/lib/sources/lines";
import { NOTE_KIND_LABEL } from "@/lib/standards/labels";

type Props = PageProps<"/peraturan/[slug]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const regulation = await findRegulation((await params).slug, readAsOf(await searchParams).asOf);
  if (!regulation) return { title: "Peraturan tidak ditemukan" };
  return { title: `${regulationName(regulation)}, ${regulation.institution.shortName}` };
}

export default async function RegulationPage({ params, searchParams }: Props) {
  const { asOf, problems } = readAsOf(await searchParams);
  const regulation = await findRegulation((await params).slug, asOf);
  if (!regulation) notFound();
  const today = todayInJakarta(new Date());
  const day = asOf ?? today;
  const { slug, institution, title, document, annexes, articles } = regulation;

  return (
    <>
      <PageHeading
        kicker={institution.name}
        title={regulationName(regulation)}
        lead={`tentang ${title}`}
        crumbs={[{ label: "Peraturan", href: pathAsOf("/peraturan", asOf) }]}
      >
        <ButtonLink prefetch={false} href={sourcePath(regulation)}>
          Baca dokumen sumber
        </ButtonLink>
        <a href={sourceFilePath(regulation)} className={buttonClass("secondary")}>
          Unduh teks
        </a>
      </PageHeading>
      <FilterProblems problems={problems} />
      <AsOfNotice asOf={asOf} what="peraturan ini" todayPath={regulationPath(regulation)} />
      <div className="grid items-start gap-x-10 lg:grid-cols-[1fr_14rem] print:block">
        <div className="grid min-w-0 gap-10">
          <RegulationFacts regulation={regulation} asOf={asOf} day={day} />
          <Section id="daftar-lampiran" title="Daftar lampiran">
            <Annexes slug={slug} annexes={annexes} asOf={asOf} />
          </Section>
          <Section id="batang-tubuh" title="Isi peraturan">
            <RegulationBody regulation={regulation} today={today} />
          </Section>
          <Section id="hubungan" title="Hubungan dengan peraturan lain">
            <Relations {...regulation} asOf={asOf} />
          </Section>
          <Section id="temuan" title="Temuan pada naskah">
            <Findings slug={slug} findings={regulation.body.findings} />
          </Section>
          <Section id="dokumen" title="Dokumen sumber">
            <p className="max-w-prose wrap-anywhere">
              {document.fileName}, SHA-256 <code className="text-sm">{document.sha256}</code>
            </p>
          </Section>
        </div>
        <Contents annexes={annexes} articles={articles} />
      </div>
      <AsOfForm action={regulationPath(regulation)} label="Lihat status peraturan per tanggal" day={day} />
    </>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Findings({
  slug,
  findings,
}: {
  readonly slug: string;
  readonly findings: RegulationDetail["body"]["findings"];
}) {
  if (findings.length === 0) return <p>Tidak ada temuan.</p>;
  return (
    <ul className="grid max-w-3xl gap-3">
      {findings.map(({ remark, source }) => (
        <li key={`${remark.reason} ${linesParameter(source)}`} className="border-l-2 border-caution pl-3">
          <span className="font-semibold text-caution">{NOTE_KIND_LABEL[remark.kind]}.</span> {remark.reason}{" "}
          <SourceLink place={{ regulation: slug }} spans={source} of="temuan" />
        </li>
      ))}
    </ul>
  );
}

function Contents({ annexes, articles }: Pick<RegulationDetail, "annexes" | "articles">) {
  const sections = [
    ["batang-tubuh", "Isi peraturan"],
    ["hubungan", "Hubungan"],
    ["temuan", "Temuan pada naskah"],
    ["dokumen", "Dokumen sumber"],
  ] as const;
  return (
    <nav aria-label="Daftar isi" className="no-print sticky top-6 hidden border-l border-line pl-4 text-sm lg:block">
      <p className="mb-2 font-semibold">Daftar isi</p>
      <ol className="grid gap-1.5">
        {annexes.map((annex) => (
          <li key={annex.slug}>
            <a href={`#${annex.slug}`}>{annexName(annex)}</a>
          </li>
        ))}
        {sections.map(([anchor, title]) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a>
            {anchor === "batang-tubuh" && (
              <ol className="mt-1 flex flex-wrap gap-x-3 gap-y-1">
                {articles.map(({ number }) => (
                  <li key={number}>
                    <a href={`#pasal-${number}`}>Pasal {number}</a>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
