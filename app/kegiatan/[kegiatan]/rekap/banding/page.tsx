import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { SideBySide } from "@/components/recap/side-by-side";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";
import { lookAtSideBySide } from "@/lib/recap/looks";
import { recapPath } from "@/lib/recap/paths";
import { SIDE_BY_SIDE, sideBySideObstacle } from "@/lib/recap/rules";

export const metadata: Metadata = { title: "Banding peserta" };

export default async function SideBySidePage({
  params,
  searchParams,
}: PageProps<"/kegiatan/[kegiatan]/rekap/banding">) {
  const viewer = await requirePageViewer();
  const { kegiatan: id } = await params;
  const asked = [...new Set([(await searchParams)["p"] ?? []].flat())];
  const known = asked.length > SIDE_BY_SIDE.most ? [] : asked.filter(isUuid);
  const found = isUuid(id) ? await lookAtSideBySide(viewer, id, known) : null;
  if (!found) notFound();
  const { event, results } = found;
  const obstacle = sideBySideObstacle(asked.length, results.length);

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: eventPath(event.id) },
          { label: "Rekap hasil", href: recapPath(event.id) },
        ]}
        kicker={event.institution.shortName}
        title="Banding peserta"
      />
      {obstacle === null ? (
        <SideBySide results={results} />
      ) : (
        <div className="grid gap-4">
          <Notice tone="caution" title="Belum dapat dibandingkan">
            {obstacle}
          </Notice>
          <ButtonLink href={recapPath(event.id)} prefetch={false} className="justify-self-start">
            Pilih peserta pada rekap
          </ButtonLink>
        </div>
      )}
    </>
  );
}
