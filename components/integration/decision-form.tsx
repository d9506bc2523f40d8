"use client";

import { useTyped } from "@/components/integration/use-typed";
import { ActionForm } from "@/components/ui/action-form";
import type { FormView } from "@/components/ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Overtaken } from "@/components/ui/overtaken";
import { SubmitButton } from "@/components/ui/submit-button";
import { endSentence } from "@/lib/core/sentences";
import type { StatementMark } from "@/lib/generated/prisma/enums";
import { decideValueAction } from "@/lib/integration/actions";
import { valueText } from "@/lib/integration/labels";
import type { Decision } from "@/lib/integration/queries";
import type { Value } from "@/lib/integration/rules";
import { MARK_MEDIAN_RULE, STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";

type Props = {
  readonly candidateId: string;
  readonly requirementId: string;
  readonly isStatement: boolean;
  readonly median: Value;
  readonly decision: Decision | null;
};

/** The agreed value of one competency; it starts at the median, and a reason is due where it differs. */
export function DecisionForm({ candidateId, requirementId, isStatement, median, decision }: Props) {
  const typed = useTyped(decideValueAction, decision?.revision ?? 0);
  const start = decision ?? median;
  return (
    // Closed once it is agreed, but never on somebody who is typing in it.
    <details open={decision === null || typed.isTyping} onInput={typed.onType}>
      <summary className="mb-3 text-accent">{decision ? "Ubah nilai akhir" : "Tetapkan nilai akhir"}</summary>
      <ActionForm
        action={typed.action}
        className="grid gap-3"
        isSettled={typed.isSettled}
        done={() => "Nilai akhir disimpan."}
      >
        {(view) => (
          <div key={typed.generation} className="grid gap-3">
            <input type="hidden" name="candidateId" value={candidateId} />
            <input type="hidden" name="requirementId" value={requirementId} />
            <input type="hidden" name="revision" value={typed.base} />
            {typed.isOvertaken && decision && (
              <Overtaken
                stored={`${endSentence(`${valueText(decision)}, oleh ${decision.decidedBy}`)} ${decision.reason}`}
                {...typed}
              />
            )}
            <div className="grid items-start gap-3 sm:grid-cols-[10rem_1fr]">
              <ValueField view={view} requirementId={requirementId} isStatement={isStatement} start={start} />
              <TextArea
                name="reason"
                id={`reason-${requirementId}`}
                label="Alasan"
                hint={`Wajib bila berbeda dari median (${valueText(median)}).${isStatement ? ` ${MARK_MEDIAN_RULE}` : ""}`}
                rows={2}
                defaultValue={view.value("reason") ?? decision?.reason}
                errors={view.errors("reason")}
              />
            </div>
            <SubmitButton variant="secondary" className="justify-self-start">
              Simpan nilai akhir
            </SubmitButton>
          </div>
        )}
      </ActionForm>
    </details>
  );
}

type FieldProps = {
  readonly view: FormView;
  readonly requirementId: string;
  readonly isStatement: boolean;
  readonly start: Value;
};

const MARKS = ["MET", "PARTIAL", "NOT_MET"] as const satisfies readonly StatementMark[];

function ValueField({ view, requirementId, isStatement, start }: FieldProps) {
  if (isStatement) {
    return (
      <SelectField
        name="mark"
        id={`mark-${requirementId}`}
        label="Nilai akhir"
        defaultValue={view.value("mark") ?? start.mark ?? ""}
        errors={view.errors("mark")}
      >
        <option value="">Pilih</option>
        {MARKS.map((mark) => (
          <option key={mark} value={mark}>
            {STATEMENT_MARK_LABEL[mark]}
          </option>
        ))}
      </SelectField>
    );
  }
  return (
    <TextField
      name="level"
      id={`level-${requirementId}`}
      label="Level akhir"
      inputMode="decimal"
      autoComplete="off"
      defaultValue={view.value("level") ?? (start.level === null ? "" : valueText(start))}
      errors={view.errors("level")}
    />
  );
}
