"use client";

import type { FormView } from "@/components/ui/action-form";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideConflictAction, declareConflictAction, withdrawConflictAction } from "@/lib/assignments/actions";
import type { ConflictedRole } from "@/lib/assignments/labels";
import { CONFLICT_CHOICE_LABEL, CONFLICT_REASON_LABEL, decidedLabel, keepLabel } from "@/lib/assignments/labels";
import type { ConflictState } from "@/lib/events/conflicts";
import type { Choice } from "@/lib/events/queries";
import type { ConflictChoice } from "@/lib/generated/prisma/enums";

type DeclareProps = {
  readonly candidateId: string;
  /** Whom it may be said of; one alone is not asked for. */
  readonly assessors: readonly Choice[];
  /** For an assessor about themself: the name of the candidate. */
  readonly ownOf?: string;
};

/** Says that an assessor must not assess the candidate. */
export function DeclareConflict({ candidateId, assessors, ownOf }: DeclareProps) {
  const self = ownOf === undefined ? undefined : assessors[0]?.id;
  return (
    <ConfirmedForm
      action={declareConflictAction}
      done={() => "Benturan kepentingan dinyatakan."}
      summary="Nyatakan benturan kepentingan"
      variant="quiet"
      sent={{ candidateId, ...(self ? { assessorId: self } : {}) }}
      submit="Nyatakan"
      submitVariant="secondary"
    >
      {(view) => (
        <>
          {ownOf !== undefined && <p>Berlaku untuk {ownOf}, pada semua lembar Anda tentang peserta ini.</p>}
          {ownOf === undefined && <Assessor view={view} candidateId={candidateId} assessors={assessors} />}
          <Reason view={view} candidateId={candidateId} />
        </>
      )}
    </ConfirmedForm>
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
        hint="Tidak wajib, kecuali untuk alasan lain."
        autoComplete="off"
        defaultValue={view.value("note")}
        errors={view.errors("note")}
      />
    </>
  );
}

type Withdrawable = {
  /** Something is written on one. */
  readonly isFilled: boolean;
  /** The meeting works with them already. */
  readonly isIntegrated: boolean;
};

type DecideProps = {
  readonly candidateId: string;
  readonly assessorId: string;
  readonly name: string;
  readonly role: ConflictedRole;
  /** What withdrawing them comes to; null for somebody who has none. */
  readonly sheets: Withdrawable | null;
  readonly state: ConflictState;
  readonly isDecided: boolean;
  /** Nobody is assigned any more. */
  readonly isAssigned: boolean;
};

const WITHDRAWN_FILLED =
  "Lembar yang ditarik tersimpan dengan seluruh isinya sebagai riwayat, tidak ikut dihitung, dan tidak dapat diubah lagi.";

/** What the choices come to. */
function choiceHint({ isFilled, isIntegrated }: Withdrawable): string {
  if (!isFilled) return "Lembarnya masih kosong; bila ditarik, lembar itu dihapus.";
  return isIntegrated
    ? `${WITHDRAWN_FILLED} Median peserta ini dihitung ulang tanpa lembar itu, dan pengesahannya batal.`
    : WITHDRAWN_FILLED;
}

/** What is left to decide about somebody without sheets. */
function keepHint({ isChair }: ConflictedRole): string {
  return isChair
    ? "Yang diputuskan hanya apakah ia boleh mengesahkan hasil peserta ini sebagai ketua tim. Bila benturannya tidak dapat diterima, ganti ketua tim pada tahap persiapan."
    : "Sesudah diizinkan, ia dapat ditugaskan untuk peserta ini meskipun ada benturan kepentingan; lembarnya yang ditarik dihitung kembali bila ia ditugaskan lagi.";
}

type Decided = { readonly choice: ConflictChoice; readonly voidedSignOffs: number };

function decidedText({ choice, voidedSignOffs }: Decided, role: ConflictedRole): string {
  const decided = decidedLabel(choice, role);
  if (voidedSignOffs === 0) return `${decided}.`;
  return `${decided}. ${voidedSignOffs} pengesahan peserta ini batal; nilai akhirnya perlu diperiksa dan disahkan lagi.`;
}

/** Nothing is left to decide: somebody without sheets is let already, or could not get any. */
function isSettled({ role, state, isAssigned }: Pick<DecideProps, "role" | "state" | "isAssigned">): boolean {
  if (role.hasSheets) return false;
  return state === "KEPT" || (!role.isChair && isAssigned);
}

/** Withdraws the sheets of somebody with a conflict, or lets them go on, with the reason; without sheets only the latter. */
export function DecideConflict({ candidateId, assessorId, name, role, sheets, isDecided, ...conflict }: DecideProps) {
  const isOpen = conflict.state === "UNDECIDED";
  return (
    <ConfirmedForm
      action={decideConflictAction}
      done={(decided) => decidedText(decided, role)}
      isOver={isSettled({ role, ...conflict })}
      summary={
        <>
          {isDecided && !isOpen ? "Ubah keputusan" : "Putuskan"}
          <span className="sr-only"> benturan kepentingan {name}</span>
        </>
      }
      variant={isOpen ? "secondary" : "quiet"}
      sent={{ candidateId, assessorId, ...(sheets ? {} : { choice: "KEEP" }) }}
      reason={{
        id: `conflict-decision-reason-${candidateId}-${assessorId}`,
        label: `Alasan keputusan, dibaca ${name}`,
      }}
      submit={sheets ? "Simpan keputusan" : keepLabel(role)}
    >
      {(view) =>
        sheets ? <ChoiceOf view={view} id={`${candidateId}-${assessorId}`} sheets={sheets} /> : keepHint(role)
      }
    </ConfirmedForm>
  );
}

type ChoiceProps = { readonly view: FormView; readonly id: string; readonly sheets: Withdrawable };

function ChoiceOf({ view: { value, errors }, id, sheets }: ChoiceProps) {
  return (
    <SelectField
      id={`conflict-choice-${id}`}
      name="choice"
      label="Keputusan"
      hint={choiceHint(sheets)}
      defaultValue={value("choice") ?? ""}
      errors={errors("choice")}
    >
      <option value="">Pilih keputusan</option>
      <option value="WITHDRAW">{CONFLICT_CHOICE_LABEL.WITHDRAW}</option>
      <option value="KEEP">{CONFLICT_CHOICE_LABEL.KEEP}</option>
    </SelectField>
  );
}

type WithdrawProps = { readonly candidateId: string; readonly assessorId: string; readonly name: string };

/** What HR entered by mistake, taken back with the reason. */
export function TakeBackConflict({ candidateId, assessorId, name }: WithdrawProps) {
  return (
    <ConfirmedForm
      action={withdrawConflictAction}
      summary={
        <>
          Cabut<span className="sr-only"> benturan kepentingan {name}</span>
        </>
      }
      variant="quiet"
      sent={{ candidateId, assessorId }}
      reason={{ id: `conflict-withdrawal-reason-${candidateId}-${assessorId}`, label: "Alasan pencabutan" }}
      submit="Ya, cabut"
    >
      Untuk benturan kepentingan yang keliru dicatat: sesudah dicabut tidak ada lagi yang diputuskan. Alasannya
      tersimpan pada jejak audit.
    </ConfirmedForm>
  );
}

/** Takes one's own word back. */
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
