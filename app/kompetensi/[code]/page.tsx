import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { AsOfForm, AsOfNotice } from "@/components/catalogue/as-of";
import { FilterProblems } from "@/components/catalogue/filter-problems";
import { DictionaryTexts } from "@/components/dictionary/dictionary-texts";
import { LevelTexts } from "@/components/dictionary/level-texts";
import { RequiringPositions } from "@/components/dictionary/requiring-positions";
import { PageHeading } from "@/components/layout/page-heading";
import { LevelScale } from "@/components/standards/level-scale";
import { withoutListSign } from "@/lib/core/sentences";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import type { DictionaryDetail } from "@/lib/dictionary/queries";
import { findCompetency } from "@/lib/dictionary/queries";
import { listRequiringPositions } from "@/lib/dictionary/requiring-queries";
import { dictionaryPath, perOf, readDictionaryFilters } from "@/lib/dictionary/schema";
import { listDictionaryTexts, listLevelTexts } from "@/lib/dictionary/wording-queries";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { MAX_LEVEL, MIN_LEVEL } from "@/lib/standards/schema";

const LEVELS = Array.from({ length: MAX_LEVEL - MIN_LEVEL + 1 }, (_, index) => MIN_LEVEL + index);

export async function generateMetadata({ params, searchParams }: PageProps<"/kompetensi/[code]">): Promise<Metadata> {
  const { filters } = readDictionaryFilters(await searchParams);
  const competency = await findCompetency((await params).code, filters.per ?? null);
  return { title: competency ? withoutListSign(competency.name) : "Kompetensi tidak ditemukan" };
}

export default async function CompetencyPage({ params, searchParams }: PageProps<"/kompetensi/[code]">) {
  const { code } = await params;
  const { filters, problems } = readDictionaryFilters(await searchParams);
  const { per: asOf = null } = filters;
  const competency = await findCompetency(code, asOf);
  if (!competency) notFound();
  const { name, kind, spellings, levelCounts } = competency;
  const day = asOf ?? todayInJakarta(new Date());

  return (
    <>
      <PageHeading
        crumbs={[{ label: "Kamus kompetensi", href: dictionaryPath(null, perOf(asOf)) }]}
        kicker={`Kompetensi ${COMPETENCY_KIND_LABEL[kind]}`}
        title={withoutListSign(name)}
        {...(spellings.length > 0 ? { lead: `Ditulis juga: ${spellings.join("; ")}` } : {})}
      />
      <FilterProblems problems={problems} />
      <AsOfNotice asOf={asOf} what="kompetensi ini" todayPath={dictionaryPath(code, {}) as Route} />
      <div className="grid gap-10">
        <Definition competency={competency} asOf={asOf} />
        {levelCounts.length === 0 && (
          <p>Tidak ada standar yang berlaku per {formatDate(day)} yang mensyaratkan kompetensi ini.</p>
        )}
        {levelCounts.some((count) => count.level !== null) && <Levels competency={competency} asOf={asOf} />}
        {levelCounts.some((count) => count.level === null) && <Unlevelled competency={competency} asOf={asOf} />}
        {levelCounts.length > 0 && <Positions competency={competency} filters={filters} />}
        <Dictionary competency={competency} asOf={asOf} />
      </div>
      <AsOfForm action={dictionaryPath(code, {})} label="Lihat kompetensi per tanggal" day={day} />
    </>
  );
}

type PositionsProps = {
  readonly competency: DictionaryDetail;
  readonly filters: ReturnType<typeof readDictionaryFilters>["filters"];
};

async function Positions({ competency, filters }: PositionsProps) {
  const { q: institution = "", level = null, halaman: page = 1, per: asOf = null } = filters;
  const list = await listRequiringPositions({ code: competency.code, level, institution, page, asOf });
  return <RequiringPositions competency={competency} level={level} institution={institution} asOf={asOf} list={list} />;
}

type LevelsProps = { readonly competency: DictionaryDetail; readonly asOf: string | null };

// The dictionary has no dates: what it says now is not what it said then.

function Definition({ competency: { definition }, asOf }: LevelsProps) {
  if (definition === null || asOf !== null) return null;
  return (
    <section aria-labelledby="definisi" className="grid gap-2">
      <h2 id="definisi">Definisi</h2>
      <p className="max-w-prose whitespace-pre-line">{definition}</p>
      <p className="text-sm text-muted">Dari kamus kompetensi portal, bukan dari peraturan.</p>
    </section>
  );
}

async function Dictionary({ competency: { code }, asOf }: LevelsProps) {
  const texts = asOf === null ? await listDictionaryTexts(code) : [];
  return texts.length === 0 ? null : <DictionaryTexts texts={texts} />;
}

/** What standards say of the competency beside a level that is not printed or cannot be read. */
async function Unlevelled({ competency: { code, levelCounts }, asOf }: LevelsProps) {
  const texts = await listLevelTexts(code, null, asOf);
  if (texts.length === 0) return null;
  const standards = levelCounts.find(({ level }) => level === null)?.count ?? 0;
  return (
    <section aria-labelledby="tanpa-level" className="grid gap-4">
      <h2 id="tanpa-level">Rumusan tanpa level</h2>
      <LevelTexts texts={texts} standards={standards} asOf={asOf} />
    </section>
  );
}

async function Levels({ competency: { code, levelCounts }, asOf }: LevelsProps) {
  const levels = await Promise.all(
    LEVELS.map(async (level) => {
      const standards = levelCounts.find((count) => count.level === level)?.count ?? 0;
      return { level, standards, texts: standards === 0 ? [] : await listLevelTexts(code, level, asOf) };
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
            <LevelTexts texts={texts} standards={standards} asOf={asOf} />
          ) : (
            <p className="text-muted">Belum ada standar berlaku yang memuat rumusan level ini.</p>
          )}
        </section>
      ))}
    </section>
  );
}
