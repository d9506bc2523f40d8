"use client";

import { memo } from "react";

import { ConflictChoice } from "@/components/sheets/conflict-choice";
import { entryErrors } from "@/components/sheets/entry-errors";
import type { EntryProps } from "@/components/sheets/entry-props";
import { IndicatorEntry } from "@/components/sheets/indicator-entry";
import { LevelTexts } from "@/components/sheets/level-texts";
import { LevelScale } from "@/components/standards/level-scale";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { TextArea } from "@/components/ui/field";
import type { Conflict, InvalidEdit } from "@/lib/sheets/autosave";
import { ratingLabel, STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";
import type { LevelText } from "@/lib/sheets/queries";
import { isStatement, NO_RATING } from "@/lib/sheets/rules";
import type { EvidenceContent, RatingContent } from "@/lib/sheets/schema";
import { MAX_RATING, MIN_RATING, StatementMark } from "@/lib/sheets/schema";
import type { CompetencyDocument } from "@/lib/standards/document";
import { competencyName, UNREADABLE } from "@/lib/standards/labels";

const RATINGS = Array.from({ length: MAX_RATING - MIN_RATING + 1 }, (_, index) => MIN_RATING + index);

type Props = EntryProps & {
  readonly competency: CompetencyDocument;
  readonly levelTexts: Readonly<Record<number, LevelText>> | undefined;
  readonly rating: RatingContent | undefined;
  readonly evidence: Readonly<Record<string, EvidenceContent>>;
  readonly conflicts: Readonly<Record<string, Conflict>>;
  readonly invalid: Readonly<Record<string, InvalidEdit>>;
};

/** One competency of the sheet: what is required, the text of every level, the rating, its indicators. */
export const CompetencyCard = memo(function CompetencyCard(props: Props) {
  const { competency, levelTexts, rating = NO_RATING, evidence, conflicts, invalid, onEdit, onResolve } = props;
  const { id, ordinal, level, description, indicators } = competency;
  const name = competencyName({ ...competency, ordinal: null });
  const change = (content: Partial<RatingContent>, isTyping: boolean) =>
    onEdit({ entry: "rating", subjectId: id, content: { ...rating, ...content } }, isTyping);
  const conflict = conflicts[id];
  const { choiceError, noteErrors } = entryErrors(invalid[id]);

  return (
    <section
      id={`k-${id}`}
      aria-labelledby={`nama-${id}`}
      // Takes the focus from j and k, and from a click: single keys are for the competency that has it.
      tabIndex={-1}
      className="grid scroll-mt-4 gap-4 rounded-md border border-line bg-surface p-4 focus-within:border-accent sm:p-5"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 id={`nama-${id}`}>
          {ordinal}. {name}
        </h3>
        {!isStatement(competency) && (
          <span className="flex items-center gap-2">
            <span className="text-sm text-muted">Dipersyaratkan</span>
            <LevelScale level={level} missing={`${UNREADABLE}; tidak ikut dihitung`} />
          </span>
        )}
      </div>
      {conflict && <ConflictChoice conflict={conflict} onChoose={(choice) => onResolve(id, choice)} />}
      {isStatement(competency) ? (
        <ChoiceGroup
          legend={`Penilaian: ${name}`}
          hideLegend
          name={`mark-${id}`}
          choices={StatementMark.options.map((value) => ({ value, label: STATEMENT_MARK_LABEL[value] }))}
          chosen={rating.mark}
          onChoose={(mark) => change({ mark }, false)}
          onClear={() => change({ mark: null }, false)}
          error={choiceError}
        />
      ) : (
        <>
          <LevelTexts required={level} description={description} texts={levelTexts} />
          <ChoiceGroup
            legend={`Level yang dicapai: ${name}`}
            name={`level-${id}`}
            choices={RATINGS.map((value) => ({ value: String(value), label: ratingLabel(value) }))}
            chosen={rating.level === null ? null : String(rating.level)}
            onChoose={(value) => change({ level: Number(value) }, false)}
            onClear={() => change({ level: null }, false)}
            error={choiceError}
          />
        </>
      )}
      {indicators.map((indicator) => (
        <IndicatorEntry
          key={indicator.id}
          indicator={indicator}
          evidence={evidence[indicator.id]}
          conflict={conflicts[indicator.id]}
          invalid={invalid[indicator.id]}
          onEdit={onEdit}
          onResolve={onResolve}
        />
      ))}
      <TextArea
        id={`note-${id}`}
        name={`note-${id}`}
        label="Catatan penilaian"
        optional
        value={rating.note}
        errors={noteErrors}
        onChange={(event) => change({ note: event.target.value }, true)}
      />
    </section>
  );
});
