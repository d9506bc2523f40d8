import type { Metadata } from "next";
import Link from "next/link";

import { CompetencyChanges } from "@/components/comparison/competency-changes";
import { ComparisonCounts } from "@/components/comparison/counts";
import { ItemRow } from "@/components/comparison/item-row";
import { SidePicker } from "@/components/comparison/side-picker";
import { PageHeading } from "@/components/layout/page-heading";
import { Button, buttonClass, ButtonLink } from "@/components/ui/button";
import { positionPath } from "@/lib/catalogue/paths";
import { findSide, listComparable } from "@/lib/comparison/queries";
import type { Comparison, ItemChange } from "@/lib/comparison/rules";
import { compareStandards } from "@/lib/comparison/rules";
import {
  COMPARISON_PARAMETER,
  comparisonPath,
  comparisonQuery,
  ONLY_DIFFERENCES,
  readSide,
  sideOf,
} from "@/lib/comparison/schema";
import { formatDate } from "@/lib/core/dates";
import { annexName, positionTitle, regulationName } from "@/lib/regulations/labels";
import type { StandardDocument } from "@/lib/standards/document";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { CompetencyKind } from "@/lib/standards/schema";
import { validityText } from "@/lib/standards/validity";

export const metadata: Metadata = { title: "Bandingkan dua standar" };

export default async function ComparisonPage({ searchParams }: PageProps<"/bandingkan">) {
  const { a, per_a: dayOfA, b, per_b: dayOfB, hanya } = await searchParams;
  const onlyDifferences = hanya === ONLY_DIFFERENCES;
  const [left, right, choices] = await Promise.all([
    findSide(readSide(a, dayOfA)),
    findSide(readSide(b, dayOfB)),
    listComparable(),
  ]);

  return (
    <>
      <PageHeading
        title="Bandingkan dua standar"
        lead="Level naik atau turun, kompetensi yang ditambah atau dihapus, dan rumusan yang berubah kata demi kata, dari kiri ke kanan."
      />
      <form className="no-print mb-8 grid items-start gap-4 rounded-md border border-line bg-surface p-5 sm:grid-cols-2">
        <SidePicker name="a" label="Standar kiri" side={left} choices={choices} />
        <SidePicker name="b" label="Standar kanan" side={right} choices={choices} />
        {onlyDifferences && <input type="hidden" name={COMPARISON_PARAMETER.only} value={ONLY_DIFFERENCES} />}
        <div className="flex flex-wrap gap-3 sm:col-span-2">
          <Button type="submit">Bandingkan</Button>
          {left.typed !== "" && right.typed !== "" && (
            <ButtonLink href={comparisonPath(right, left, onlyDifferences)}>Tukar kiri dan kanan</ButtonLink>
          )}
        </div>
      </form>
      {left.standard && right.standard ? (
        <ComparisonView
          left={left.standard}
          right={right.standard}
          onlyDifferences={onlyDifferences}
          switchPath={comparisonPath(left, right, !onlyDifferences)}
          query={comparisonQuery(left, right, onlyDifferences)}
        />
      ) : (
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
      )}
    </>
  );
}

type ViewProps = {
  readonly left: StandardDocument;
  readonly right: StandardDocument;
  readonly onlyDifferences: boolean;
  readonly switchPath: ReturnType<typeof comparisonPath>;
  /** Of the files to download. */
  readonly query: string;
};

function ComparisonView({ left, right, onlyDifferences, switchPath, query }: ViewProps) {
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
        <p className="no-print flex flex-wrap gap-3">
          {(["pdf", "xlsx"] as const).map((format) => (
            <a key={format} href={`/bandingkan/unduh/${format}?${query}`} className={buttonClass("secondary")} download>
              Unduh {format.toUpperCase()}
            </a>
          ))}
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
  const { position, regulation, annex, version } = standard;
  return (
    <div className="rounded-md border border-line bg-surface p-4">
      <p className="text-sm text-muted">{side}</p>
      <p className="text-lg font-semibold">
        <Link href={positionPath(position, standard.validFrom)} className="text-accent underline underline-offset-4">
          {positionTitle(position)}
        </Link>
      </p>
      <p>{position.institution.shortName}</p>
      <p className="text-sm text-muted">
        Versi {version}, berlaku {validityText(standard)}
      </p>
      <p className="text-sm text-muted">
        {regulationName(regulation)}, {annexName(annex)}
        {regulation.revokedFrom !== null && `; dicabut mulai ${formatDate(regulation.revokedFrom)}`}
      </p>
    </div>
  );
}

type ChangesProps = { readonly comparison: Comparison; readonly onlyDifferences: boolean };

function Changes({ comparison: { competencies, requirements, identity }, onlyDifferences }: ChangesProps) {
  const isShown = ({ change }: { readonly change: string }) => !onlyDifferences || change !== "SAME";
  return (
    <>
      <p className="text-sm text-muted">
        Cara membaca: di kiri, kata yang <del>dicoret</del> dihapus; di kanan, kata yang <ins>digarisbawahi</ins>{" "}
        ditambah.
      </p>
      {identity.length > 0 && <Items id="identitas" title="Identitas jabatan" items={identity.filter(isShown)} />}
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
      <Items id="persyaratan" title="Persyaratan jabatan" items={requirements.filter(isShown)} />
    </>
  );
}

type ItemsProps = { readonly id: string; readonly title: string; readonly items: readonly ItemChange[] };

function Items({ id, title, items }: ItemsProps) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id}>{title}</h2>
      {items.length === 0 ? (
        <p className="text-muted">Tidak ada yang dapat dibandingkan atau tidak ada perbedaan.</p>
      ) : (
        <ul className="grid gap-3 rounded-md border border-line bg-surface p-4 sm:p-5">
          {items.map((item) => (
            <ItemRow key={item.key} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}
