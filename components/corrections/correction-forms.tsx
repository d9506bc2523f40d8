"use client";

import type { ComponentProps, ReactNode } from "react";

import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { TextField } from "@/components/ui/field";
import { startCorrectionAction } from "@/lib/corrections/actions";

export function StartCorrectionForm({ standardId }: { readonly standardId: string }) {
  return (
    <ConfirmedForm
      action={startCorrectionAction}
      summary="Buat koreksi salinan"
      variant="secondary"
      sent={{ standardId }}
      reason={{
        id: "correction-reason",
        label: "Apa yang keliru pada salinannya",
        hint: "Dimuat pada halaman publik standar itu, misalnya: level Integritas salah terbaca, pada naskah tertulis 4.",
      }}
      submit="Ya, buat koreksi salinan"
      isFramed
    >
      <p>
        Untuk salinan yang tidak sama dengan naskah peraturannya. Isi versi ini disalin ke rancangan versi berikutnya
        menurut peraturan yang sama; setelah diverifikasi, rancangan itu menggantikannya. Standar yang berubah karena
        peraturan baru dibuat dengan rancangan peraturan itu.
      </p>
    </ConfirmedForm>
  );
}

/** What is corrected has its own action for each step, and is named in what is sent with the revision that is on the screen. */
type Props = Pick<ComponentProps<typeof ConfirmedForm<never>>, "action" | "sent">;

export function SendCorrectionForm(step: Props) {
  return (
    <ConfirmedForm {...step} summary="Kirim untuk diverifikasi" variant="primary" submit="Ya, kirim" isFramed>
      <p>
        Selama diverifikasi, koreksi ini tidak dapat diubah. Verifikator yang tidak ikut menyuntingnya akan memeriksa,
        lalu mengembalikan atau menerbitkannya.
      </p>
    </ConfirmedForm>
  );
}

/** Takes the correction back from its verifiers. */
export function RecallCorrectionForm(step: Props) {
  return (
    <ConfirmedForm
      {...step}
      summary="Tarik kembali pengiriman"
      variant="secondary"
      reason={{ id: "recall-reason", label: "Alasan", hint: "Dibaca oleh verifikator." }}
      submit="Ya, tarik kembali pengiriman"
      isFramed
    >
      <p>Koreksi ini kembali kepada penyusun dan dapat disunting lagi.</p>
    </ConfirmedForm>
  );
}

export function ReturnCorrectionForm(step: Props) {
  return (
    <ConfirmedForm
      {...step}
      summary="Kembalikan ke penyusun"
      variant="secondary"
      reason={{ id: "return-reason", label: "Alasan", hint: "Dibaca oleh penyusun." }}
      submit="Kembalikan"
      isFramed
    />
  );
}

type PublishProps = Props & {
  /** "YYYY-MM-DD" */
  readonly earliestDay: string;
  /** What comes of it. */
  readonly children: ReactNode;
};

export function PublishCorrectionForm({ earliestDay, children, ...step }: PublishProps) {
  return (
    <ConfirmedForm
      {...step}
      summary="Terbitkan"
      variant="primary"
      submit="Ya, terbitkan"
      pendingLabel="Menerbitkan…"
      isFramed
    >
      {(view) => (
        <>
          <p>
            {children} Setelah terbit, koreksi ini tidak dapat diubah; sebelum hari berlakunya penerbitannya dapat
            ditarik kembali.
          </p>
          <TextField
            type="date"
            name="day"
            label="Berlaku mulai"
            min={earliestDay}
            defaultValue={view.value("day") ?? earliestDay}
            errors={view.errors("day")}
            required
          />
        </>
      )}
    </ConfirmedForm>
  );
}

/** Takes the publication back before its first day. */
export function WithdrawCorrectionForm(step: Props) {
  return (
    <ConfirmedForm
      {...step}
      summary="Tarik kembali penerbitan"
      variant="secondary"
      reason={{ id: "withdraw-reason", label: "Alasan" }}
      submit="Ya, tarik kembali"
      submitVariant="critical"
      isFramed
    >
      <p>Koreksi ini menjadi rancangan lagi, dan yang hendak digantikannya tetap berlaku.</p>
    </ConfirmedForm>
  );
}
