import type { Metadata } from "next";
import Link from "next/link";

import { ComparisonSections } from "@/components/comparison/comparison-sections";
import { ComparisonCounts } from "@/components/comparison/counts";
import { SelectionLinks } from "@/components/comparison/selection-links";
import { SideHead } from "@/components/comparison/side-heads";
import { SidesForm } from "@/components/comparison/sides-form";
import { MarksLegend } from "@/components/comparison/word-diff";
import { PageHeading } from "@/components/layout/page-heading";
import { buttonClass } from "@/components/ui/button";
import { countGroups } from "@/lib/comparison/counts";
import { findSide, listComparable } from "@/lib/comparison/queries";
import type { Selection } from "@/lib/comparison/rules";
import { compareStandards } from "@/lib/comparison/rules";
import type { AskedSide } from "@/lib/comparison/schema";
import { comparisonPath, comparisonQuery, readSelection, readSides, sideOf } from "@/lib/comparison/schema";
import { sameStandardText, viewOf, withoutRequirements } from "@/lib/comparison/sides";
import type { StandardDocument } from "@/lib/standards/document";

export const metadata: Metadata = { title: "Bandingkan dua standar" };

export default async function ComparisonPage({ searchParams }: PageProps<"/bandingkan">) {
  const parameters = await searchParams;
  const asked = readSides((parameter) => parameters[parameter]);
  const selection = readSelection(parameters["hanya"]);
  const [left, right, choices] = await Promise.all([findSide(asked[0]), findSide(asked[1]), listComparable()]);
  const standards = left.standard && right.standard ? ([left.standard, right.standard] as const) : null;

  return (
    <>
      <PageHeading
        title="Bandingkan dua standar"
        lead={standards === null && "Level, kompetensi, persyaratan, dan rumusan kata demi kata, dari kiri ke kanan."}
      />
      <SidesForm
        left={left}
        right={right}
        choices={choices}
        selection={selection}
        isFolded={standards !== null && selection !== "ALL"}
      />
      {standards === null ? <Examples /> : <Result standards={standards} asked={asked} selection={selection} />}
    </>
  );
}

function Examples() {
  return (
    <p>
      Pilih dua standar. Contoh:{" "}
      <Link href={comparisonPath(sideOf("purwakarta/administrator"), sideOf("purwakarta/pengawas"))}>
        Administrator dan Pengawas Purwakarta
      </Link>
      , atau{" "}
      <Link href={comparisonPath(sideOf("purwakarta/sekretaris-daerah"), sideOf("pekalongan/sekretaris-daerah"))}>
        Sekretaris Daerah Purwakarta dan Pekalongan
      </Link>
      .
    </p>
  );
}

type ResultProps = {
  readonly standards: readonly [StandardDocument, StandardDocument];
  readonly asked: readonly [AskedSide, AskedSide];
  readonly selection: Selection;
};

function Result({ standards, asked, selection }: ResultProps) {
  const [left, right] = standards;
  const comparison = compareStandards(left, right);
  const view = viewOf(left, right, selection);
  const same = sameStandardText(left, right);
  const query = comparisonQuery(...asked, selection);
  return (
    <div className="grid gap-10">
      <section aria-labelledby="ringkasan" className="grid gap-4">
        <h2 id="ringkasan">Ringkasan</h2>
        <div className="grid gap-4 sm:grid-cols-2">
          <SideHead side="left" standard={left} />
          <SideHead side="right" standard={right} />
        </div>
        {same !== null && <p>{same}</p>}
        <ComparisonCounts groups={countGroups(comparison, view.relation, withoutRequirements(left, right))} />
        <div className="no-print flex flex-wrap gap-3">
          <SelectionLinks selection={selection} pathOf={(next) => comparisonPath(...asked, next)} />
          {(["pdf", "xlsx"] as const).map((format) => (
            <a key={format} href={`/bandingkan/unduh/${format}?${query}`} className={buttonClass("secondary")}>
              Unduh {format.toUpperCase()}
            </a>
          ))}
        </div>
        <MarksLegend relation={view.relation} />
      </section>
      <ComparisonSections comparison={comparison} view={view} />
    </div>
  );
}
