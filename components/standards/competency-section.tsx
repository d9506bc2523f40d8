import type { Route } from "next";
import Link from "next/link";

import { LevelScale } from "@/components/standards/level-scale";
import { TranscriptionNotes, Unreadable } from "@/components/standards/transcription-notes";
import type { SourcePlace } from "@/components/sources/source-link";
import { SourceLink } from "@/components/sources/source-link";
import type { KindOutline, Placed } from "@/lib/catalogue/outline";
import { anchorOf, isUnreadable, notesOnRow, notesUnder, numberText } from "@/lib/catalogue/outline";
import { dictionaryPath, perOf } from "@/lib/dictionary/schema";
import type { CompetencyDocument, IndicatorDocument, StandardDocument } from "@/lib/standards/document";
import { UNREADABLE, UNREADABLE_NAME } from "@/lib/standards/labels";
import { mergeRanges } from "@/lib/standards/rules";

type Context = { readonly standard: StandardDocument; readonly place: SourcePlace };
type Props = Context & {
  readonly outline: KindOutline;
  /** Kept in the links; null for today. */
  readonly asOf: string | null;
};

/** The competencies of one kind: levelled ones in full, plain statements as a numbered list. */
export function CompetencySection({ outline, asOf, ...context }: Props) {
  return (
    <div className="grid gap-4 print:block">
      {outline.levelled.map((entry) => (
        <Competency key={entry.path} entry={entry} asOf={asOf} {...context} />
      ))}
      {outline.statements.length > 0 && <Statements entries={outline.statements} {...context} />}
    </div>
  );
}

type EntryProps = Context & Pick<Props, "asOf"> & { readonly entry: Placed<CompetencyDocument> };

function Competency({ standard, place, asOf, entry: { row, path } }: EntryProps) {
  const name = row.name ?? UNREADABLE_NAME;
  const spans = rowSpans(standard, path);
  return (
    <article
      id={anchorOf(path)}
      className="grid gap-3 rounded-md border border-line bg-surface px-3 py-4 sm:p-5 print:mb-4 print:block print:space-y-2 print:border-x-0 print:border-b-0 print:px-0 print:pb-0"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 print:break-after-avoid">
        <h3>
          {row.ordinal !== null && <span className="text-muted">{numberText(row.ordinal)} </span>}
          {row.name === null ? (
            <Unreadable />
          ) : (
            <Link
              href={dictionaryPath(row.code, perOf(asOf)) as Route}
              prefetch={false}
              className="underline decoration-line-strong underline-offset-4 hover:text-accent hover:decoration-accent print:no-underline"
            >
              {row.name}
            </Link>
          )}
        </h3>
        <LevelScale
          level={row.level}
          missing={isUnreadable(standard, `${path}/level`) ? `Level ${UNREADABLE}` : "Tanpa level"}
        />
      </header>
      <p className="max-w-prose print:break-after-avoid">
        {row.description ?? (isUnreadable(standard, `${path}/description`) && <Unreadable />)}{" "}
        <SourceLink place={place} spans={spans} of={name} full />
      </p>
      <TranscriptionNotes notes={notesOnRow(standard, path)} place={place} beside={spans} />
      {row.indicators.length > 0 && (
        <ul aria-label={`Indikator ${name}`} className="grid gap-2 print:block print:space-y-1.5">
          {row.indicators.map((indicator, index) => (
            <Indicator
              key={indicator.id}
              standard={standard}
              place={place}
              indicator={indicator}
              path={`${path}/indicators/${index}`}
            />
          ))}
        </ul>
      )}
    </article>
  );
}

/** Name, level and description together: the indicators have links of their own. */
function rowSpans({ sources }: StandardDocument, path: string) {
  const own = ["ordinal", "name", "level", "description"].flatMap((value) => sources[`${path}/${value}`]?.spans ?? []);
  return [...mergeRanges(own)];
}

type IndicatorProps = Context & { readonly indicator: IndicatorDocument; readonly path: string };

function Indicator({ standard, place, indicator: { code, text, source }, path }: IndicatorProps) {
  return (
    <li className="grid grid-cols-[2.25rem_1fr] sm:grid-cols-[3rem_1fr] gap-x-2">
      <span className="text-muted">{code ?? "–"}</span>
      <div className="grid max-w-prose gap-1">
        <p>
          {text ?? <Unreadable />} <SourceLink place={place} spans={source.spans} of={`indikator ${code ?? ""}`} />
        </p>
        <TranscriptionNotes notes={notesUnder(standard, path)} place={place} beside={source.spans} isSingle />
      </div>
    </li>
  );
}

type StatementsProps = Context & { readonly entries: readonly Placed<CompetencyDocument>[] };

function Statements({ standard, place, entries }: StatementsProps) {
  return (
    <ul
      aria-label="Pernyataan tanpa level"
      className="grid gap-3 rounded-md border border-line bg-surface px-3 py-4 sm:p-5 print:block print:space-y-2 print:border-0 print:p-0"
    >
      {entries.map(({ row, path }) => (
        <li key={path} id={anchorOf(path)} className="grid grid-cols-[2.25rem_1fr] sm:grid-cols-[3rem_1fr] gap-x-2">
          <span className="text-muted">{row.ordinal !== null && numberText(row.ordinal)}</span>
          <div className="grid max-w-prose gap-1">
            <p>
              {row.name ?? <Unreadable />}{" "}
              <SourceLink place={place} spans={row.source.spans} of={`pernyataan ${row.ordinal ?? ""}`} />
            </p>
            <TranscriptionNotes notes={notesUnder(standard, path)} place={place} beside={row.source.spans} isSingle />
          </div>
        </li>
      ))}
    </ul>
  );
}
