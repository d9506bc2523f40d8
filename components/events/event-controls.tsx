"use client";

import type { ReactNode } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { SelectField, TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  assignAssessorAction,
  removeAssignmentAction,
  removeCandidateAction,
  returnSheetAction,
} from "@/lib/candidates/actions";
import { cancelEventAction, startScoringAction } from "@/lib/events/actions";
import type { Choice } from "@/lib/events/queries";

type EventKey = { readonly eventId: string; readonly revision: number };

type StartProps = EventKey & { readonly warnings: readonly string[] };

/** Opens the sheets to the assessors, after a second look at what the plan lacks. */
export function StartScoring({ eventId, revision, warnings }: StartProps) {
  return (
    <ActionForm action={startScoringAction} className="grid gap-3">
      {({ value }) => (
        <>
          <p>Semua yang wajib sudah ada.</p>
          <Confirm summary="Mulai penilaian" variant="primary" wasRefused={value("eventId") !== undefined}>
            <input type="hidden" name="eventId" value={eventId} />
            <input type="hidden" name="revision" value={revision} />
            <p className="max-w-prose">
              Setelah penilaian dimulai, asesor dapat mengisi lembarnya; peserta, skema dan tanggal tidak dapat diubah
              lagi.
            </p>
            {warnings.length > 0 && (
              <div>
                <p className="font-semibold">Masih perlu diperhatikan:</p>
                <ul className="list-disc pl-6">
                  {warnings.map((warning) => (
                    <li key={warning}>{warning}</li>
                  ))}
                </ul>
              </div>
            )}
            <SubmitButton className="justify-self-start">
              {warnings.length > 0 ? "Ya, mulai dengan rencana ini" : "Ya, mulai penilaian"}
            </SubmitButton>
          </Confirm>
        </>
      )}
    </ActionForm>
  );
}

type ConfirmProps = {
  readonly summary: string;
  readonly variant: "primary" | "critical" | "quiet";
  /** Open again after a refusal, so that without scripts too what was typed and what is wrong are seen. */
  readonly wasRefused: boolean;
  readonly children: ReactNode;
};

/** A second step before something that cannot simply be undone. */
function Confirm({ summary, variant, wasRefused, children }: ConfirmProps) {
  return (
    <details open={wasRefused}>
      <summary className={buttonClass(variant)}>{summary}</summary>
      <div className="mt-3 grid max-w-lg gap-4">{children}</div>
    </details>
  );
}

/** Cancelling asks for the reason first; that is its confirmation. */
export function CancelEvent({ eventId, revision }: EventKey) {
  return (
    <ActionForm action={cancelEventAction} className="grid gap-3">
      {({ value, errors }) => (
        <Confirm summary="Batalkan kegiatan" variant="critical" wasRefused={value("eventId") !== undefined}>
          <input type="hidden" name="eventId" value={eventId} />
          <input type="hidden" name="revision" value={revision} />
          <TextArea
            name="reason"
            id="cancel-reason"
            label="Alasan pembatalan"
            defaultValue={value("reason")}
            errors={errors("reason")}
          />
          <SubmitButton variant="critical" className="justify-self-start">
            Ya, batalkan kegiatan ini
          </SubmitButton>
        </Confirm>
      )}
    </ActionForm>
  );
}

type AssignProps = {
  readonly candidateId: string;
  readonly candidateName: string;
  readonly assessors: readonly Choice[];
  readonly instruments: readonly { readonly id: string; readonly name: string }[];
};

/** One more assessor for a candidate. */
export function AssignAssessor({ candidateId, candidateName, assessors, instruments }: AssignProps) {
  if (assessors.length === 0) return <p className="text-sm text-muted">Semua asesor instansi sudah ditugaskan.</p>;
  return (
    <ActionForm action={assignAssessorAction} className="grid gap-3" done={() => "Asesor ditugaskan."}>
      {({ errors }) => (
        <>
          <input type="hidden" name="candidateId" value={candidateId} />
          <div className="flex max-w-xl flex-wrap items-end gap-3">
            <div className="min-w-48 grow">
              <SelectField
                name="assessorId"
                id={`assessor-${candidateId}`}
                label={
                  <>
                    Tugaskan asesor<span className="sr-only"> untuk {candidateName}</span>
                  </>
                }
                defaultValue=""
                errors={errors("assessorId")}
              >
                <option value="">Pilih asesor</option>
                {assessors.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </SelectField>
            </div>
            {instruments.length > 1 && (
              <div className="min-w-48 grow">
                <SelectField
                  name="instrumentId"
                  id={`instrument-${candidateId}`}
                  label="Instrumen"
                  defaultValue=""
                  errors={errors("instrumentId")}
                >
                  <option value="">Semua instrumen</option>
                  {instruments.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </SelectField>
              </div>
            )}
            <SubmitButton variant="secondary">Tugaskan</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

type SheetProps = { readonly sheetId: string; readonly assessorName: string };

/** Taking an assignment back, while nothing is written. */
export function RemoveAssignment({ sheetId, assessorName }: SheetProps) {
  return (
    <ActionForm action={removeAssignmentAction} className="grid gap-3">
      {({ value }) => (
        <Confirm summary="Tarik penugasan" variant="quiet" wasRefused={value("sheetId") !== undefined}>
          <p>Lembarnya masih kosong dan akan dihapus. Penugasan dapat diberikan lagi.</p>
          <input type="hidden" name="sheetId" value={sheetId} />
          <SubmitButton variant="critical" className="justify-self-start">
            Ya, tarik {assessorName}
          </SubmitButton>
        </Confirm>
      )}
    </ActionForm>
  );
}

/** Giving a submitted sheet back, with the reason that its assessor reads. */
export function ReturnSheet({ sheetId, assessorName }: SheetProps) {
  return (
    <ActionForm action={returnSheetAction} className="grid gap-3">
      {({ value, errors }) => (
        <Confirm summary="Kembalikan lembar" variant="quiet" wasRefused={value("sheetId") !== undefined}>
          <input type="hidden" name="sheetId" value={sheetId} />
          <TextArea
            name="reason"
            id={`return-${sheetId}`}
            label={`Alasan, dibaca ${assessorName}`}
            hint="Sebutkan apa yang perlu dilengkapi atau diperiksa lagi."
            defaultValue={value("reason")}
            errors={errors("reason")}
          />
          <SubmitButton variant="secondary" className="justify-self-start">
            Kembalikan
          </SubmitButton>
        </Confirm>
      )}
    </ActionForm>
  );
}

type RemoveCandidateProps = {
  readonly candidateId: string;
  readonly candidateName: string;
  readonly sheetCount: number;
};

/** Taking a candidate out of the event, asked twice. */
export function RemoveCandidate({ candidateId, candidateName, sheetCount }: RemoveCandidateProps) {
  return (
    <ActionForm<never> action={removeCandidateAction} className="grid gap-3">
      {({ value }) => (
        <Confirm summary="Hapus peserta" variant="critical" wasRefused={value("candidateId") !== undefined}>
          <p>
            {candidateName} dihapus dari kegiatan ini
            {sheetCount > 0 && ` bersama ${sheetCount} lembar yang masih kosong`}. Peserta dapat ditambahkan lagi.
          </p>
          <input type="hidden" name="candidateId" value={candidateId} />
          <SubmitButton variant="critical" className="justify-self-start">
            Ya, hapus {candidateName}
          </SubmitButton>
        </Confirm>
      )}
    </ActionForm>
  );
}
