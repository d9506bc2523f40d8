"use client";

import { InstitutionField } from "@/components/institutions/institution-field";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { OneTimePassword } from "@/components/users/one-time-password";
import { RoleChecks } from "@/components/users/role-checks";
import { inviteUserAction } from "@/lib/users/actions";
import type { ManagedInstitution } from "@/lib/users/queries";

type Props = { readonly institutions: readonly Pick<ManagedInstitution, "id" | "shortName">[] };

/** A new user with roles; the password is made by the portal and shown once. */
export function InviteForm({ institutions }: Props) {
  return (
    <ActionForm
      action={inviteUserAction}
      className="grid max-w-md gap-5"
      done={({ email, password }) => (
        <OneTimePassword email={email} password={password}>
          Bila orang ini sudah punya akun, nama dan kata sandi lamanya tetap, dan kata sandi di atas tidak berlaku.
        </OneTimePassword>
      )}
    >
      {(view) => (
        <>
          <InstitutionField institutions={institutions} view={view} />
          <TextField
            label="Nama lengkap"
            name="name"
            autoComplete="off"
            required
            defaultValue={view.value("name")}
            errors={view.errors("name")}
          />
          <TextField
            label="Surel"
            name="email"
            type="email"
            autoComplete="off"
            required
            defaultValue={view.value("email")}
            errors={view.errors("email")}
          />
          <RoleChecks view={view} held={[]} />
          <SubmitButton className="justify-self-start">Tambah pengguna</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
