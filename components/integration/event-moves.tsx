"use client";

import { ActionForm } from "@/components/ui/action-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatNumber } from "@/lib/core/numbers";
import { finishEventAction, openIntegrationAction, stepBackAction } from "@/lib/finalisation/actions";

type EventKey = { readonly eventId: string; readonly revision: number };

type OpenProps = EventKey & {
  readonly openSheets: number;
  /** Conflicts of interest about which HR has not decided. */
  readonly openConflicts: number;
};

/** Ends the scoring; where sheets are missing or a conflict is not decided, with a reason. */
export function OpenIntegration({ openSheets, openConflicts, eventId, revision }: OpenProps) {
  const isReasonDue = openSheets + openConflicts > 0;
  return (
    <ActionForm action={openIntegrationAction} className="grid max-w-xl gap-3">
      {({ value, errors }) => (
        <>
          <input type="hidden" name="eventId" value={eventId} />
          <input type="hidden" name="revision" value={revision} />
          <p>
            {openSheets === 0
              ? "Semua lembar sudah terkirim. Setelah integrasi dibuka, asesor melihat penilaian satu sama lain."
              : `Masih ada ${openSheets} lembar yang belum terkirim. Integrasi dapat dibuka tanpa lembar itu, dengan alasan.`}
            {openConflicts > 0 &&
              ` ${openConflicts} benturan kepentingan belum diputuskan; lembar asesornya ikut dihitung bila integrasi dibuka sekarang, dan ketua tim belum dapat mengesahkan.`}
          </p>
          {(isReasonDue || errors("reason")) && (
            <TextArea
              name="reason"
              id="open-reason"
              label="Alasan membuka integrasi"
              defaultValue={value("reason")}
              errors={errors("reason")}
            />
          )}
          <SubmitButton className="justify-self-start">Buka integrasi</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type FinishProps = EventKey & {
  readonly ready: number;
  readonly unready: number;
  /** Of who would get a result, with requirements that nobody has proven. */
  readonly unproven: readonly Unproven[];
  /** The first day is still to come. */
  readonly early: string | null;
  /** Conflicts of interest about which HR has not decided. */
  readonly openConflicts: number;
};

type Unproven = { readonly candidateId: string; readonly name: string; readonly requirements: readonly string[] };

/** A long list is read in the table above. */
const MOST_NAMED = 10;

/** Freezes the results of everybody who is ready; opening it says what comes of it, and that is its confirmation. */
export function FinishEvent({ ready, unready, openConflicts, eventId, revision, ...doubts }: FinishProps) {
  return (
    <ConfirmedForm
      action={finishEventAction}
      summary="Tetapkan hasil akhir"
      variant="primary"
      sent={{ eventId, revision }}
      submit="Ya, tetapkan hasil akhir"
    >
      {({ value, errors }) => (
        <>
          <p>
            Sesudah ini {formatNumber(ready)} peserta mempunyai hasil akhir. Nilainya dibekukan bersama standar, skema,
            dan bahannya, dan kegiatan ini selesai. Nilai kemudian hanya dapat diubah dengan membuka kembali kegiatan,
            dan hasil yang sudah ditetapkan tidak berlaku lagi.
            {unready > 0 && ` ${unready} peserta tidak mendapat hasil; tuliskan alasannya.`}
          </p>
          <Doubts openConflicts={openConflicts} {...doubts} />
          {(unready + openConflicts > 0 || errors("reason")) && (
            <TextArea
              name="reason"
              id="finish-reason"
              label={unready > 0 ? "Alasan menetapkan tanpa mereka" : "Alasan menetapkan sekarang"}
              defaultValue={value("reason")}
              errors={errors("reason")}
            />
          )}
        </>
      )}
    </ConfirmedForm>
  );
}

/** What is better known before the results are fixed. */
function Doubts({ early, openConflicts, unproven }: Pick<FinishProps, "early" | "openConflicts" | "unproven">) {
  return (
    <>
      {early && <Notice tone="caution">{early}</Notice>}
      {openConflicts > 0 && (
        <Notice tone="caution">
          {openConflicts} benturan kepentingan belum diputuskan; lembar asesornya ikut dihitung bila hasil ditetapkan
          sekarang. Tuliskan alasannya, atau putuskan lebih dahulu.
        </Notice>
      )}
      <UnprovenRequirements unproven={unproven} />
    </>
  );
}

/** What the results would say for ever, before they are fixed. */
function UnprovenRequirements({ unproven }: Pick<FinishProps, "unproven">) {
  if (unproven.length === 0) return null;
  const rest = unproven.length - MOST_NAMED;
  return (
    <Notice tone="caution" title={`Persyaratan ${formatNumber(unproven.length)} peserta belum terbukti`}>
      <p>
        Hasilnya akan mencatatnya sebagai belum terbukti; sesudah itu persyaratan hanya dapat diperiksa lagi dengan
        membuka kembali kegiatan.
      </p>
      <ul className="mt-1 grid list-disc gap-1 pl-6">
        {unproven.slice(0, MOST_NAMED).map(({ candidateId, name, requirements }) => (
          <li key={candidateId}>
            {name}
            <ul className="list-[circle] pl-6 text-sm">
              {requirements.map((requirement) => (
                <li key={requirement}>{requirement}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {rest > 0 && <p>Dan {rest} peserta lainnya; daftar di atas memuat semuanya.</p>}
    </Notice>
  );
}

/** One stage back asks for the reason first; that is its confirmation. */
export function StepBack({ consequence, eventId, revision }: EventKey & { readonly consequence: string }) {
  return (
    <ConfirmedForm<never>
      action={stepBackAction}
      summary="Kembali ke tahap sebelumnya"
      variant="quiet"
      sent={{ eventId, revision }}
      reason={{ id: "back-reason", label: "Alasan" }}
      submit="Ya, kembalikan tahap"
      submitVariant="critical"
    >
      <p>{consequence}</p>
    </ConfirmedForm>
  );
}
