import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { FilterProblems } from "@/components/catalogue/filter-problems";
import { LevelTexts } from "@/components/dictionary/level-texts";
import { RequiringPositions } from "@/components/dictionary/requiring-positions";
import { PageHeading } from "@/components/layout/page-heading";
import { LevelScale } from "@/components/standards/level-scale";
import type { DictionaryDetail } from "@/lib/dictionary/queries";
import { findCompetency, listRequiringPositions } from "@/lib/dictionary/queries";
import { readDictionaryFilters } from "@/lib/dictionary/schema";
import { listLevelTexts } from "@/lib/dictionary/wording-queries";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { MAX_LEVEL, MIN_LEVEL } from "@/lib/standards/schema";

const LEVELS = Array.from({ length: MAX_LEVEL - MIN_LEVEL + 1 }, (_, index) => MIN_LEVEL + index);

export async function generateMetadata({ params }: PageProps<"/kompetensi/[code]">): Promise<Metadata> {
  const competency = await findCompetency((await params).code);
  return { title: competency?.name ?? "Kompetensi tidak ditemukan" };
}

export default async function CompetencyPage({ params, searchParams }: PageProps<"/kompetensi/[code]">) {
  const { code } = await params;
  const competency = await findCompetency(code);
  if (!competency) notFound();
  const { name, kind, aliases, levelCounts } = competency;
  const { filters, problems } = readDictionaryFilters(await searchParams);
  const { level = null, halaman = 1 } = filters;

  return (
    <>
      <PageHeading
        crumbs={[{ label: "Kamus kompetensi", href: "/kompetensi" }]}
        kicker={`Kompetensi ${COMPETENCY_KIND_LABEL[kind]}`}
        title={name}
        {...(aliases.length > 0 ? { lead: `Ditulis juga: ${aliases.join("; ")}` } : {})}
      />
      <FilterProblems problems={problems} />
      <div className="grid gap-10">
        {levelCounts.some((count) => count.level !== null) && <Levels competency={competency} />}
        <RequiringPositions
          competency={competency}
          level={level}
          list={await listRequiringPositions({ code, level, page: halaman })}
        />
      </div>
    </>
  );
}

async function Levels({ competency: { code, levelCounts } }: { readonly competency: DictionaryDetail }) {
  const levels = await Promise.all(
    LEVELS.map(async (level) => {
      const standards = levelCounts.find((count) => count.level === level)?.count ?? 0;
      return { level, standards, texts: standards === 0 ? [] : await listLevelTexts(code, level) };
    }),
  );
  return (
    <section aria-labelledby="level" className="grid gap-4">
      <h2 id="level">Rumusan per level</h2>
      {levels.map(({ level, standards, texts }) => (
        <section key={level} id={`level-${level}`} aria-label={`Level ${level}`} className="grid gap-2">
          <h3>
            <LevelScale level={level} />
          </h3>
          {texts.length > 0 ? (
            <LevelTexts texts={texts} standards={standards} />
          ) : (
            <p className="text-muted">Belum ada standar berlaku yang memuat rumusan level ini.</p>
          )}
        </section>
      ))}
    </section>
  );
}
