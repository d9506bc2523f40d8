import Link from "next/link";

import { Passage, PassageRemark } from "@/components/regulations/passage";
import { SourceLink } from "@/components/sources/source-link";
import { numberText } from "@/lib/catalogue/outline";
import { positionPath, regulationPath } from "@/lib/catalogue/paths";
import { formatDate } from "@/lib/core/dates";
import { annexName, positionTitle, regulationName } from "@/lib/regulations/labels";
import { mergeRanges } from "@/lib/standards/rules";
import type { AnnexPosition, AnnexView, RegulationDetail } from "@/lib/regulations/queries";

type Props = Pick<RegulationDetail, "slug" | "annexes"> & {
  /** Kept in the links to the positions; null for today. */
  readonly asOf: string | null;
};

/** Annexes with the positions they set a standard for, those that follow another's, and those they only name. */
export function Annexes({ slug, annexes, asOf }: Props) {
  return (
    <div className="grid gap-4">
      {annexes.map((annex) => (
        <Annex key={annex.slug} regulation={slug} annex={annex} asOf={asOf} />
      ))}
    </div>
  );
}

type AnnexProps = Pick<Props, "asOf"> & { readonly regulation: string; readonly annex: AnnexView };

function Annex({ regulation, annex, asOf }: AnnexProps) {
  const { content, positions } = annex;
  const detailed = positions.filter(({ hasStandard }) => hasStandard);
  const following = positions.filter(({ hasStandard, follows }) => !hasStandard && follows !== null);
  const named = positions.filter(({ hasStandard, follows }) => !hasStandard && follows === null);
  return (
    <section
      aria-labelledby={annex.slug}
      className="grid max-w-3xl gap-4 rounded-md border border-line bg-surface p-4 sm:p-5 print:border-0 print:p-0"
    >
      <h3 id={annex.slug}>{annexName(annex)}</h3>
      <p className="font-semibold">
        <Passage regulation={regulation} cited={content.title} of={`judul ${annexName(annex)}`} />
      </p>
      <div className="grid gap-1 text-sm">
        {content.heading.map((cited, index) => (
          <div key={index}>
            {cited.value}
            <PassageRemark cited={cited} />
          </div>
        ))}
        <p>
          <SourceLink
            place={{ regulation }}
            spans={[...mergeRanges(content.heading.flatMap(({ source }) => source))]}
            of={`kepala ${annexName(annex)}`}
          />
        </p>
      </div>
      <Positions title="Standar lengkap" regulation={regulation} positions={detailed} asOf={asOf} />
      <Positions title="Mengikuti standar jabatan lain" regulation={regulation} positions={following} asOf={asOf} />
      <Positions
        title="Disebut tanpa rincian"
        hint="Naskah yang tersedia menyebut jabatan berikut, tetapi tidak memuat standarnya."
        regulation={regulation}
        positions={named}
        asOf={asOf}
      />
      {content.signature && (
        <p className="text-sm">
          Ditandatangani {content.signature.office.value},{" "}
          <Passage regulation={regulation} cited={content.signature.name} of={`tanda tangan ${annexName(annex)}`} />
        </p>
      )}
    </section>
  );
}

type PositionsProps = Pick<Props, "asOf"> & {
  readonly title: string;
  readonly hint?: string;
  readonly regulation: string;
  readonly positions: readonly AnnexPosition[];
};

function Positions({ title, hint, regulation, positions, asOf }: PositionsProps) {
  if (positions.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h4>
        {title} ({positions.length})
      </h4>
      {hint && <p className="text-sm text-muted">{hint}</p>}
      <ul className="grid gap-1.5">
        {positions.map((position) => (
          <li
            key={position.slug}
            className={position.printedOrdinal === null ? "" : "grid grid-cols-[2.25rem_1fr] gap-x-2"}
          >
            {position.printedOrdinal !== null && (
              <span className="text-muted">{numberText(position.printedOrdinal)}</span>
            )}
            <span>
              <Link prefetch={false} href={positionPath(position, asOf)}>
                {position.name}
              </Link>{" "}
              <SourceLink place={{ regulation }} spans={[position]} of={position.name} />
              {position.follows && (
                <span className="block text-sm text-muted">
                  mengikuti standar{" "}
                  <Link prefetch={false} href={positionPath(position.follows, asOf)}>
                    {positionTitle(position.follows)}
                  </Link>
                </span>
              )}
              {position.changedBy && <Change of={position.changedBy} asOf={asOf} />}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Change({ of, asOf }: Pick<Props, "asOf"> & { readonly of: NonNullable<AnnexPosition["changedBy"]> }) {
  return (
    <span className="block text-sm text-muted">
      {of.status === "UPCOMING" ? "Akan diganti" : "Diganti"} dengan{" "}
      <Link prefetch={false} href={regulationPath(of, { asOf })}>
        {regulationName(of)}
      </Link>{" "}
      mulai {formatDate(of.effectiveFrom)}.
    </span>
  );
}
