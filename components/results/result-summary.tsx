import { KnockOuts } from "@/components/results/knock-outs";
import { Uncounted } from "@/components/results/uncounted";
import { endedWithoutFinal } from "@/components/results/without-final";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { formatPercent } from "@/lib/core/numbers";
import { endSentence, joinNames } from "@/lib/core/sentences";
import type { CandidateResult } from "@/lib/results/queries";
import { MARK_MEDIAN_RULE } from "@/lib/sheets/labels";
import { COMPETENCY_KIND_LABEL, competencyName } from "@/lib/standards/labels";
import { CompetencyKind } from "@/lib/standards/schema";

/** The match in figures and words: overall, per kind, category, what it was made of. */
export function ResultSummary({ result }: { readonly result: CandidateResult }) {
  const { match, scheme, awaitsSheets } = result;
  const isPartial = match.missing.length > 0 || awaitsSheets;
  return (
    <div className="grid gap-4">
      <dl className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Figure label="Kesesuaian (JPM)" value={match.overall?.percent} isMain isPartial={isPartial} />
        {CompetencyKind.options.map((kind) => {
          const sum = match.byKind[kind];
          return sum ? <Figure key={kind} label={COMPETENCY_KIND_LABEL[kind]} value={sum.percent} /> : null;
        })}
      </dl>
      <p>
        Kategori:{" "}
        {match.band ? (
          <>
            <Badge tone="accent">{match.band.label}</Badge>
            {endedWithoutFinal(result) && " (tidak berlaku sebagai hasil akhir)"}
          </>
        ) : (
          <strong>belum ada, karena {awaitsSheets ? "belum semua lembar terkirim" : "penilaian belum lengkap"}</strong>
        )}
      </p>
      <KnockOuts result={result} />
      <p className="max-w-prose">Persyaratan jabatan: {result.requirementsText}</p>
      <p className="max-w-prose text-sm text-muted">
        Skema {scheme.name}. {endSentence(`Dasar: ${scheme.legalBasis}`)} {scheme.verificationNote} {basisText(result)}
      </p>
      <Incomplete result={result} />
    </div>
  );
}

/** Where the levels come from. */
function basisText(result: CandidateResult): string {
  const { agreedCount, sheets } = result;
  const from = broughtFrom(result);
  if (from) return `Levelnya diambil dari hasil ${from.event} untuk ${from.target}; tidak dinilai pada kegiatan ini.`;
  const basis = `Dihitung dari ${sheets.submitted} lembar terkirim dari ${sheets.assigned} yang ditugaskan`;
  if (agreedCount > 0) return `${basis}; ${agreedCount} nilai disepakati dalam integrasi.`;
  if (sheets.submitted < 2) return `${basis}.`;
  const median = `${basis}; bila penilaian asesor berbeda, dipakai mediannya.`;
  return result.statements.length > 0 ? `${median} ${MARK_MEDIAN_RULE}` : median;
}

/** The earlier result that was brought along, while it holds. */
function broughtFrom({ final }: CandidateResult) {
  return final && !final.revokedAt ? final.reusedFrom : null;
}

type FigureProps = {
  readonly label: string;
  readonly value: number | undefined;
  readonly isMain?: boolean;
  readonly isPartial?: boolean;
};

function Figure({ label, value, isMain = false, isPartial = false }: FigureProps) {
  return (
    <div className={`rounded-md border bg-surface p-4 ${isMain ? "border-accent" : "border-line"}`}>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className={isMain ? "text-3xl font-bold" : "text-xl font-semibold"}>
        {value === undefined ? "–" : formatPercent(value)}
        {isPartial && value !== undefined && <span className="block text-sm font-normal">sementara</span>}
      </dd>
    </div>
  );
}

function Incomplete({ result }: { readonly result: CandidateResult }) {
  const { match, standard, sheets } = result;
  if (sheets.submitted === 0 && !broughtFrom(result)) {
    return <Notice title="Belum ada lembar yang terkirim">Hasil muncul setelah asesor mengirim lembarnya.</Notice>;
  }
  const missing = standard.competencies.filter(({ id }) => match.missing.includes(id));
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="caution" title={`${missing.length} butir belum dinilai`}>
          <p>{joinNames(missing.map(competencyName))}</p>
        </Notice>
      )}
      <Uncounted result={result} />
    </>
  );
}
