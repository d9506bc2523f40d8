import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageLinks } from "@/components/catalogue/page-links";
import { PageHeading } from "@/components/layout/page-heading";
import { BandDistribution } from "@/components/recap/band-distribution";
import { GapHeatTable } from "@/components/recap/gap-heat-table";
import { PositionRanking } from "@/components/recap/position-ranking";
import { MissingResults } from "@/components/recap/recap-notes";
import { NineBox } from "@/components/talent/nine-box";
import { buttonClass, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";
import { erasedSentence, knockedOutSentence, RANKING_RULE } from "@/lib/recap/labels";
import { agreementPath, recapPath, recapFilePath } from "@/lib/recap/paths";
import { lookAtRecap } from "@/lib/recap/looks";
import type { EventRecap, RecapEvent } from "@/lib/recap/queries";
import { distributionOf, gapTableOf, knownOf, pageOf, recapByPosition } from "@/lib/recap/rules";

export const metadata: Metadata = { title: "Rekap hasil" };

export default async function RecapPage({ params, searchParams }: PageProps<"/kegiatan/[kegiatan]/rekap">) {
  const viewer = await requirePageViewer();
  const { kegiatan: id } = await params;
  const recap = isUuid(id) ? await lookAtRecap(viewer, id) : null;
  if (!recap) notFound();
  const { event, findings } = recap;
  const page = readPage((await searchParams)["halaman"]);

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: eventPath(event.id) },
        ]}
        kicker={event.institution.shortName}
        title="Rekap hasil"
        lead={findings && leadOf(findings)}
      >
        {findings && <ButtonLink href={agreementPath(event.id)}>Kesepakatan asesor</ButtonLink>}
        {findings && <Files eventId={event.id} />}
      </PageHeading>
      <div className="grid gap-8">
        {findings ? (
          <Findings
            event={event}
            findings={findings}
            page={page}
            canScore={can(viewer, "event:manage", event.institution.id)}
          />
        ) : (
          <Notice title="Belum ada rekap">
            Rekap ditampilkan pada tahap integrasi atau selesai, dan hanya dari hasil akhir yang sudah disahkan.
          </Notice>
        )}
      </div>
    </>
  );
}

function Files({ eventId }: { readonly eventId: string }) {
  return (["pdf", "xlsx"] as const).map((format) => (
    <a key={format} href={recapFilePath(eventId, format)} className={buttonClass("secondary")}>
      Unduh {format.toUpperCase()}
    </a>
  ));
}

type FindingsShown = NonNullable<EventRecap["findings"]>;

function leadOf({ total, results, erasedCount }: FindingsShown): string {
  return [
    `Hasil akhir ${formatNumber(results.length)} dari ${formatNumber(total)} peserta.`,
    erasedSentence(erasedCount),
  ]
    .filter(Boolean)
    .join(" ");
}

/** What is no page number is the first page. */
function readPage(asked: string | string[] | undefined): number {
  return typeof asked === "string" && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
}

type FindingsProps = {
  readonly event: RecapEvent;
  readonly findings: FindingsShown;
  readonly page: number;
  readonly canScore: boolean;
};

function Findings({ event, findings, page: asked, canScore }: FindingsProps) {
  const { results, missing } = findings;
  const { positions, page, pages } = pageOf(recapByPosition(results), asked);
  const known = knownOf(results);
  const knockedOut = knockedOutSentence(results);
  return (
    <>
      <MissingResults missing={missing} />
      {results.length === 0 ? (
        <p className="max-w-prose">Belum ada hasil akhir yang dapat direkap.</p>
      ) : (
        <>
          {positions.length > 0 && (
            <section aria-labelledby="peringkat" className="grid gap-6">
              <h2 id="peringkat">Peringkat per jabatan target</h2>
              <p className="max-w-prose">
                {RANKING_RULE}
                {pages > 1 && ` Halaman ${page} dari ${pages}; peringkat dihitung dari semua peserta.`}
              </p>
              {positions.map((recap) => (
                <PositionRanking key={recap.target.slug} eventId={event.id} recap={recap} />
              ))}
            </section>
          )}
          <section aria-labelledby="sebaran" className="grid gap-4">
            <h2 id="sebaran">Sebaran kategori</h2>
            <BandDistribution counts={distributionOf(results, event.scheme.bands)} />
            <p className="max-w-prose text-sm text-muted">
              {knockedOut && `${knockedOut} `}
              Skema {event.scheme.name}. {event.scheme.verificationNote}
            </p>
          </section>
          {positions.length > 0 && (
            <section aria-labelledby="kesenjangan" className="grid gap-4">
              <h2 id="kesenjangan">Kesenjangan per kompetensi</h2>
              <p className="max-w-prose">
                Level yang dicapai dikurangi level yang dipersyaratkan; kurang dua level atau lebih disebut jauh di
                bawah. Pernyataan teknis tidak berlevel dan ada pada tabel peringkat.
              </p>
              {positions.map(({ target, ranking, knockedOut }) => (
                <GapHeatTable
                  key={target.slug}
                  caption={`Kesenjangan peserta untuk ${target.name}`}
                  table={gapTableOf([...ranking.map(({ result }) => result), ...knockedOut])}
                />
              ))}
              <PageLinks pathOf={(number) => recapPath(event.id, number)} page={page} pages={pages} />
            </section>
          )}
        </>
      )}
      {(known.length > 0 || results.length === 0) && (
        <NineBox
          eventId={event.id}
          limits={event.scheme.nineBox}
          results={known}
          canScore={canScore}
          scoreChanges={findings.scoreChanges}
        />
      )}
    </>
  );
}
