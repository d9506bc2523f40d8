import type { Metadata } from "next";
import Link from "next/link";

import { CompetencyChanges, ItemRow } from "@/components/comparison/competency-changes";
import { ComparisonCounts } from "@/components/comparison/counts";
import { SidePicker } from "@/components/comparison/side-picker";
import { PageHeading } from "@/components/layout/page-heading";
import { Button, ButtonLink } from "@/components/ui/button";
import { positionPath } from "@/lib/catalogue/paths";
import { findSide, listComparable } from "@/lib/comparison/queries";
import type { Comparison } from "@/lib/comparison/rules";
import { compareStandards } from "@/lib/comparison/rules";
import { comparisonPath, readSide } from "@/lib/comparison/schema";
import { formatDate } from "@/lib/core/dates";
import { annexName, regulationName } from "@/lib/regulations/labels";
import type { StandardDocument } from "@/lib/standards/document";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { CompetencyKind } from "@/lib/standards/schema";

export const metadata: Metadata = { title: "Bandingkan dua standar" };

export default async function ComparisonPage({ searchParams }: PageProps<"/bandingkan">) {
  const { a, b, hanya } = await searchParams;
  const onlyDifferences = hanya === "beda";
  const [left, right, choices] = await Promise.all([findSide(readSide(a)), findSide(readSide(b)), listComparable()]);

  return (
    <>
      <PageHeading
        title="Bandingkan dua standar"
        lead="Level naik atau turun, kompetensi yang ditambah atau dihapus, dan rumusan yang berubah kata demi kata, dari kiri ke kanan."
      />
      <form className="no-print mb-8 grid items-start gap-4 rounded-md border border-line bg-surface p-5 sm:grid-cols-2">
        <SidePicker name="a" label="Standar kiri" side={left} choices={choices} />
        <SidePicker name="b" label="Standar kanan" side={right} choices={choices} />
        {onlyDifferences && <input type="hidden" name="hanya" value="beda" />}
        <div className="flex flex-wrap gap-3 sm:col-span-2">
          <Button type="submit">Bandingkan</Button>
          {left.typed !== "" && right.typed !== "" && (
            <ButtonLink href={comparisonPath(right.typed, left.typed, onlyDifferences)}>
              Tukar kiri dan kanan
            </ButtonLink>
          )}
        </div>
      </form>
      {left.standard && right.standard ? (
        <ComparisonView
          left={left.standard}
          right={right.standard}
          onlyDifferences={onlyDifferences}
          switchPath={comparisonPath(left.typed, right.typed, !onlyDifferences)}
        />
      ) : (
        <p>
          Pilih dua standar. Contoh:{" "}
          <Link href={comparisonPath("purwakarta/administrator", "purwakarta/pengawas", false)}>
            Administrator dan Pengawas Purwakarta
          </Link>
          , atau{" "}
          <Link href={comparisonPath("purwakarta/sekretaris-daerah", "pekalongan/sekretaris-daerah", false)}>
            Sekretaris Daerah Purwakarta dan Pekalongan
          </Link>
          .
        </p>
      )}
    </>
  );
}

type ViewProps = {
  readonly left: StandardDocument;
  readonly right: StandardDocument;
  readonly onlyDifferences: boolean;
  readonly switchPath: ReturnType<typeof comparisonPath>;
};

function ComparisonView({ left, right, onlyDifferences, switchPath }: ViewProps) {
  const comparison = compareStandards(left, right);
  return (
    <div className="grid gap-10">
      <section aria-labelledby="ringkasan" className="grid gap-4">
        <h2 id="ringkasan">Ringkasan</h2>
        <div className="grid gap-4 sm:grid-cols-2">
          <SideHead side="Kiri" standard={left} />
          <SideHead side="Kanan" standard={right} />
        </div>
        <ComparisonCounts comparison={comparison} />
        <p className="no-print">
          <ButtonLink href={switchPath}>
            {onlyDifferences ? "Tampilkan semuanya" : "Tampilkan hanya yang berbeda"}
          </ButtonLink>
        </p>
      </section>
      <Changes comparison={comparison} onlyDifferences={onlyDifferences} />
    </div>
  );
}

function SideHead({ side, standard }: { readonly side: string; readonly standard: StandardDocument }) {
  const { position, regulation, annex, validFrom } = standard;
  return (
    <div className="rounded-md border border-line bg-surface p-4">
      <p className="text-sm text-muted">{side}</p>
      <p className="text-lg font-semibold">
        <Link href={positionPath(position)} className="text-accent underline underline-offset-4">
          {position.name}
        </Link>
      </p>
      <p>{position.institution.shortName}</p>
      <p className="text-sm text-muted">
        {regulationName(regulation)}, {annexName(annex)}; berlaku sejak {formatDate(validFrom)}
      </p>
    </div>
  );
}

type ChangesProps = { readonly comparison: Comparison; readonly onlyDifferences: boolean };

function Changes({ comparison: { competencies, requirements }, onlyDifferences }: ChangesProps) {
  const isShown = ({ change }: { readonly change: string }) => !onlyDifferences || change !== "SAME";
  const shownRequirements = requirements.filter(isShown);
  return (
    <>
      {CompetencyKind.options.map((kind) => {
        const shown = competencies.filter((change) => change.kind === kind && isShown(change));
        return (
          <section key={kind} aria-labelledby={kind} className="grid gap-4">
            <h2 id={kind}>Kompetensi {COMPETENCY_KIND_LABEL[kind]}</h2>
            {shown.length === 0 ? (
              <p className="text-muted">Tidak ada perbedaan.</p>
            ) : (
              <CompetencyChanges changes={shown} onlyDifferences={onlyDifferences} />
            )}
          </section>
        );
      })}
      <section aria-labelledby="persyaratan" className="grid gap-4">
        <h2 id="persyaratan">Persyaratan jabatan</h2>
        {shownRequirements.length === 0 ? (
          <p className="text-muted">Tidak ada yang dapat dibandingkan atau tidak ada perbedaan.</p>
        ) : (
          <ul className="grid gap-2 rounded-md border border-line bg-surface p-4 sm:p-5">
            {shownRequirements.map((item) => (
              <ItemRow key={item.key} item={item} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
