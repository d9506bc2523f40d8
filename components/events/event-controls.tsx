"use client";

import { ActionForm } from "@/components/ui/action-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { SelectField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  assignAssessorAction,
  removeAssignmentAction,
  removeCandidateAction,
  returnSheetAction,
} from "@/lib/candidates/actions";
import { formatNumber } from "@/lib/core/numbers";
import { cancelEventAction, startScoringAction } from "@/lib/events/actions";
import type { Choice } from "@/lib/events/queries";

type EventKey = { readonly eventId: string; readonly revision: number };

type StartProps = EventKey & { readonly warnings: readonly string[] };

/** Opens the sheets to the assessors, after a second look at what the plan lacks. */
export function StartScoring({ eventId, revision, warnings }: StartProps) {
  return (
    <div className="grid gap-3">
      <p>Semua yang wajib sudah ada.</p>
      <ConfirmedForm
        action={startScoringAction}
        summary="Mulai penilaian"
        variant="primary"
        sent={{ eventId, revision }}
        submit={warnings.length > 0 ? "Ya, mulai dengan rencana ini" : "Ya, mulai penilaian"}
      >
        <p className="max-w-prose">
          Setelah penilaian dimulai, asesor dapat mengisi lembarnya; peserta, skema dan tanggal tidak dapat diubah lagi.
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
      </ConfirmedForm>
    </div>
  );
}

type CancelProps = EventKey & {
  /** Of all candidates: assigned, and those that are sent. */
  readonly sheetCount: number;
  readonly sentCount: number;
  /** Candidates with a result of an earlier event. */
  readonly broughtCount: number;
};

/** Cancelling says what comes of it, and asks for the reason. */
export function CancelEvent({ eventId, revision, sheetCount, sentCount, broughtCount }: CancelProps) {
  return (
    <ConfirmedForm
      action={cancelEventAction}
      summary="Batalkan kegiatan"
      variant="critical"
      sent={{ eventId, revision }}
      reason={{ id: "cancel-reason", label: "Alasan pembatalan" }}
      submit="Ya, batalkan kegiatan ini"
      submitVariant="critical"
    >
      <p>
        Pembatalan bersifat akhir: kegiatan ini tidak dapat dibuka kembali dan tidak memberi hasil; rencananya dapat
        disalin menjadi kegiatan baru.
      </p>
      {sheetCount > 0 && (
        <p>
          {formatNumber(sheetCount)} lembar ({formatNumber(sentCount)} terkirim, {formatNumber(sheetCount - sentCount)}{" "}
          belum) tidak dapat diisi atau dikirim lagi. Isinya tetap tersimpan dan dapat dibaca; asesornya membaca alasan
          pembatalan.
        </p>
      )}
      {broughtCount > 0 && (
        <p>
          {formatNumber(broughtCount)} hasil yang dipakai dari kegiatan sebelumnya tidak ikut batal: laporannya tetap
          sah selama hasil asalnya berlaku. Yang tidak dimaksudkan lagi dicabut dengan alasan pada halaman hasilnya.
        </p>
      )}
    </ConfirmedForm>
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
    <ActionForm action={assignAssessorAction} className="grid gap-3" done={assignedText}>
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

function assignedText({ restored }: { readonly restored: number }): string {
  if (restored === 0) return "Asesor ditugaskan.";
  return `Asesor ditugaskan. ${restored} lembarnya yang dulu ditarik berlaku lagi beserta isinya.`;
}

type SheetProps = { readonly sheetId: string; readonly assessorName: string };

/** Taking an assignment back, while nothing is written. */
export function RemoveAssignment({ sheetId, assessorName }: SheetProps) {
  return (
    <ConfirmedForm
      action={removeAssignmentAction}
      summary="Tarik penugasan"
      variant="quiet"
      sent={{ sheetId }}
      submit={`Ya, tarik ${assessorName}`}
      submitVariant="critical"
    >
      <p>Lembarnya masih kosong dan akan dihapus. Penugasan dapat diberikan lagi.</p>
    </ConfirmedForm>
  );
}

/** Giving a submitted sheet back, with the reason that its assessor reads. */
export function ReturnSheet({ sheetId, assessorName, isReturned }: SheetProps & { readonly isReturned: boolean }) {
  return (
    <ConfirmedForm
      action={returnSheetAction}
      done={() => `Lembar dikembalikan kepada ${assessorName}, yang membaca alasannya di antrean penilaian.`}
      isOver={isReturned}
      summary="Kembalikan lembar"
      variant="quiet"
      sent={{ sheetId }}
      reason={{
        id: `return-${sheetId}`,
        label: `Alasan, dibaca ${assessorName}`,
        hint: "Sebutkan apa yang perlu dilengkapi atau diperiksa lagi.",
      }}
      submit="Kembalikan"
      submitVariant="secondary"
    />
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
    <ConfirmedForm<never>
      action={removeCandidateAction}
      summary="Hapus peserta"
      variant="critical"
      sent={{ candidateId }}
      submit={`Ya, hapus ${candidateName}`}
      submitVariant="critical"
    >
      <p>
        {candidateName} dihapus dari kegiatan ini
        {sheetCount > 0 && ` bersama ${formatNumber(sheetCount)} lembar yang masih kosong`}. Peserta dapat ditambahkan
        lagi.
      </p>
    </ConfirmedForm>
  );
}
