import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/numbers";
import type { CandidateResult } from "@/lib/results/queries";
import { competencyName, UNREADABLE } from "@/lib/standards/labels";

type Props = { readonly result: Pick<CandidateResult, "match" | "standard" | "levels"> };

/** Competencies whose required level is lost: what was given is shown and not counted. Nothing where there are none. */
export function Uncounted({ result: { match, standard, levels } }: Props) {
  const uncounted = standard.competencies.filter(({ id }) => match.uncounted.includes(id));
  if (uncounted.length === 0) return null;
  return (
    <Notice title="Tidak ikut dihitung">
      <p>Level yang dipersyaratkan {UNREADABLE}.</p>
      <ul className="list-disc pl-6">
        {uncounted.map((competency) => (
          <li key={competency.id}>
            {competencyName(competency)}: {achievedText(levels[competency.id] ?? null)}, syarat tidak terbaca
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function achievedText(level: number | null): string {
  return level === null ? "belum dinilai" : `dicapai ${formatNumber(level)}`;
}
