import Link from "next/link";

import { DecisionForm } from "@/components/replacements/decision-form";
import { Notice } from "@/components/ui/notice";
import { formatDate, formatDateTime } from "@/lib/core/dates";
import { regulationName } from "@/lib/regulations/labels";
import { CHOICE_LABEL, CHOICE_MEANING, reassessText } from "@/lib/replacements/labels";
import type { Replacement } from "@/lib/replacements/queries";

/** That the pinned standard was replaced since or ended, what has changed, and what was decided about it (issue 4). */
export function StandardReplaced({ replacement }: { readonly replacement: Replacement }) {
  const { standard, isAhead, history, decision, canDecide } = replacement;
  return (
    <section aria-labelledby="standar-diganti" className="mb-8 grid gap-4">
      <h2 id="standar-diganti">
        {standard
          ? `Standar jabatan ini ${isAhead ? "akan" : "sudah"} diganti`
          : `Standar jabatan ini ${isAhead ? "akan berakhir" : "tidak berlaku lagi"} tanpa pengganti`}
      </h2>
      <Notice tone={canDecide && !decision ? "caution" : "info"}>
        <p>{whatHappened(replacement)} Penilaian ini tetap memakai standar yang dipakai sejak awal.</p>
        {standard && <p>Yang berubah: {standard.changes}.</p>}
        <p className="flex flex-wrap gap-x-6 gap-y-1">
          {standard && (
            <Link prefetch={false} href={standard.comparison} className="text-accent underline underline-offset-4">
              Bandingkan kedua standar
            </Link>
          )}
          <Link prefetch={false} href={history} className="text-accent underline underline-offset-4">
            Riwayat standar jabatan
          </Link>
        </p>
      </Notice>
      <Decided replacement={replacement} />
      {canDecide && (
        <DecisionForm
          candidateId={replacement.candidateId}
          standardVersionId={replacement.standardVersionId}
          isAgain={decision !== null}
        />
      )}
    </section>
  );
}

function whatHappened({ standard, from, isAhead }: Replacement): string {
  const since = `${isAhead ? "mulai" : "sejak"} ${formatDate(from)}`;
  return standard
    ? `${regulationName(standard.regulation)} menetapkan standar baru yang berlaku ${since}.`
    : `Standar ini tidak berlaku lagi ${since} tanpa pengganti.`;
}

function Decided({ replacement: { decision, standard, event } }: { readonly replacement: Replacement }) {
  if (!decision) return null;
  const { choice, reason, decidedAt, decidedBy } = decision;
  return (
    <div className="max-w-prose">
      <p>
        <strong className="font-semibold">{CHOICE_LABEL[choice]}.</strong> {CHOICE_MEANING[choice]}{" "}
        {choice === "REASSESS" && reassessText({ ...event, validFrom: standard?.validFrom ?? null })}
      </p>
      <p className="whitespace-pre-line">Alasan: {reason}</p>
      <p className="text-sm text-muted">
        Diputuskan {decidedBy}, {formatDateTime(decidedAt)}
      </p>
    </div>
  );
}
