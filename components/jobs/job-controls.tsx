"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatNumber } from "@/lib/core/numbers";
import { cancelJobAction, startReportsAction } from "@/lib/jobs/actions";

/** Starts the reports of all candidates whose result holds. */
export function StartReports({ eventId, readyCount }: { readonly eventId: string; readonly readyCount: number }) {
  return (
    <ActionForm action={startReportsAction} className="grid gap-3">
      {() => (
        <>
          <input type="hidden" name="eventId" value={eventId} />
          <p className="max-w-prose">
            {formatNumber(readyCount)} peserta memiliki hasil akhir yang berlaku. Pekerjaan berjalan di latar; halaman
            ini boleh ditutup.
          </p>
          <SubmitButton className="justify-self-start">Buat {formatNumber(readyCount)} laporan</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** Stops a job; nothing is lost that could not be made again. */
export function CancelJob({ jobId }: { readonly jobId: string }) {
  return (
    <ActionForm action={cancelJobAction} className="grid gap-3">
      {() => (
        <>
          <input type="hidden" name="jobId" value={jobId} />
          <SubmitButton variant="critical" className="justify-self-start">
            Batalkan pekerjaan
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
