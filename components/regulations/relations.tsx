import Link from "next/link";

import { SourceLink } from "@/components/sources/source-link";
import { regulationPath } from "@/lib/catalogue/paths";
import { RELATION_TYPE_LABEL, regulationName } from "@/lib/regulations/labels";
import type { RegulationDetail, RegulationRelationView } from "@/lib/regulations/queries";

const INVERSE_LABEL = {
  REVOKES: "Dicabut oleh",
  AMENDS: "Diubah dengan",
  BASED_ON: "Menjadi dasar bagi",
} as const satisfies Record<RegulationRelationView["type"], string>;
const TYPES = ["REVOKES", "AMENDS", "BASED_ON"] as const;

type Props = Pick<RegulationDetail, "slug" | "relations" | "inverseRelations"> & {
  /** Kept in the links; null for today. */
  readonly asOf: string | null;
};

/** What this regulation does to others, and others to it. */
export function Relations({ slug, relations, inverseRelations, asOf }: Props) {
  if (relations.length + inverseRelations.length === 0) return <p>Tidak ada hubungan yang tercatat.</p>;
  return (
    <div className="grid max-w-3xl gap-5">
      {TYPES.map((type) => (
        <div key={type} className="grid gap-5 empty:hidden">
          <OwnRelations
            slug={slug}
            type={type}
            relations={relations.filter((relation) => relation.type === type)}
            asOf={asOf}
          />
          <InverseRelations
            type={type}
            relations={inverseRelations.filter((relation) => relation.type === type)}
            asOf={asOf}
          />
        </div>
      ))}
    </div>
  );
}

type OwnProps = Pick<Props, "slug" | "relations" | "asOf"> & { readonly type: RegulationRelationView["type"] };

function OwnRelations({ slug, type, relations, asOf }: OwnProps) {
  if (relations.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3>{RELATION_TYPE_LABEL[type]}</h3>
      <ul className="grid list-disc gap-1.5 pl-6">
        {relations.map(({ citation, target, lineFrom, lineTo }) => (
          <li key={`${lineFrom} ${citation}`}>
            {target ? (
              <Link prefetch={false} href={regulationPath(target, { asOf })}>
                {citation}
              </Link>
            ) : (
              citation
            )}{" "}
            <SourceLink place={{ regulation: slug }} spans={[{ lineFrom, lineTo }]} of="hubungan" />
          </li>
        ))}
      </ul>
    </div>
  );
}

type InverseProps = Pick<Props, "asOf"> & {
  readonly type: RegulationRelationView["type"];
  readonly relations: RegulationDetail["inverseRelations"];
};

function InverseRelations({ type, relations, asOf }: InverseProps) {
  if (relations.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3>{INVERSE_LABEL[type]}</h3>
      <ul className="grid list-disc gap-1.5 pl-6">
        {relations.map(({ from }) => (
          <li key={from.slug}>
            <Link prefetch={false} href={regulationPath(from, { asOf })}>
              {regulationName(from)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
