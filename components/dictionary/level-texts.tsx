import Link from "next/link";

import { SourceLink } from "@/components/sources/source-link";
import { positionPath } from "@/lib/catalogue/paths";
import { formatNumber } from "@/lib/core/numbers";
import type { LevelText } from "@/lib/dictionary/rules";
import { wordingsText } from "@/lib/dictionary/labels";
import { MAX_WORDINGS } from "@/lib/dictionary/schema";
import type { LevelSource } from "@/lib/dictionary/wording-queries";
import { annexName, regulationName } from "@/lib/regulations/labels";
import { UNREADABLE } from "@/lib/standards/labels";

type Props = {
  readonly texts: readonly LevelText<LevelSource>[];
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
      {texts.length > 1 && <p className="text-muted">{wordingsText(texts)}</p>}
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

type WordingProps = Pick<Props, "asOf"> & { readonly text: LevelText<LevelSource> };

function Wording({ text: { description, indicators, sources }, asOf }: WordingProps) {
  return (
    <div className="grid gap-2 rounded-md border border-line bg-surface p-4 sm:p-5">
      {description !== null && <p className="max-w-prose font-semibold">{description}</p>}
      {indicators.length > 0 && (
        <ul className="grid max-w-prose gap-1">
          {indicators.map(({ code, text: words }, index) => (
            <li key={index} className="grid grid-cols-[2.25rem_1fr] gap-x-2 sm:grid-cols-[3rem_1fr]">
              <span className="text-muted">{code ?? "–"}</span>
              <span>{words}</span>
            </li>
          ))}
        </ul>
      )}
      {description === null && indicators.length === 0 && <p className="text-muted">Rumusannya {UNREADABLE}.</p>}
      <Sources sources={sources} asOf={asOf} />
    </div>
  );
}

/** Whose standards say so, each with its place in the regulation. */
function Sources({ sources, asOf }: Pick<Props, "asOf"> & Pick<LevelText<LevelSource>, "sources">) {
  const more = sources.length - MAX_SOURCES;
  return (
    <div className="mt-1 border-t border-line pt-3 text-sm text-muted">
      <p>{sources.length > 1 ? `Sumber: ${formatNumber(sources.length)} standar` : "Sumber"}</p>
      <ul className="mt-1 grid gap-1">
        {sources.slice(0, MAX_SOURCES).map((source) => (
          <li key={positionPath(source)}>
            <Link href={positionPath(source, asOf)} prefetch={false} className="underline underline-offset-4">
              {source.name}, {source.institution.shortName}
            </Link>
            : {regulationName(source.regulation)}, {annexName({ label: source.annexLabel })},{" "}
            <SourceLink place={{ regulation: source.regulation.slug }} spans={source.spans} of="rumusan" />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-1">dan {formatNumber(more)} lainnya</p>}
    </div>
  );
}
