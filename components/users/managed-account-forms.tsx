"use client";

import { ActionForm } from "@/components/ui/action-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { OneTimePassword } from "@/components/users/one-time-password";
import { RoleChecks } from "@/components/users/role-checks";
import type { Role } from "@/lib/generated/prisma/enums";
import {
  changeRolesAction,
  closeAccountAction,
  renameUserAction,
  reopenAccountAction,
  resetPasswordAction,
} from "@/lib/users/actions";

type Account = { readonly userId: string; readonly institutionId: string };
type Revised = Account & { readonly revision: number };

function Hidden({ fields }: { readonly fields: Account | Revised }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

/** Which roles somebody has in one institution. */
export function RolesForm({ held, ...account }: Revised & { readonly held: readonly Role[] }) {
  return (
    <ActionForm action={changeRolesAction} done={() => "Peran disimpan. Berlaku mulai permintaan berikutnya."}>
      {(view) => (
        <>
          <Hidden fields={account} />
          <RoleChecks view={view} held={held} />
          <SubmitButton className="justify-self-start">Simpan peran</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** The name as it stands on lists, sheets and in the trail. */
export function NameForm({ name, ...account }: Revised & { readonly name: string }) {
  return (
    <ActionForm action={renameUserAction} done={() => "Nama disimpan."}>
      {(view) => (
        <>
          <Hidden fields={account} />
          <TextField
            id={`nama-${account.institutionId}`}
            name="name"
            label="Nama"
            hint="Hasil yang sudah ditetapkan dan laporannya tetap memuat nama yang lama."
            defaultValue={view.value("name") ?? name}
            errors={view.errors("name")}
            autoComplete="off"
          />
          <SubmitButton variant="secondary" className="justify-self-start">
            Simpan nama
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** A new password, shown once. It asks once more: whoever works at this moment is signed out. */
export function ResetPasswordForm({ email, ...account }: Account & { readonly email: string }) {
  return (
    <ConfirmedForm
      action={resetPasswordAction}
      done={({ password }) => <OneTimePassword email={email} password={password} />}
      summary="Buat kata sandi baru"
      variant="secondary"
      sent={account}
      submit="Ya, ganti kata sandinya"
    >
      <p>
        Kata sandi lamanya tidak berlaku lagi dan semua sesinya berakhir saat ini juga, juga bila ia sedang mengisi
        lembar penilaian. Kata sandi sementara ditampilkan sekali; sampaikan kepada orangnya.
      </p>
    </ConfirmedForm>
  );
}

/** Closing asks once more: whoever works at this moment is signed out. */
export function CloseAccountForm({ userId, institutionId, revision }: Revised) {
  return (
    <ConfirmedForm
      action={closeAccountAction}
      summary="Tutup akun"
      variant="critical"
      sent={{ userId, institutionId, revision }}
      submit="Ya, tutup akun ini"
      submitVariant="critical"
    >
      <p>Semua perannya di instansi ini berakhir saat ini juga. Akun dapat dibuka kembali nanti.</p>
    </ConfirmedForm>
  );
}

/** Gives the roles back that the account had when it was closed. */
export function ReopenAccountForm({ name, ...account }: Account & { readonly name: string }) {
  return (
    <ActionForm action={reopenAccountAction} className="grid gap-2">
      {() => (
        <>
          <Hidden fields={account} />
          <SubmitButton variant="secondary" className="justify-self-start">
            Buka kembali<span className="sr-only"> akun {name}</span>
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
