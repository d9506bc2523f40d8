import Link from "next/link";

import { MarkedText } from "@/components/catalogue/marked-text";
import type { Excerpt, ExcerptPlace, PositionHit } from "@/lib/catalogue/hit-queries";
import { positionPath } from "@/lib/catalogue/paths";
import { matcherOf } from "@/lib/catalogue/words";
import { formatDate } from "@/lib/core/dates";
import { annexName, POSITION_TIER_LABEL, regulationName } from "@/lib/regulations/labels";
import { validityText } from "@/lib/standards/validity";

const PLACE_LABEL = {
  COMPETENCY: "Kompetensi",
  DESCRIPTION: "Deskripsi",
  INDICATOR: "Indikator",
  REQUIREMENT: "Persyaratan",
  SUMMARY: "Ikhtisar jabatan",
  AFFAIR: "Urusan pemerintahan",
} as const satisfies Record<ExcerptPlace, string>;

type Props = {
  readonly items: readonly PositionHit[];
  /** How the searched words begin. */
  readonly forms: readonly string[];
  /** Kept in the links to the standards; null for today. */
  readonly asOf: string | null;
  readonly day: string;
  /** The items come with those first that a standard holds for; the others stand in a group of their own. */
  readonly isParted: boolean;
};

type RowsProps = Omit<Props, "isParted">;

/** One page of positions: what each is, what holds for it on the day, and where the searched words stand. */
export function PositionList({ items, isParted, ...rest }: Props) {
  if (!isParted) return <Rows items={items} {...rest} />;
  const detailed = items.filter(({ standard }) => standard !== null);
  const named = items.filter(({ standard }) => standard === null);
  return (
    <>
      {detailed.length > 0 && <Rows items={detailed} {...rest} />}
      {named.length > 0 && <NamedRows items={named} {...rest} />}
    </>
  );
}

const LINK = "text-accent underline decoration-1 underline-offset-4 hover:decoration-2";

function Rows({ items, forms, asOf, day }: RowsProps) {
  const matcher = matcherOf(forms);
  return (
    <ol className="grid gap-px overflow-hidden rounded-md border border-line bg-line">
      {items.map((item) => (
        <li key={positionPath(item)} className="grid gap-1 bg-surface px-4 py-4 sm:px-5">
          <h3>
            <Link prefetch={false} href={positionPath(item, asOf)} className={LINK}>
              <MarkedText text={item.name} matcher={matcher} />
              {item.unit && `, ${item.unit}`}
            </Link>
          </h3>
          <p className="text-sm text-muted">
            {placeText(item)}
            {item.follows && ` · mengikuti standar ${item.follows}`}
          </p>
          <p className={item.standard ? "text-sm" : "text-sm text-muted"}>{statusText(item, day)}</p>
          {item.excerpt && (
            <p className="mt-1 line-clamp-2 max-w-prose border-l-2 border-line pl-3 text-sm">
              <span className="text-muted">
                <MarkedText text={headOf(item.excerpt)} matcher={matcher} />:{" "}
              </span>
              <MarkedText text={item.excerpt.text} matcher={matcher} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Positions without anything to read: short rows, and what they have in common is said once. */
function NamedRows({ items, asOf, day }: RowsProps) {
  const listings = [...new Set(items.map(({ listedBy }) => listedBy && listingText(listedBy)))];
  const [shared = null] = listings.length === 1 ? listings : [];
  return (
    <section aria-labelledby="hanya-disebut" className="mt-8 first:mt-0">
      <h3 id="hanya-disebut">Hanya disebut namanya</h3>
      <p className="mt-1 mb-3 text-sm text-muted">
        {shared ?? "Sumbernya"} menyebut jabatan ini tanpa rincian standar yang berlaku per {formatDate(day)}.
      </p>
      <ol className="grid gap-x-6 border-t border-line sm:grid-cols-2">
        {items.map((item) => (
          <li key={positionPath(item)} className="border-b border-line py-2">
            <Link prefetch={false} href={positionPath(item, asOf)} className={LINK}>
              {item.name}
              {item.unit && `, ${item.unit}`}
            </Link>
            <p className="text-sm text-muted">
              {placeText(item)}
              {shared === null && item.listedBy && ` · ${listingText(item.listedBy)}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const headOf = ({ place, head }: Excerpt): string =>
  head === null ? PLACE_LABEL[place] : `${PLACE_LABEL[place]} (${head})`;

const placeText = ({ institution, tier }: PositionHit): string =>
  `${institution.shortName} · ${POSITION_TIER_LABEL[tier]}`;

const listingText = ({ regulation, annexLabel }: NonNullable<PositionHit["listedBy"]>): string =>
  `${regulationName(regulation)}, ${annexName({ label: annexLabel })}`;

function statusText({ standard, listedBy }: PositionHit, day: string): string {
  if (standard) {
    return `${listingText(standard)}; berlaku ${validityText(standard)}.`;
  }
  if (listedBy) {
    return `Disebut dalam ${listingText(listedBy)}, tanpa rincian standar yang berlaku per ${formatDate(day)}.`;
  }
  return `Tidak ada standar yang berlaku per ${formatDate(day)}.`;
}
