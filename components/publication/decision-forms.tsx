"use client";

import type { ReactNode } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  publishRegulationAction,
  recallRegulationAction,
  returnRegulationAction,
  sendForReviewAction,
  withdrawRegulationAction,
} from "@/lib/publication/actions";

type Props = {
  readonly slug: string;
  /** Revision that is on the screen. */
  readonly revision: number;
};

function Seen({ slug, revision }: Props) {
  return (
    <>
      <input type="hidden" name="regulation" value={slug} />
      <input type="hidden" name="revision" value={revision} />
    </>
  );
}

/** What cannot be taken back by the same button opens first, and says what it does. */
function Asked({ label, variant, children }: AskedProps) {
  return (
    <details>
      <summary className={`${buttonClass(variant)} cursor-pointer list-none`}>{label}</summary>
      <div className="mt-3 grid max-w-prose gap-3 rounded-md border border-line bg-surface p-4">{children}</div>
    </details>
  );
}
type AskedProps = {
  readonly label: string;
  readonly variant: "primary" | "secondary" | "quiet";
  readonly children: ReactNode;
};

export function SendForm(props: Props) {
  return (
    <Asked label="Kirim untuk diverifikasi" variant="primary">
      <p>
        Selama diverifikasi, rancangan tidak dapat diubah. Verifikator yang tidak ikut menyuntingnya akan memeriksa,
        lalu mengembalikan atau menerbitkannya.
      </p>
      <ActionForm action={sendForReviewAction}>
        {() => (
          <>
            <Seen {...props} />
            <SubmitButton variant="primary" className="justify-self-start">
              Ya, kirim
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </Asked>
  );
}

/** Takes the draft back from its verifiers. */
export function RecallForm(props: Props) {
  return (
    <Asked label="Tarik kembali pengiriman" variant="secondary">
      <p>Rancangan ini kembali kepada penyusun dan dapat disunting lagi; catatan verifikator tetap tersimpan.</p>
      <ActionForm action={recallRegulationAction}>
        {({ value, errors }) => (
          <>
            <Seen {...props} />
            <TextArea
              name="reason"
              id="recall-reason"
              label="Alasan"
              hint="Dibaca oleh verifikator."
              defaultValue={value("reason")}
              errors={errors("reason")}
            />
            <SubmitButton className="justify-self-start">Ya, tarik kembali pengiriman</SubmitButton>
          </>
        )}
      </ActionForm>
    </Asked>
  );
}

export function ReturnForm(props: Props) {
  return (
    <Asked label="Kembalikan ke penyusun" variant="secondary">
      <ActionForm action={returnRegulationAction}>
        {({ value, errors }) => (
          <>
            <Seen {...props} />
            <TextArea
              name="reason"
              id="return-reason"
              label="Alasan"
              hint="Dibaca oleh penyusun; catatan pada nilai tetap tersimpan."
              defaultValue={value("reason")}
              errors={errors("reason")}
            />
            <SubmitButton className="justify-self-start">Kembalikan</SubmitButton>
          </>
        )}
      </ActionForm>
    </Asked>
  );
}

type PublishProps = Props & {
  /** "1 Januari 2027". */
  readonly day: string;
  readonly isAhead: boolean;
  /** What it revokes and amends, and what ends by it, as sentences. */
  readonly consequences: readonly string[];
};

export function PublishForm({ day, isAhead, consequences, ...props }: PublishProps) {
  return (
    <Asked label="Terbitkan" variant="primary">
      <p>
        {isAhead
          ? `Peraturan ini terbit sekarang dan berlaku dengan sendirinya mulai ${day}. Sampai hari itu penerbitannya masih dapat ditarik kembali.`
          : `Peraturan ini berlaku sejak ${day}. Setelah diterbitkan, isinya tidak dapat diubah; kekeliruan dibetulkan dengan versi baru.`}
      </p>
      <ul className="list-disc pl-5">
        {consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <ActionForm action={publishRegulationAction}>
        {() => (
          <>
            <Seen {...props} />
            <SubmitButton variant="primary" pendingLabel="Menerbitkan…" className="justify-self-start">
              Ya, terbitkan
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </Asked>
  );
}

export function WithdrawForm(props: Props) {
  return (
    <Asked label="Tarik kembali penerbitan" variant="secondary">
      <p>Peraturan ini menjadi rancangan lagi, dan yang hendak digantikannya tetap berlaku.</p>
      <ActionForm action={withdrawRegulationAction}>
        {({ value, errors }) => (
          <>
            <Seen {...props} />
            <TextArea
              name="reason"
              id="withdraw-reason"
              label="Alasan"
              defaultValue={value("reason")}
              errors={errors("reason")}
            />
            <SubmitButton variant="critical" className="justify-self-start">
              Ya, tarik kembali
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </Asked>
  );
}
