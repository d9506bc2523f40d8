import Link from "next/link";

import { formatDate } from "@/lib/core/dates";
import { standardReviewPath } from "@/lib/corrections/paths";
import type { CorrectionOverview } from "@/lib/corrections/queries";
import { STANDARD_STATUS_LABEL } from "@/lib/standards/labels";

type Props = { readonly corrections: readonly CorrectionOverview[]; readonly isOfOne?: boolean };

/** Corrections of our copies, each with the way to where it is verified; nothing where there is none. */
export function CorrectionList({ corrections, isOfOne = false }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="koreksi" className="grid gap-4">
      <h2 id="koreksi">Koreksi salinan</h2>
      <ul className="grid max-w-3xl gap-3">
        {corrections.map((correction) => (
          <li key={correction.id} className="grid gap-1 border-l-4 border-line pl-4">
            <p>
              <Link
                href={standardReviewPath({ regulation: correction.regulation.slug, standardId: correction.id })}
                className="text-accent underline underline-offset-4"
              >
                {correction.position}, versi {correction.version}
              </Link>
              {!isOfOne && ` (${correction.regulation.name})`}: {standingText(correction)}
            </p>
            <p className="whitespace-pre-line wrap-anywhere text-muted">{correction.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function standingText({ state, validFrom }: CorrectionOverview): string {
  if (validFrom !== null) return `terbit, berlaku mulai ${formatDate(validFrom)}.`;
  return state === "IN_REVIEW"
    ? `${STANDARD_STATUS_LABEL.IN_REVIEW.toLowerCase()}.`
    : `${STANDARD_STATUS_LABEL.DRAFT.toLowerCase()}.`;
}
