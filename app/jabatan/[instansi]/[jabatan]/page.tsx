import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { FilterProblems } from "@/components/catalogue/filter-problems";
import { PageHeading } from "@/components/layout/page-heading";
import { StandardMissing } from "@/components/standards/standard-missing";
import { StandardView } from "@/components/standards/standard-view";
import { Button, ButtonLink, buttonClass } from "@/components/ui/button";
import { comparisonKey, downloadPath, historyPath, positionPath } from "@/lib/catalogue/paths";
import { listPath, NO_FILTERS, PARAMETER, readAsOf } from "@/lib/catalogue/schema";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import { annexName, POSITION_TIER_LABEL, regulationName } from "@/lib/regulations/labels";
import type { StandardDocument } from "@/lib/standards/document";
import type { PositionDetail } from "@/lib/standards/queries";
import { findPosition, findStandardInForce } from "@/lib/standards/queries";

type Props = PageProps<"/jabatan/[instansi]/[jabatan]">;

/** A position that only a draft names does not exist for the public. */
async function findPublicPosition(params: Props["params"]): Promise<PositionDetail | null> {
  const { instansi: institution, jabatan: slug } = await params;
  const position = await findPosition(institution, slug);
  return position && position.listings.length + position.versions.length > 0 ? position : null;
}

const titleOf = ({ name, unit }: Pick<PositionDetail, "name" | "unit">): string => (unit ? `${name}, ${unit}` : name);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const position = await findPublicPosition(params);
  if (!position) return { title: "Jabatan tidak ditemukan" };
  return { title: `${titleOf(position)}, ${position.institution.shortName}` };
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
        title={titleOf(position)}
        lead={standard ? leadText(position, standard) : POSITION_TIER_LABEL[position.tier]}
        crumbs={[
          { label: "Jabatan", href: "/jabatan" },
          { label: institution.shortName, href: listPath({ ...NO_FILTERS, institution: institution.slug }) },
        ]}
      >
        {standard && <Tools position={position} asOf={asOf} />}
      </PageHeading>
      <FilterProblems problems={problems} />
      {standard ? (
        <StandardView standard={standard} standing={`${standingText(standard, day)}.`} />
      ) : (
        <StandardMissing position={position} day={day} />
      )}
      {position.versions.length > 0 && <AsOfForm position={position} day={day} />}
    </>
  );
}

function leadText({ follows }: PositionDetail, { regulation, annex }: StandardDocument): string {
  const basis = `Standar kompetensi menurut ${regulationName(regulation)}, ${annexName(annex)}.`;
  return follows ? `Jabatan ini mengikuti standar ${follows.name}. ${basis}` : basis;
}

function standingText({ validTo }: StandardDocument, day: string): string {
  const held = `Ini standar yang berlaku per ${formatDate(day)}`;
  return validTo === null ? held : `${held}, sampai ${formatDate(validTo)}`;
}

type ToolsProps = { readonly position: PositionDetail; readonly asOf: string | null };

function Tools({ position, asOf }: ToolsProps) {
  return (
    <>
      {(["pdf", "xlsx", "json"] as const).map((format) => (
        <a key={format} href={downloadPath(position, format, asOf)} className={buttonClass("secondary")} download>
          Unduh {format.toUpperCase()}
        </a>
      ))}
      <ButtonLink prefetch={false} href={{ pathname: "/bandingkan", query: { a: comparisonKey(position) } }}>
        Bandingkan
      </ButtonLink>
      <ButtonLink prefetch={false} href={historyPath(position)}>
        Riwayat
      </ButtonLink>
    </>
  );
}

function AsOfForm({ position, day }: { readonly position: PositionDetail; readonly day: string }) {
  return (
    <form
      action={positionPath(position)}
      method="get"
      className="no-print mt-12 flex flex-wrap items-end gap-3 border-t border-line pt-6"
    >
      <label className="grid gap-1 font-semibold">
        Lihat standar per tanggal
        <input
          type="date"
          name={PARAMETER.asOf}
          defaultValue={day}
          required
          className="min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2 font-normal"
        />
      </label>
      <Button type="submit" variant="secondary">
        Tampilkan
      </Button>
    </form>
  );
}
