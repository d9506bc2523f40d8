import Link from "next/link";

import type { CorrectionEntry } from "@/lib/corrections/standing";
import { STANDARD_STATUS_LABEL } from "@/lib/standards/labels";

type Props = { readonly corrections: readonly CorrectionEntry[]; readonly isOfOne?: boolean };

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
              <Link href={correction.path} className="text-accent underline underline-offset-4">
                {correction.title}
              </Link>
              {!isOfOne && ` (${correction.regulation})`}: {standingText(correction)}
            </p>
            <p className="whitespace-pre-line wrap-anywhere text-muted">{correction.about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function standingText({ state, validity }: CorrectionEntry): string {
  if (validity !== null) return `terbit, ${validity}.`;
  return state === "IN_REVIEW"
    ? `${STANDARD_STATUS_LABEL.IN_REVIEW.toLowerCase()}.`
    : `${STANDARD_STATUS_LABEL.DRAFT.toLowerCase()}.`;
}
