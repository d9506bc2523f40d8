import Link from "next/link";

import { positionPath } from "@/lib/catalogue/paths";
import { formatNumber } from "@/lib/core/numbers";
import type { LevelText } from "@/lib/dictionary/rules";
import { MAX_WORDINGS } from "@/lib/dictionary/schema";
import type { PositionSummary } from "@/lib/regulations/document";
import { UNREADABLE } from "@/lib/standards/labels";

type Props = {
  readonly texts: readonly LevelText<PositionSummary>[];
  /** Kept in the links; null for today. */
  readonly asOf: string | null;
  /** How many standards require this level. */
  readonly standards: number;
};

const MAX_SOURCES = 10;

/** One level: the wordings known so far, each with the standards that say it so. */
export function LevelTexts({ texts, standards, asOf }: Props) {
  return (
    <div className="grid gap-4">
      {texts.length > 1 && (
        <p className="text-muted">
          Ada {formatNumber(texts.length)} rumusan yang berbeda; yang paling banyak dipakai lebih dahulu.
        </p>
      )}
      {standards > MAX_WORDINGS && (
        <p className="text-muted">
          Dibaca dari {formatNumber(MAX_WORDINGS)} standar terbaru di antara {formatNumber(standards)}.
        </p>
      )}
      {texts.map((text, index) => (
        <Wording key={index} text={text} asOf={asOf} />
      ))}
    </div>
  );
}

type WordingProps = Pick<Props, "asOf"> & { readonly text: LevelText<PositionSummary> };

function Wording({ text: { description, indicators, sources }, asOf }: WordingProps) {
  return (
    <div className="grid gap-2 rounded-md border border-line bg-surface p-4 sm:p-5">
      {description !== null && <p className="max-w-prose font-semibold">{description}</p>}
      {indicators.length > 0 && (
        <ul className="grid max-w-prose list-disc gap-1 pl-6">
          {indicators.map((indicator, index) => (
            <li key={index}>{indicator}</li>
          ))}
        </ul>
      )}
      {description === null && indicators.length === 0 && <p className="text-muted">Rumusannya {UNREADABLE}.</p>}
      <Sources sources={sources} asOf={asOf} />
    </div>
  );
}

function Sources({ sources, asOf }: Pick<Props, "asOf"> & Pick<LevelText<PositionSummary>, "sources">) {
  const more = sources.length - MAX_SOURCES;
  return (
    <p className="text-sm text-muted">
      Dari {sources.length > 1 && `${formatNumber(sources.length)} `}standar:{" "}
      {sources.slice(0, MAX_SOURCES).map((position, index) => (
        <span key={positionPath(position)}>
          {index > 0 && "; "}
          <Link href={positionPath(position, asOf)} prefetch={false} className="underline underline-offset-4">
            {position.name}, {position.institution.shortName}
          </Link>
        </span>
      ))}
      {more > 0 && `; dan ${formatNumber(more)} lainnya`}
    </p>
  );
}
