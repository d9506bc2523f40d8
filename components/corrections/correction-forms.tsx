"use client";

import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { TextField } from "@/components/ui/field";
import {
  publishCorrectionAction,
  recallCorrectionAction,
  returnCorrectionAction,
  sendCorrectionAction,
  startCorrectionAction,
  withdrawCorrectionAction,
} from "@/lib/corrections/actions";

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

type Props = {
  readonly standardId: string;
  /** Revision that is on the screen. */
  readonly revision: number;
};

export function SendCorrectionForm(seen: Props) {
  return (
    <ConfirmedForm
      action={sendCorrectionAction}
      summary="Kirim untuk diverifikasi"
      variant="primary"
      sent={seen}
      submit="Ya, kirim"
      isFramed
    >
      <p>
        Selama diverifikasi, koreksi ini tidak dapat diubah. Verifikator yang tidak ikut menyuntingnya akan memeriksa,
        lalu mengembalikan atau menerbitkannya.
      </p>
    </ConfirmedForm>
  );
}

/** Takes the correction back from its verifiers. */
export function RecallCorrectionForm(seen: Props) {
  return (
    <ConfirmedForm
      action={recallCorrectionAction}
      summary="Tarik kembali pengiriman"
      variant="secondary"
      sent={seen}
      reason={{ id: "recall-reason", label: "Alasan", hint: "Dibaca oleh verifikator." }}
      submit="Ya, tarik kembali pengiriman"
      isFramed
    >
      <p>Koreksi ini kembali kepada penyusun dan dapat disunting lagi.</p>
    </ConfirmedForm>
  );
}

export function ReturnCorrectionForm(seen: Props) {
  return (
    <ConfirmedForm
      action={returnCorrectionAction}
      summary="Kembalikan ke penyusun"
      variant="secondary"
      sent={seen}
      reason={{ id: "return-reason", label: "Alasan", hint: "Dibaca oleh penyusun." }}
      submit="Kembalikan"
      isFramed
    />
  );
}

type PublishProps = Props & {
  /** "YYYY-MM-DD" */
  readonly earliestDay: string;
  /** Number of the version that it replaces. */
  readonly replaced: number;
};

export function PublishCorrectionForm({ earliestDay, replaced, ...seen }: PublishProps) {
  return (
    <ConfirmedForm
      action={publishCorrectionAction}
      summary="Terbitkan"
      variant="primary"
      sent={seen}
      submit="Ya, terbitkan"
      pendingLabel="Menerbitkan…"
      isFramed
    >
      {(view) => (
        <>
          <p>
            Versi {replaced} berakhir sehari sebelumnya dan tetap dapat dibaca. Penilaian yang memakainya tetap memakai
            versi itu dan diberi tahu. Setelah terbit, koreksi ini tidak dapat diubah; sebelum hari berlakunya
            penerbitannya dapat ditarik kembali.
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
export function WithdrawCorrectionForm(seen: Props) {
  return (
    <ConfirmedForm
      action={withdrawCorrectionAction}
      summary="Tarik kembali penerbitan"
      variant="secondary"
      sent={seen}
      reason={{ id: "withdraw-reason", label: "Alasan" }}
      submit="Ya, tarik kembali"
      submitVariant="critical"
      isFramed
    >
      <p>Koreksi ini menjadi rancangan lagi, dan versi yang hendak digantikannya tetap berlaku.</p>
    </ConfirmedForm>
  );
}
