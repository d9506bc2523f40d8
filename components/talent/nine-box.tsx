import { endSentence, joinNames } from "@/lib/core/sentences";
import Link from "next/link";

import { Table } from "@/components/ui/table";
import type { NineBoxLimits } from "@/lib/schemes/schema";
import type { ScoreChange } from "@/lib/talent/labels";
import {
  changedScoreSentences,
  limitsText,
  NO_LIMITS,
  PERFORMANCE_LABEL,
  POTENTIAL_LABEL,
  unscoredText,
} from "@/lib/talent/labels";
import { performancePath } from "@/lib/talent/paths";
import type { Talent } from "@/lib/talent/rules";
import { boxNumber, boxOf, PERFORMANCE_THIRDS, POTENTIAL_THIRDS } from "@/lib/talent/rules";

type Placed = Talent & {
  readonly candidateId: string;
  readonly name: string;
  /** Mutlak requirements that are not met: said wherever the match is. */
  readonly knockOuts: readonly string[];
};
type Props = {
  readonly eventId: string;
  /** Null where the event's scheme has none. */
  readonly limits: NineBoxLimits | null;
  readonly results: readonly Placed[];
  /** HR gives the scores; a chair only reads. */
  readonly canScore: boolean;
  readonly scoreChanges: readonly ScoreChange[];
};

/** Who stands where by performance and potential; where an axis or a limit is missing, that is said instead. */
export function NineBox({ eventId, limits, results, canScore, scoreChanges }: Props) {
  const unscored = results.filter(({ performance }) => performance === null);
  const unscoredNote = unscoredText(unscored.length, results.length);
  const isComplete = limits !== null && unscored.length < results.length;
  return (
    <section aria-labelledby="sembilan-kotak" className="grid gap-4">
      <h2 id="sembilan-kotak">Kotak manajemen talenta</h2>
      {isComplete ? <Boxes limits={limits} results={results} /> : <p>{emptyText(limits, results)}</p>}
      <ul className="max-w-prose list-disc pl-6 empty:hidden">
        {limits === null && <li>{NO_LIMITS}.</li>}
        {unscoredNote && (
          <li>
            {isComplete && "Tidak semua dimuat: "}
            {canScore ? (
              <Link href={performancePath(eventId)} className="text-accent underline underline-offset-4">
                nilai kinerja
              </Link>
            ) : (
              "nilai kinerja"
            )}{" "}
            {unscoredNote}
            {isComplete ? `: ${endSentence(joinNames(unscored.map(({ name }) => name)))}` : "."}
          </li>
        )}
        {changedScoreSentences(scoreChanges, results).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function emptyText(limits: Props["limits"], results: Props["results"]): string {
  const isLacking = limits === null || results.length > 0;
  return isLacking ? "Belum dapat ditampilkan. Yang masih kurang:" : "Belum ada peserta yang mempunyai hasil akhir.";
}

function Boxes({ limits, results }: { readonly limits: NineBoxLimits; readonly results: readonly Placed[] }) {
  return (
    <>
      <p className="max-w-prose">{limitsText(limits)}</p>
      <Table caption="Peserta menurut potensial (baris) dan kinerja (kolom)" hideCaption>
        <thead>
          <tr>
            <th scope="col">Potensial</th>
            {PERFORMANCE_THIRDS.map((third) => (
              <th key={third} scope="col">
                {PERFORMANCE_LABEL[third]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {POTENTIAL_THIRDS.map((row) => (
            <tr key={row}>
              <th scope="row">{POTENTIAL_LABEL[row]}</th>
              {PERFORMANCE_THIRDS.map((column) => (
                <Box
                  key={column}
                  number={boxNumber(row, column)}
                  people={results.filter((result) => boxOf(result, limits) === boxNumber(row, column))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

function Box({ number, people }: { readonly number: number; readonly people: readonly Placed[] }) {
  return (
    <td className="h-24 min-w-40 border border-line align-top">
      <p className="text-sm text-muted">Kotak {number}</p>
      {people.length > 0 && (
        <ul>
          {people.map(({ candidateId, name, knockOuts }) => (
            <li key={candidateId}>
              <span className="font-semibold">{name}</span>
              {knockOuts.length > 0 && <span className="block text-sm">Gugur karena syarat mutlak</span>}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
