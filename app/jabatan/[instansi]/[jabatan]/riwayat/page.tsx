import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { FeedLinks, feedsOfPosition } from "@/components/catalogue/feed-links";
import { Counterparts } from "@/components/comparison/counterparts";
import { VersionForm } from "@/components/comparison/version-form";
import { CorrectionNotice } from "@/components/corrections/correction-notice";
import { PageHeading } from "@/components/layout/page-heading";
import { Amendments } from "@/components/regulations/amendments";
import { StandingBadge } from "@/components/standards/standing-badge";
import { VersionEnding } from "@/components/standards/version-ending";
import { comparisonKey, positionPath, regulationPath } from "@/lib/catalogue/paths";
import { listPath, NO_FILTERS } from "@/lib/catalogue/schema";
import type { ChangeCounts } from "@/lib/comparison/history-queries";
import { countChanges, findCounterparts } from "@/lib/comparison/history-queries";
import { changeSummary } from "@/lib/comparison/labels";
import { comparisonPath, sideOf } from "@/lib/comparison/schema";
import { dayBefore, formatDate, todayInJakarta } from "@/lib/core/dates";
import { annexName, regulationName } from "@/lib/regulations/labels";
import type { PositionDetail, VersionSummary } from "@/lib/standards/queries";
import { isNumberedOtherwise, versionKey } from "@/lib/standards/ending";
import { versionLabel } from "@/lib/standards/labels";
import { findPosition } from "@/lib/standards/queries";
import { standingOn, validityText } from "@/lib/standards/validity";

type Props = PageProps<"/jabatan/[instansi]/[jabatan]/riwayat">;

async function findPublicPosition(params: Props["params"]): Promise<PositionDetail | null> {
  const { instansi: institution, jabatan: slug } = await params;
  const position = await findPosition(institution, slug);
  return position && position.listings.length + position.versions.length > 0 ? position : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const position = await findPublicPosition(params);
  return {
    title: position ? `Riwayat ${position.name}, ${position.institution.shortName}` : "Jabatan tidak ditemukan",
  };
}

export default async function HistoryPage({ params }: Props) {
  const position = await findPublicPosition(params);
  if (!position) notFound();
  const { name, institution, versions, followings } = position;

  return (
    <>
      <PageHeading
        kicker={institution.name}
        title={`Riwayat standar ${name}`}
        lead={followingText(followings)}
        crumbs={[
          { label: "Jabatan", href: "/jabatan" },
          { label: institution.shortName, href: listPath({ ...NO_FILTERS, institution: institution.slug }) },
          { label: name, href: positionPath(position) },
        ]}
      />
      {versions.length === 0 ? (
        <p className="max-w-prose">
          Belum ada standar yang diterbitkan: peraturan hanya menyebut nama jabatan ini.{" "}
          <Link href={positionPath(position)}>Lihat di mana ia disebut</Link>.
        </p>
      ) : (
        <History position={position} />
      )}
      <FeedLinks feeds={feedsOfPosition(position)} />
    </>
  );
}

/** Versions belong to the position that sets the standard, also on the page of one that follows it. */
function followingText(followings: PositionDetail["followings"]): string | null {
  if (followings.length === 0) return null;
  const periods = followings.map((following) => `${following.leader.name} (${validityText(following)})`);
  return `Jabatan ini mengikuti standar ${periods.join(", sebelumnya ")}; versinya adalah versi standar itu.`;
}

async function History({ position }: { readonly position: PositionDetail }) {
  const { versions } = position;
  const [counts, counterparts] = await Promise.all([countChanges(position), findCounterparts(position)]);
  const today = todayInJakarta(new Date());
  return (
    <>
      {versions.length === 1 ? (
        <p className="mb-6 max-w-prose">
          Standar jabatan ini baru mempunyai satu versi, jadi belum ada versi lain untuk dibandingkan.
        </p>
      ) : (
        <VersionForm position={position} versions={versions} />
      )}
      {isNumberedOtherwise(versions) && (
        <p className="mb-6 max-w-prose text-muted">
          Diurutkan menurut masa berlakunya. Nomor versi mengikuti urutan terbitnya, jadi versi yang terbit belakangan
          dapat berlaku lebih dahulu.
        </p>
      )}
      <ol reversed className="grid max-w-3xl gap-4">
        {versions.map((version, index) => (
          <Version
            key={versionKey(version)}
            position={position}
            version={version}
            earlier={versions[index + 1] ?? null}
            counts={counts.get(versionKey(version)) ?? null}
            today={today}
          />
        ))}
      </ol>
      <Counterparts counterparts={counterparts} />
    </>
  );
}

type VersionProps = {
  readonly position: PositionDetail;
  readonly version: VersionSummary;
  readonly earlier: VersionSummary | null;
  readonly counts: ChangeCounts | null;
  readonly today: string;
};

function Version({ position, version, earlier, counts, today }: VersionProps) {
  const { regulation, amends, annex } = version;
  const standing = standingOn(version, today);
  return (
    <li className="grid gap-2 rounded-md border border-line bg-surface p-4 sm:p-5">
      <h2 className="flex flex-wrap items-center gap-3">
        Versi {versionLabel(version, position)} <StandingBadge standing={standing} />
      </h2>
      <p>
        {standing === "UPCOMING" ? "Akan berlaku" : "Berlaku"} {validityText(version)}.
      </p>
      <p>
        <Link prefetch={false} href={regulationPath(regulation, { anchor: annex.slug })}>
          {regulationName(regulation)}, {annexName(annex)}
        </Link>
        {regulation.enactedOn !== null && `, ditetapkan ${formatDate(regulation.enactedOn)}`}
      </p>
      <CorrectionNotice correction={version.correction} today={today} />
      <Amendments amends={amends.map((target) => ({ citation: target.title, target }))} amendedBy={[]} asOf={null} />
      {earlier && (
        <p>
          {earlierText(earlier, version, position)}
          {counts && ` Perubahannya: ${changeSummary(counts)}.`}
        </p>
      )}
      <VersionEnding position={position} version={version} today={today} />
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <Link prefetch={false} href={positionPath(position, version.validFrom)}>
          Lihat versi ini
        </Link>
        {earlier && (
          <Link
            prefetch={false}
            href={comparisonPath(
              sideOf(comparisonKey(earlier.owner, earlier.version)),
              sideOf(comparisonKey(version.owner, version.version)),
            )}
          >
            Bandingkan dengan versi sebelumnya ({versionLabel(earlier, position)})
          </Link>
        )}
      </p>
    </li>
  );
}

/** It replaces the one before it only where that one held until the day before. */
function earlierText(earlier: VersionSummary, version: VersionSummary, position: PositionDetail): string {
  const { validFrom, correction } = version;
  if (correction?.since === validFrom) return `Membetulkan salinan versi ${versionLabel(earlier, position)}.`;
  const name = `${versionLabel(earlier, position)} (${regulationName(earlier.regulation)})`;
  if (earlier.validTo === null || earlier.validTo === dayBefore(validFrom)) return `Menggantikan versi ${name}.`;
  return `Versi sebelumnya, ${name}, berakhir ${formatDate(earlier.validTo)}.`;
}
