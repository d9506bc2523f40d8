import { CheckForm } from "@/components/results/check-form";
import { GapPlot } from "@/components/results/gap-plot";
import { RequirementResults } from "@/components/results/requirement-results";
import { ResultSummary } from "@/components/results/result-summary";
import { StatementResults } from "@/components/results/statement-results";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/core/numbers";
import { isOver } from "@/lib/events/rules";
import { explainMatch } from "@/lib/results/explanation";
import type { CandidateResult } from "@/lib/results/queries";
import { competencyName } from "@/lib/standards/labels";

/** The result of one candidate: figures, gaps, requirements apart, and every term of the formula on demand. */
export function ResultView({ result }: { readonly result: CandidateResult }) {
  const hasMatch = result.match.terms.length > 0;
  return (
    <div className="grid gap-10">
      <section aria-labelledby="kesesuaian" className="grid gap-4">
        <h2 id="kesesuaian">Kesesuaian dengan standar jabatan</h2>
        <ResultSummary result={result} />
      </section>
      {hasMatch && (
        <section aria-labelledby="kesenjangan" className="grid gap-4">
          <h2 id="kesenjangan">Kesenjangan</h2>
          <GapPlot result={result} />
        </section>
      )}
      {result.statements.length > 0 && (
        <section aria-labelledby="pernyataan" className="grid gap-4">
          <h2 id="pernyataan">Pernyataan teknis</h2>
          <StatementResults result={result} />
        </section>
      )}
      <section aria-labelledby="persyaratan" className="grid gap-4">
        <h2 id="persyaratan">Persyaratan jabatan</h2>
        <RequirementResults result={result} {...(result.canCheck ? { renderCheck: checkFormFor(result) } : {})} />
      </section>
      {hasMatch && (
        <section aria-labelledby="perhitungan" className="grid gap-4">
          <h2 id="perhitungan">Perhitungan</h2>
          <Explanation result={result} />
        </section>
      )}
    </div>
  );
}

/** Only where no rule decides, and while neither event nor a result that was brought along has fixed it. */
function checkFormFor({ candidateId, checks, event, final }: CandidateResult) {
  if (isOver(event.status) || (final && !final.revokedAt)) return () => null;
  const checkable = new Map(
    checks.filter(({ outcome, byHand }) => outcome === "NOT_PROVEN" || byHand).map((check) => [check.id, check]),
  );
  return function Check({ id }: { readonly id: string }) {
    const check = checkable.get(id);
    return check ? <CheckForm candidateId={candidateId} check={check} /> : null;
  };
}

function Explanation({ result }: { readonly result: CandidateResult }) {
  const { match, scheme, standard, standardHash, awaitsSheets } = result;
  const names = new Map(standard.competencies.map((competency) => [competency.id, competencyName(competency)]));
  return (
    <details className="rounded-md border border-line bg-surface p-4">
      <summary className="font-semibold">Tampilkan rumus dan setiap sukunya</summary>
      <div className="mt-4 grid gap-4">
        <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[12rem_1fr]">
          {explainMatch(match, scheme, { awaitsSheets }).map(({ topic, title, text }) => (
            <div key={`${topic}-${title}`} className="contents">
              <dt className="font-semibold">{title}</dt>
              <dd className="max-w-prose">{text}</dd>
            </div>
          ))}
        </dl>
        <Table caption="Suku yang dijumlahkan">
          <thead>
            <tr>
              <th scope="col">Kompetensi</th>
              <th scope="col">Dicapai</th>
              <th scope="col">Dihitung</th>
              <th scope="col">Standar</th>
            </tr>
          </thead>
          <tbody>
            {match.terms.map(({ id, achieved, counted, required }) => (
              <tr key={id}>
                <th scope="row">{names.get(id)}</th>
                <td>{formatNumber(achieved)}</td>
                <td>{formatNumber(counted)}</td>
                <td>{formatNumber(required)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        <p className="text-sm break-all text-muted">Standar dikunci; SHA-256 salinannya: {standardHash}</p>
      </div>
    </details>
  );
}
