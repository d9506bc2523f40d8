"use client";

import { PartForm } from "@/components/editing/part-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { TextArea, TextField } from "@/components/ui/field";
import {
  removeBodyCorrectionAction,
  removeBodyPassageAction,
  saveBodyPassageAction,
  startBodyCorrectionAction,
} from "@/lib/body-corrections/actions";
import type { CorrectableValue } from "@/lib/body-corrections/queries";

export function StartBodyCorrectionForm({ regulation }: { readonly regulation: string }) {
  return (
    <ConfirmedForm
      action={startBodyCorrectionAction}
      summary="Buat koreksi salinan"
      variant="secondary"
      sent={{ regulation }}
      submit="Ya, buat koreksi salinan"
      isFramed
    >
      <p>
        Untuk bunyi batang tubuh yang tidak sama dengan naskah peraturannya. Bagian mana yang keliru dan bunyi yang
        benar diisi sesudah ini; setelah diverifikasi, publik membacanya sejak hari yang dipilih, dan bunyi sebelumnya
        tetap dapat dibaca per tanggal. Lampiran dikoreksi pada standarnya masing-masing.
      </p>
      <WordsOnly />
    </ConfirmedForm>
  );
}

/** What cannot be corrected in this way. */
export function WordsOnly() {
  return (
    <p>
      Yang dikoreksi hanya bunyinya. Jenis, nomor, dan tahun peraturan, hari ditetapkan, diundangkan, dan mulai berlaku,
      nomor pasal, serta hubungan dengan peraturan lain tidak berubah dengan cara ini.
    </p>
  );
}

type PassageProps = {
  readonly correctionId: string;
  readonly viewerId: string;
  readonly value: Pick<CorrectableValue, "path" | "form">;
  /** "Menimbang, a." */
  readonly name: string;
};

/** What a passage of the body should read. */
export function BodyPassageForm({ correctionId, viewerId, value: { path, form }, name }: PassageProps) {
  const part = { standardId: correctionId, viewerId, rowId: path, mark: form.mark, isCited: false };
  const submitLabel = (
    <>
      Simpan koreksi<span className="sr-only"> {name}</span>
    </>
  );
  return (
    <PartForm part={part} name="koreksi" action={saveBodyPassageAction} submitLabel={submitLabel}>
      {(view) => (
        <>
          <input type="hidden" name="correctionId" value={correctionId} />
          <TextArea {...view.field("text", form.text)} label="Bunyi yang benar" />
          <TextArea
            {...view.field("reason", form.reason)}
            label="Alasan"
            hint="Dimuat pada halaman publik, misalnya: salah terbaca; pada naskah resmi tertulis Perekat."
          />
          <TextField
            {...view.field("lines", form.lines)}
            label="Baris naskah"
            hint="Isi hanya bila bunyi ini ada di baris lain dari yang disebut di atas, misalnya 12 atau 12-14."
            optional
            autoComplete="off"
          />
        </>
      )}
    </PartForm>
  );
}

type RemovePassageProps = {
  readonly correctionId: string;
  readonly path: string;
  readonly mark: string;
  readonly name: string;
};

/** Leaves the passage as it is (asked once more). */
export function RemoveBodyPassageForm({ correctionId, path, mark, name }: RemovePassageProps) {
  return (
    <ConfirmedForm
      action={removeBodyPassageAction}
      summary={
        <>
          Batalkan koreksi<span className="sr-only"> {name}</span>
        </>
      }
      variant="quiet"
      sent={{ correctionId, rowId: path, seen: mark }}
      submit={
        <>
          Ya, batalkan koreksi<span className="sr-only"> {name}</span>
        </>
      }
      submitVariant="critical"
    >
      <p className="text-sm">Bagian ini tetap berbunyi seperti sekarang.</p>
    </ConfirmedForm>
  );
}

type RemoveProps = { readonly correctionId: string; readonly revision: number };

export function RemoveBodyCorrectionForm(sent: RemoveProps) {
  return (
    <ConfirmedForm
      action={removeBodyCorrectionAction}
      summary="Hapus koreksi"
      variant="quiet"
      sent={sent}
      submit="Ya, hapus koreksi"
      submitVariant="critical"
      isFramed
    >
      <p>Koreksi ini dihapus beserta isinya; yang tampil bagi publik tidak berubah.</p>
    </ConfirmedForm>
  );
}
