"use client";

import { ConfirmedForm } from "@/components/ui/confirmed-form";
import {
  publishRegulationAction,
  recallRegulationAction,
  returnRegulationAction,
  sendForReviewAction,
  withdrawRegulationAction,
} from "@/lib/publication/actions";
import { COPY_CORRECTED } from "@/lib/publication/labels";

type Props = {
  readonly slug: string;
  /** Revision that is on the screen. */
  readonly revision: number;
};

/** What cannot be taken back by the same button opens first, and says what it does. */
export function SendForm({ slug, revision }: Props) {
  return (
    <ConfirmedForm
      action={sendForReviewAction}
      summary="Kirim untuk diverifikasi"
      variant="primary"
      sent={{ regulation: slug, revision }}
      submit="Ya, kirim"
      isFramed
    >
      <p>
        Selama diverifikasi, rancangan tidak dapat diubah. Verifikator yang tidak ikut menyuntingnya akan memeriksa,
        lalu mengembalikan atau menerbitkannya.
      </p>
    </ConfirmedForm>
  );
}

/** Takes the draft back from its verifiers. */
export function RecallForm({ slug, revision }: Props) {
  return (
    <ConfirmedForm
      action={recallRegulationAction}
      summary="Tarik kembali pengiriman"
      variant="secondary"
      sent={{ regulation: slug, revision }}
      reason={{ id: "recall-reason", label: "Alasan", hint: "Dibaca oleh verifikator." }}
      submit="Ya, tarik kembali pengiriman"
      isFramed
    >
      <p>Rancangan ini kembali kepada penyusun dan dapat disunting lagi; catatan verifikator tetap tersimpan.</p>
    </ConfirmedForm>
  );
}

export function ReturnForm({ slug, revision }: Props) {
  return (
    <ConfirmedForm
      action={returnRegulationAction}
      summary="Kembalikan ke penyusun"
      variant="secondary"
      sent={{ regulation: slug, revision }}
      reason={{
        id: "return-reason",
        label: "Alasan",
        hint: "Dibaca oleh penyusun; catatan pada nilai tetap tersimpan.",
      }}
      submit="Kembalikan"
      isFramed
    />
  );
}

type PublishProps = Props & {
  /** "1 Januari 2027". */
  readonly day: string;
  readonly isAhead: boolean;
  /** What it revokes and amends, and what ends by it, as sentences. */
  readonly consequences: readonly string[];
};

export function PublishForm({ day, isAhead, consequences, slug, revision }: PublishProps) {
  return (
    <ConfirmedForm
      action={publishRegulationAction}
      summary="Terbitkan"
      variant="primary"
      sent={{ regulation: slug, revision }}
      submit="Ya, terbitkan"
      pendingLabel="Menerbitkan…"
      isFramed
    >
      <p>
        {isAhead
          ? `Peraturan ini terbit sekarang dan berlaku dengan sendirinya mulai ${day}. Sampai hari itu penerbitannya masih dapat ditarik kembali.`
          : `Peraturan ini berlaku sejak ${day}. Setelah diterbitkan, isinya tidak dapat diubah. ${COPY_CORRECTED}`}
      </p>
      <ul className="list-disc pl-5">
        {consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </ConfirmedForm>
  );
}

export function WithdrawForm({ slug, revision }: Props) {
  return (
    <ConfirmedForm
      action={withdrawRegulationAction}
      summary="Tarik kembali penerbitan"
      variant="secondary"
      sent={{ regulation: slug, revision }}
      reason={{ id: "withdraw-reason", label: "Alasan" }}
      submit="Ya, tarik kembali"
      submitVariant="critical"
      isFramed
    >
      <p>Peraturan ini menjadi rancangan lagi, dan yang hendak digantikannya tetap berlaku.</p>
    </ConfirmedForm>
  );
}
