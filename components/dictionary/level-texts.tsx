import Link from "next/link";

import { positionPath } from "@/lib/catalogue/paths";
import type { LevelEntry, LevelText } from "@/lib/dictionary/rules";
import type { PositionSummary } from "@/lib/regulations/document";

/** One level: the wordings known so far, each with the standards that say it so. */
export function LevelTexts({ entry }: { readonly entry: LevelEntry<PositionSummary> }) {
  const { texts } = entry;
  return (
    <div className="grid gap-4">
      {texts.length > 1 && (
        <p className="text-muted">Ada {texts.length} rumusan yang berbeda; yang paling banyak dipakai lebih dahulu.</p>
      )}
      {texts.map((text, index) => (
        <Wording key={index} text={text} />
      ))}
    </div>
  );
}

function Wording({ text: { description, indicators, sources } }: { readonly text: LevelText<PositionSummary> }) {
  return (
    <div className="grid gap-2 rounded-md border border-line bg-surface p-4 sm:p-5">
      {description !== null && <p className="max-w-prose font-semibold">{description}</p>}
      {indicators.length > 0 && (
        <ul className="grid max-w-prose list-disc gap-1 pl-6">
          {indicators.map((indicator) => (
            <li key={indicator}>{indicator}</li>
          ))}
        </ul>
      )}
      <p className="text-sm text-muted">
        Dari standar{" "}
        {sources.map((position, index) => (
          <span key={positionPath(position)}>
            {index > 0 && "; "}
            <Link href={positionPath(position)} className="underline underline-offset-4">
              {position.name}, {position.institution.shortName}
            </Link>
          </span>
        ))}
      </p>
    </div>
  );
}
