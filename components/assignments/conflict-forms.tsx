"use client";

import type { FormView } from "@/components/ui/action-form";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { declareConflictAction, withdrawConflictAction } from "@/lib/assignments/actions";
import { CONFLICT_REASON_LABEL } from "@/lib/assignments/labels";
import type { Choice } from "@/lib/events/queries";

type DeclareProps = {
  readonly candidateId: string;
  /** Whom it may be said of; one alone is not asked for. */
  readonly assessors: readonly Choice[];
  /** For an assessor about themself. */
  readonly isOwn?: boolean;
};

/** Says that an assessor must not assess the candidate. */
export function DeclareConflict({ candidateId, assessors, isOwn = false }: DeclareProps) {
  return (
    <ActionForm action={declareConflictAction} className="grid gap-3">
      {(view) => (
        <details open={view.value("candidateId") !== undefined}>
          <summary className={buttonClass("quiet")}>Nyatakan benturan kepentingan</summary>
          <div className="mt-3 grid max-w-lg gap-4">
            <input type="hidden" name="candidateId" value={candidateId} />
            {isOwn ? (
              <input type="hidden" name="assessorId" value={assessors[0]?.id} />
            ) : (
              <Assessor view={view} candidateId={candidateId} assessors={assessors} />
            )}
            <Reason view={view} candidateId={candidateId} />
            <SubmitButton variant="secondary" className="justify-self-start">
              Nyatakan
            </SubmitButton>
          </div>
        </details>
      )}
    </ActionForm>
  );
}

type PartProps = { readonly view: FormView; readonly candidateId: string };

function Assessor({ view, candidateId, assessors }: PartProps & Pick<DeclareProps, "assessors">) {
  return (
    <SelectField
      name="assessorId"
      id={`conflict-assessor-${candidateId}`}
      label="Asesor yang tidak boleh menilai"
      defaultValue={view.value("assessorId") ?? ""}
      errors={view.errors("assessorId")}
    >
      <option value="">Pilih asesor</option>
      {assessors.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

function Reason({ view, candidateId }: PartProps) {
  return (
    <>
      <SelectField
        name="reason"
        id={`conflict-reason-${candidateId}`}
        label="Alasan"
        defaultValue={view.value("reason") ?? ""}
        errors={view.errors("reason")}
      >
        <option value="">Pilih alasan</option>
        {Object.entries(CONFLICT_REASON_LABEL).map(([reason, label]) => (
          <option key={reason} value={reason}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField
        name="note"
        id={`conflict-note-${candidateId}`}
        label="Penjelasan"
        hint="Wajib untuk alasan lain."
        optional
        autoComplete="off"
        defaultValue={view.value("note")}
        errors={view.errors("note")}
      />
    </>
  );
}

type WithdrawProps = { readonly candidateId: string; readonly assessorId: string; readonly name: string };

/** Takes a declared conflict back. */
export function WithdrawConflict({ candidateId, assessorId, name }: WithdrawProps) {
  return (
    <ActionForm action={withdrawConflictAction} className="grid gap-3">
      {() => (
        <>
          <input type="hidden" name="candidateId" value={candidateId} />
          <input type="hidden" name="assessorId" value={assessorId} />
          <SubmitButton variant="quiet">
            Cabut<span className="sr-only"> benturan kepentingan {name}</span>
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
