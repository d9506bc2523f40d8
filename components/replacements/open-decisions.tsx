import Link from "next/link";

import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/numbers";
import { candidatePath } from "@/lib/events/paths";
import type { OpenDecision } from "@/lib/replacements/queries";

type Props = { readonly eventId: string; readonly open: readonly OpenDecision[]; readonly canDecide: boolean };

/** One publication may concern every candidate; the rest follows when these are decided. */
const MOST_SHOWN = 20;

const HAPPENED = {
  REPLACED: "standarnya diganti",
  ENDED: "standarnya berakhir tanpa pengganti",
} as const satisfies Record<OpenDecision["kind"], string>;

/** Candidates about whose standard nothing is decided yet, each with the way to the decision. */
export function OpenDecisions({ eventId, open, canDecide }: Props) {
  if (open.length === 0) return null;
  const rest = open.length - MOST_SHOWN;
  return (
    <Notice tone="caution" title={`Standar ${formatNumber(open.length)} peserta perlu diputuskan`}>
      <p>
        {canDecide ? "Putuskan" : "HR memutuskan"} untuk tiap peserta: pertahankan standar yang dipakai, atau nilai
        ulang.
      </p>
      <ul className="list-disc pl-6">
        {open.slice(0, MOST_SHOWN).map(({ candidateId, name, position, kind }) => (
          <li key={candidateId}>
            <Link
              prefetch={false}
              href={`${candidatePath(eventId, candidateId)}#standar-diganti` as ReturnType<typeof candidatePath>}
              className="text-accent underline underline-offset-4"
            >
              {name}
            </Link>
            , {position}: {HAPPENED[kind]}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>Dan {rest} peserta lainnya.</p>}
    </Notice>
  );
}
