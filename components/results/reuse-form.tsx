"use client";

import { Badge } from "@/components/ui/badge";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/core/dates";
import { formatPercent } from "@/lib/core/numbers";
import { reuseResultAction } from "@/lib/finalisation/actions";
import type { ReusableResult } from "@/lib/finalisation/queries";

type Props = {
  readonly eventId: string;
  readonly candidateId: string;
  readonly results: readonly ReusableResult[];
  /** What the regulation asks for and nobody has proven yet: the result would say so for ever. */
  readonly unproven: readonly string[];
  /** The first day of the event is still to come. */
  readonly early: string | null;
};

/** Earlier results of the person that still hold, each with what it would be worth here, or why it does not do. */
export function ReuseForm({ eventId, candidateId, results, unproven, early }: Props) {
  return (
    <section aria-labelledby="pakai-hasil" className="mb-8 grid gap-4">
      <h2 id="pakai-hasil">Pakai hasil yang masih berlaku</h2>
      <p className="max-w-prose">
        Level dan buktinya diambil alih; kesesuaian, kategori dan persyaratan dihitung ulang untuk jabatan ini. Peserta
        ini lalu tidak perlu dinilai lagi pada kegiatan ini.
      </p>
      {unproven.length > 0 && (
        <Notice tone="caution" title={`${unproven.length} persyaratan belum terbukti`}>
          <p>
            Pemeriksaan pada kegiatan terdahulu tidak ikut dibawa. Hasil pada kegiatan ini akan mencatat yang berikut
            sebagai belum terbukti; periksa dahulu pada daftar persyaratan di bawah:
          </p>
          <ul className="list-disc pl-6">
            {unproven.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className="grid gap-4">
        {results.map((result) => (
          <li key={result.id} className="grid gap-2 rounded-md border border-line bg-surface p-4">
            <h3>{result.event}</h3>
            <p>
              Untuk {result.target}, ditetapkan {formatDate(result.issuedOn)}, berlaku sampai{" "}
              {formatDate(result.validUntil)}.
            </p>
            {result.outcome ? (
              <>
                <Outcome outcome={result.outcome} />
                <ConfirmedForm
                  action={reuseResultAction}
                  summary="Pakai hasil ini"
                  variant="primary"
                  sent={{ eventId, candidateId, resultId: result.id }}
                  submit="Ya, pakai hasil ini"
                >
                  <p>
                    Sesudah ini peserta mempunyai hasil akhir pada kegiatan ini. Isinya dibekukan bersama data peserta
                    dan persyaratan sebagaimana adanya sekarang; hasil itu hanya dapat dicabut, dengan alasan.
                  </p>
                  {early && <Notice tone="caution">{early}</Notice>}
                </ConfirmedForm>
              </>
            ) : (
              <p className="text-caution">{result.obstacle}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ outcome }: Pick<ReusableResult, "outcome">) {
  if (!outcome) return null;
  return (
    <p>
      Di sini menjadi <strong>{formatPercent(outcome.percent)}</strong>, <Badge>{outcome.category}</Badge>
    </p>
  );
}
