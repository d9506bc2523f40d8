"use client";

import { ActionForm } from "@/components/ui/action-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { OneTimePassword } from "@/components/users/one-time-password";
import { RoleChecks } from "@/components/users/role-checks";
import type { Role } from "@/lib/generated/prisma/enums";
import { changeRolesAction, closeAccountAction, reopenAccountAction, resetPasswordAction } from "@/lib/users/actions";

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

/** A new password, shown once. */
export function ResetPasswordForm({ email, ...account }: Account & { readonly email: string }) {
  return (
    <ActionForm
      action={resetPasswordAction}
      done={({ password }) => <OneTimePassword email={email} password={password} />}
    >
      {() => (
        <>
          <Hidden fields={account} />
          <SubmitButton variant="secondary" className="justify-self-start">
            Buat kata sandi baru
          </SubmitButton>
        </>
      )}
    </ActionForm>
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
