"use client";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { finishEventAction, openIntegrationAction, stepBackAction } from "@/lib/finalisation/actions";

type EventKey = { readonly eventId: string; readonly revision: number };

function Keys({ eventId, revision }: EventKey) {
  return (
    <>
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="revision" value={revision} />
    </>
  );
}

/** Ends the scoring; where sheets are missing, with a reason. */
export function OpenIntegration({ openSheets, ...key }: EventKey & { readonly openSheets: number }) {
  return (
    <ActionForm action={openIntegrationAction} className="grid max-w-xl gap-3">
      {({ value, errors }) => (
        <>
          <Keys {...key} />
          <p>
            {openSheets === 0
              ? "Semua lembar sudah terkirim. Setelah integrasi dibuka, asesor melihat penilaian satu sama lain."
              : `Masih ada ${openSheets} lembar yang belum terkirim. Integrasi dapat dibuka tanpa lembar itu, dengan alasan.`}
          </p>
          {(openSheets > 0 || errors("reason")) && (
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

type FinishProps = EventKey & { readonly ready: number; readonly unready: number };

/** Freezes the results of everybody who is ready; opening it says what comes of it, and that is its confirmation. */
export function FinishEvent({ ready, unready, ...key }: FinishProps) {
  return (
    <ActionForm action={finishEventAction} className="grid max-w-xl gap-3">
      {({ value, errors }) => (
        <details open={value("eventId") !== undefined}>
          <summary className={buttonClass("primary")}>Tetapkan hasil akhir</summary>
          <div className="mt-3 grid gap-3">
            <Keys {...key} />
            <p>
              Sesudah ini {ready} peserta mempunyai hasil akhir. Nilainya dibekukan bersama standar, skema, dan
              bahannya, dan kegiatan ini selesai. Nilai kemudian hanya dapat diubah dengan membuka kembali kegiatan, dan
              hasil yang sudah ditetapkan tidak berlaku lagi.
              {unready > 0 && ` ${unready} peserta tidak mendapat hasil; tuliskan alasannya.`}
            </p>
            {(unready > 0 || errors("reason")) && (
              <TextArea
                name="reason"
                id="finish-reason"
                label="Alasan menetapkan tanpa mereka"
                defaultValue={value("reason")}
                errors={errors("reason")}
              />
            )}
            <SubmitButton className="justify-self-start">Ya, tetapkan hasil akhir</SubmitButton>
          </div>
        </details>
      )}
    </ActionForm>
  );
}

/** One stage back asks for the reason first; that is its confirmation. */
export function StepBack({ consequence, ...key }: EventKey & { readonly consequence: string }) {
  return (
    <ActionForm action={stepBackAction} className="grid gap-3">
      {({ value, errors }) => (
        <details open={value("eventId") !== undefined}>
          <summary className={buttonClass("quiet")}>Kembali ke tahap sebelumnya</summary>
          <div className="mt-3 grid max-w-xl gap-3">
            <Keys {...key} />
            <p>{consequence}</p>
            <TextArea
              name="reason"
              id="back-reason"
              label="Alasan"
              defaultValue={value("reason")}
              errors={errors("reason")}
            />
            <SubmitButton variant="critical" className="justify-self-start">
              Ya, kembalikan tahap
            </SubmitButton>
          </div>
        </details>
      )}
    </ActionForm>
  );
}
