import Link from "next/link";

import { MarkedText } from "@/components/catalogue/marked-text";
import type { ExcerptPlace, PositionHit } from "@/lib/catalogue/hit-queries";
import { positionPath } from "@/lib/catalogue/paths";
import { formatDate } from "@/lib/core/dates";
import { annexName, POSITION_TIER_LABEL, regulationName } from "@/lib/regulations/labels";
import { validityText } from "@/lib/standards/validity";

const PLACE_LABEL = {
  COMPETENCY: "Kompetensi",
  DESCRIPTION: "Deskripsi",
  INDICATOR: "Indikator",
  REQUIREMENT: "Persyaratan",
} as const satisfies Record<ExcerptPlace, string>;

type Props = {
  readonly items: readonly PositionHit[];
  readonly words: string | null;
  /** Kept in the links to the standards; null for today. */
  readonly asOf: string | null;
  readonly day: string;
};

/** One page of positions: what each is, what holds for it on the day, and where the searched words stand. */
export function PositionList({ items, words, asOf, day }: Props) {
  return (
    <ol className="grid gap-px overflow-hidden rounded-md border border-line bg-line">
      {items.map((item) => (
        <li key={`${item.institution.slug}/${item.slug}`} className="grid gap-1 bg-surface px-4 py-4 sm:px-5">
          <h3>
            <Link
              prefetch={false}
              href={positionPath(item, asOf)}
              className="text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
            >
              <MarkedText text={item.name} words={words} />
              {item.unit && `, ${item.unit}`}
            </Link>
          </h3>
          <p className="text-sm text-muted">
            {item.institution.shortName} · {POSITION_TIER_LABEL[item.tier]}
            {item.follows && ` · mengikuti standar ${item.follows}`}
          </p>
          <p className="text-sm">{statusText(item, day)}</p>
          {item.excerpt && (
            <p className="mt-1 line-clamp-2 max-w-prose border-l-2 border-line pl-3 text-sm">
              <span className="text-muted">{PLACE_LABEL[item.excerpt.place]}: </span>
              <MarkedText text={item.excerpt.text} words={words} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function statusText({ standard, listedBy }: PositionHit, day: string): string {
  if (standard) {
    const annex = annexName({ label: standard.annexLabel });
    return `${regulationName(standard.regulation)}, ${annex}; berlaku ${validityText(standard)}.`;
  }
  if (listedBy) {
    const annex = annexName({ label: listedBy.annexLabel });
    return `Disebut dalam ${regulationName(listedBy.regulation)}, ${annex}, tanpa rincian standar yang berlaku per ${formatDate(day)}.`;
  }
  return `Tidak ada standar yang berlaku per ${formatDate(day)}.`;
}
