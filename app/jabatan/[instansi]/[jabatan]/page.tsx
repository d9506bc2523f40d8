import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { AsOfForm, AsOfNotice } from "@/components/catalogue/as-of";
import { FilterProblems } from "@/components/catalogue/filter-problems";
import { CorrectionNotice } from "@/components/corrections/correction-notice";
import { PageHeading } from "@/components/layout/page-heading";
import { StandardMissing } from "@/components/standards/standard-missing";
import { StandardView } from "@/components/standards/standard-view";
import { VersionEnding } from "@/components/standards/version-ending";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { comparisonKey, downloadPath, historyPath, positionPath } from "@/lib/catalogue/paths";
import { listPath, NO_FILTERS, readAsOf } from "@/lib/catalogue/schema";
import { comparisonPath, sideOf } from "@/lib/comparison/schema";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import { findAmendments } from "@/lib/regulations/amendment-queries";
import { annexName, POSITION_TIER_LABEL, positionTitle, regulationName } from "@/lib/regulations/labels";
import type { PositionSummary } from "@/lib/regulations/document";
import type { StandardDocument } from "@/lib/standards/document";
import { versionOn } from "@/lib/standards/ending";
import { leaderOn } from "@/lib/standards/following";
import type { PositionDetail } from "@/lib/standards/queries";
import { findPosition, findStandardInForce } from "@/lib/standards/queries";

type Props = PageProps<"/jabatan/[instansi]/[jabatan]">;

/** A position that only a draft names does not exist for the public. */
async function findPublicPosition(params: Props["params"]): Promise<PositionDetail | null> {
  const { instansi: institution, jabatan: slug } = await params;
  const position = await findPosition(institution, slug);
  return position && position.listings.length + position.versions.length > 0 ? position : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const position = await findPublicPosition(params);
  if (!position) return { title: "Jabatan tidak ditemukan" };
  return { title: `${positionTitle(position)}, ${position.institution.shortName}` };
}

export default async function StandardPage({ params, searchParams }: Props) {
  const position = await findPublicPosition(params);
  if (!position) notFound();
  const { asOf, problems } = readAsOf(await searchParams);
  const day = asOf ?? todayInJakarta(new Date());
  const standard = await findStandardInForce(position.institution.slug, position.slug, day);
  const { institution } = position;

  return (
    <>
      <PageHeading
        kicker={institution.name}
        title={positionTitle(position)}
        lead={standard ? leadText(standard, leaderOn(position.followings, day)) : POSITION_TIER_LABEL[position.tier]}
        crumbs={[
          { label: "Jabatan", href: listPath({ ...NO_FILTERS, asOf }) },
          { label: institution.shortName, href: listPath({ ...NO_FILTERS, institution: institution.slug, asOf }) },
        ]}
      >
        {standard && <Tools position={position} asOf={asOf} />}
      </PageHeading>
      <FilterProblems problems={problems} />
      <AsOfNotice asOf={asOf} what="jabatan ini" todayPath={positionPath(position)} />
      {standard ? (
        <StandardView
          standard={standard}
          standing={<Standing position={position} standard={standard} day={day} />}
          amendments={await findAmendments(standard.regulation.slug, day)}
          asOf={asOf}
        />
      ) : (
        <StandardMissing position={position} day={day} />
      )}
      <AsOfForm action={positionPath(position)} label="Lihat standar per tanggal" day={day} />
    </>
  );
}

function leadText({ regulation, annex }: StandardDocument, leader: PositionSummary | null): string {
  const basis = `Standar kompetensi menurut ${regulationName(regulation)}, ${annexName(annex)}.`;
  return leader ? `Jabatan ini mengikuti standar ${leader.name}. ${basis}` : basis;
}

type StandingProps = {
  readonly position: PositionDetail;
  readonly standard: StandardDocument;
  readonly day: string;
};

/** A position may follow a standard for a shorter time than that one holds: its own days count. */
function Standing({ position, standard, day }: StandingProps) {
  const version = versionOn(
    position.versions.filter(({ id }) => id === standard.id),
    day,
  );
  const until = version?.validTo == null ? "" : `, sampai ${formatDate(version.validTo)}`;
  return (
    <>
      <p>
        Ini standar yang berlaku per {formatDate(day)}
        {until}.
      </p>
      {version && <CorrectionNotice correction={version.correction} today={todayInJakarta(new Date())} />}
      {version && <VersionEnding position={position} version={version} today={todayInJakarta(new Date())} />}
    </>
  );
}

type ToolsProps = { readonly position: PositionDetail; readonly asOf: string | null };

function Tools({ position, asOf }: ToolsProps) {
  return (
    <>
      {(["pdf", "xlsx", "json"] as const).map((format) => (
        <a key={format} href={downloadPath(position, format, asOf)} className={buttonClass("secondary")}>
          Unduh {format.toUpperCase()}
        </a>
      ))}
      <ButtonLink
        prefetch={false}
        href={comparisonPath({ typed: comparisonKey(position), typedDay: asOf ?? "" }, sideOf(""))}
      >
        Bandingkan
      </ButtonLink>
      <ButtonLink prefetch={false} href={historyPath(position)}>
        Riwayat
      </ButtonLink>
    </>
  );
}
