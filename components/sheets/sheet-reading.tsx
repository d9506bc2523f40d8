import { LevelScale } from "@/components/standards/level-scale";
import { OBSERVATION_LABEL, ratingLabel, STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";
import type { Entries } from "@/lib/sheets/rules";
import { isStatement } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";
import { UNREADABLE, competencyName } from "@/lib/standards/labels";

type Props = { readonly competencies: readonly CompetencyDocument[]; readonly entries: Entries };

/** What stands on a sheet, to read and print. */
export function SheetReading({ competencies, entries }: Props) {
  return (
    <ul className="grid gap-4">
      {competencies.map((competency) => (
        <li key={competency.id} className="grid gap-2 rounded-md border border-line bg-surface p-4 sm:p-5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="text-lg">{competencyName(competency)}</h2>
            {!isStatement(competency) && <LevelScale level={competency.level} missing={`Level ${UNREADABLE}`} />}
          </div>
          <Given competency={competency} entries={entries} />
        </li>
      ))}
    </ul>
  );
}

function Given({ competency, entries }: { readonly competency: CompetencyDocument; readonly entries: Entries }) {
  const rating = entries.ratings[competency.id];
  const given = isStatement(competency)
    ? rating?.mark && STATEMENT_MARK_LABEL[rating.mark]
    : rating?.level != null && `Level ${ratingLabel(rating.level)}`;
  return (
    <>
      <p>
        Dinilai: <strong>{given || "belum"}</strong>
        {rating?.note && <span className="text-muted"> · {rating.note}</span>}
      </p>
      {competency.indicators.length > 0 && (
        <ul className="grid gap-2">
          {competency.indicators.map(({ id, code, text }) => {
            const evidence = entries.evidence[id];
            return (
              <li key={id} className="border-l-2 border-line pl-3">
                <p className="text-muted">
                  {code} {text}
                </p>
                <p>
                  {evidence?.observation ? OBSERVATION_LABEL[evidence.observation] : "Belum ditandai"}
                  {evidence?.note && `: ${evidence.note}`}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
