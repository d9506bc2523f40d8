import Link from "next/link";

import { positionPath } from "@/lib/catalogue/paths";
import { SIDE_LABEL } from "@/lib/comparison/labels";
import type { SideNames } from "@/lib/comparison/sides";
import type { ShownSide } from "@/lib/comparison/words";
import { formatDate } from "@/lib/core/dates";
import { annexName, positionTitle, regulationName } from "@/lib/regulations/labels";
import type { StandardDocument } from "@/lib/standards/document";
import { isPublished, validityText } from "@/lib/standards/validity";

type SideHeadProps = { readonly side: ShownSide; readonly standard: StandardDocument };

/** Which standard stands on a side, and what it rests on. */
export function SideHead({ side, standard }: SideHeadProps) {
  const { position, regulation, annex, version } = standard;
  return (
    <div className="rounded-md border border-line bg-surface px-4 py-3">
      <p>
        <span className="text-muted">{SIDE_LABEL[side]}: </span>
        <Title standard={standard} />, {position.institution.shortName}
      </p>
      <p className="text-sm text-muted">
        {version === null ? "Belum terbit" : `Versi ${version}, berlaku ${validityText(standard)}`}
      </p>
      <p className="text-sm text-muted">
        {regulationName(regulation)}, {annexName(annex)}
        {regulation.revokedFrom !== null && `; dicabut mulai ${formatDate(regulation.revokedFrom)}`}
      </p>
    </div>
  );
}

/** Leads to the page of the position, which shows no draft. */
function Title({ standard: { position, status, validFrom } }: Pick<SideHeadProps, "standard">) {
  const title = positionTitle(position);
  if (!isPublished({ status })) return <span className="text-lg font-semibold">{title} (rancangan)</span>;
  return (
    <Link
      href={positionPath(position, validFrom)}
      className="text-lg font-semibold text-accent underline underline-offset-4"
    >
      {title}
    </Link>
  );
}

/** The names over the two columns: they stay in sight while one scrolls. On paper every line says whose it is. */
export function ColumnHeads({ names }: { readonly names: SideNames }) {
  return (
    <div className="no-print sticky top-0 z-1 mb-2 grid grid-cols-2 gap-x-6 border-b border-line-strong bg-page px-4 py-2 text-sm sm:px-5">
      {(["left", "right"] as const).map((side) => (
        <p key={side} className="min-w-0">
          <span className="text-muted">{SIDE_LABEL[side]}: </span>
          <span className="font-semibold">{names[side]}</span>
        </p>
      ))}
    </div>
  );
}
