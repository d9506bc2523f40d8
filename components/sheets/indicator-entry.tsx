"use client";

import { ConflictChoice } from "@/components/sheets/conflict-choice";
import { entryErrors } from "@/components/sheets/entry-errors";
import type { EntryProps } from "@/components/sheets/entry-props";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { TextArea } from "@/components/ui/field";
import type { Conflict, InvalidEdit } from "@/lib/sheets/autosave";
import { OBSERVATION_LABEL } from "@/lib/sheets/labels";
import type { EvidenceContent } from "@/lib/sheets/schema";
import { Observation } from "@/lib/sheets/schema";
import type { IndicatorDocument } from "@/lib/standards/document";
import { UNREADABLE } from "@/lib/standards/labels";

const NOTHING: EvidenceContent = { observation: null, note: "" };

type Props = EntryProps & {
  readonly indicator: IndicatorDocument;
  readonly evidence: EvidenceContent | undefined;
  readonly conflict: Conflict | undefined;
  readonly invalid: InvalidEdit | undefined;
};

/** One indicator: whether it was seen, and what was seen. */
export function IndicatorEntry({
  indicator: { id, code, text },
  evidence = NOTHING,
  conflict,
  invalid,
  onEdit,
  onResolve,
}: Props) {
  const change = (content: Partial<EvidenceContent>, isTyping: boolean) =>
    onEdit({ entry: "evidence", subjectId: id, content: { ...evidence, ...content } }, isTyping);
  const { choiceError, noteErrors } = entryErrors(invalid);
  return (
    <div id={`i-${id}`} className="grid gap-2 border-l-2 border-line pl-3 sm:pl-4">
      <p className="max-w-prose">
        <span className="text-muted">{code}</span> {text ?? `Indikator ${UNREADABLE}`}
      </p>
      {conflict && <ConflictChoice conflict={conflict} onChoose={(choice) => onResolve(id, choice)} />}
      <ChoiceGroup
        legend={`Indikator ${code ?? ""}: ${text ?? UNREADABLE}`}
        hideLegend
        name={`observation-${id}`}
        choices={Observation.options.map((value) => ({ value, label: OBSERVATION_LABEL[value] }))}
        chosen={evidence.observation}
        onChoose={(observation) => change({ observation }, false)}
        error={choiceError}
      />
      <TextArea
        id={`bukti-${id}`}
        name={`bukti-${id}`}
        label={
          <>
            Bukti<span className="sr-only"> untuk indikator {code}</span>
          </>
        }
        rows={2}
        value={evidence.note}
        errors={noteErrors}
        onChange={(event) => change({ note: event.target.value }, true)}
      />
    </div>
  );
}
