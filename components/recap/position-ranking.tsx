import Link from "next/link";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { formatPercent } from "@/lib/core/numbers";
import { joinNames } from "@/lib/core/sentences";
import { candidatePath } from "@/lib/events/paths";
import { maskNip } from "@/lib/people/rules";
import { statementText } from "@/lib/recap/labels";
import { otherPositionsPath, sideBySidePath } from "@/lib/recap/paths";
import type { PositionRecap, RecapResult } from "@/lib/recap/rules";
import { SIDE_BY_SIDE } from "@/lib/recap/rules";
import { requirementSentence } from "@/lib/requirements/sentence";

type Props = { readonly eventId: string; readonly recap: PositionRecap };

/** Who fits one target position how well, and a choice of whom to compare. */
export function PositionRanking({ eventId, recap: { target, ranking, knockedOut, isSameStandard } }: Props) {
  const canCompare = ranking.length + knockedOut.length >= SIDE_BY_SIDE.least;
  return (
    <section aria-labelledby={`peringkat-${target.slug}`} className="grid gap-4">
      <h3 id={`peringkat-${target.slug}`}>{target.name}</h3>
      {!isSameStandard && (
        <Notice tone="caution" title="Standar yang dipakai tidak sama">
          Peserta jabatan ini diukur dengan versi standar yang berbeda; persentasenya tidak sepenuhnya sebanding.
        </Notice>
      )}
      <form action={sideBySidePath(eventId)} className="grid gap-3">
        <Table caption={`Peringkat untuk ${target.name}`} hideCaption pinned>
          <thead>
            <tr>
              <th scope="col">Peserta</th>
              <th scope="col">Peringkat</th>
              <th scope="col">Kesesuaian</th>
              <th scope="col" className="min-w-48">
                Kategori dan persyaratan
              </th>
              <th scope="col">Pernyataan teknis</th>
              <th scope="col">Jabatan lain</th>
              {canCompare && <th scope="col">Bandingkan</th>}
            </tr>
          </thead>
          <tbody>
            {ranking.map(({ result, rank, isTied }) => (
              <Row key={result.candidateId} eventId={eventId} result={result} canCompare={canCompare}>
                {rank}
                {isTied && <span className="text-muted"> seri</span>}
              </Row>
            ))}
            {knockedOut.map((result) => (
              <Row key={result.candidateId} eventId={eventId} result={result} canCompare={canCompare}>
                <Badge tone="critical">gugur</Badge>
              </Row>
            ))}
          </tbody>
        </Table>
        {canCompare && (
          <div className="flex flex-wrap items-center gap-3">
            <Button variant="secondary">Bandingkan yang dipilih</Button>
            <span className="text-sm text-muted">
              Pilih {SIDE_BY_SIDE.least} sampai {SIDE_BY_SIDE.most} peserta.
            </span>
          </div>
        )}
      </form>
    </section>
  );
}

type RowProps = {
  readonly eventId: string;
  readonly result: RecapResult;
  readonly canCompare: boolean;
  /** The rank, or that there is none. */
  readonly children: ReactNode;
};

function Row({ eventId, result, canCompare, children }: RowProps) {
  const { candidateId, name, nip, percent, band, knockOuts, requirements } = result;
  return (
    <tr>
      <th scope="row">
        <Link
          href={candidatePath(eventId, candidateId)}
          prefetch={false}
          className="text-accent underline underline-offset-4"
        >
          {name}
        </Link>
        <span className="block text-sm font-normal text-muted">NIP {maskNip(nip)}</span>
        {knockOuts.length > 0 && (
          <span className="block text-sm font-normal">Tidak memenuhi syarat mutlak: {joinNames(knockOuts)}</span>
        )}
      </th>
      <td>{children}</td>
      <td>{formatPercent(percent)}</td>
      <td>
        {band.label}
        <span className="block text-sm">{requirementSentence(requirements)}</span>
      </td>
      <td className="text-sm">{statementText(result) ?? "–"}</td>
      <td>
        <Link
          href={otherPositionsPath(eventId, candidateId)}
          prefetch={false}
          aria-label={`Jabatan lain untuk ${name}`}
          className="text-accent underline underline-offset-4"
        >
          Lihat
        </Link>
      </td>
      {canCompare && (
        <td>
          <label className="flex min-h-6 items-center gap-2">
            <input type="checkbox" name="p" value={candidateId} className="size-5 accent-accent" />
            <span className="sr-only">Bandingkan {name}</span>
          </label>
        </td>
      )}
    </tr>
  );
}
