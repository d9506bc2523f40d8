import { z } from "zod";

import { Email, MAX_PASSWORD, SignIn } from "@/lib/auth/schema";
import { Role } from "@/lib/generated/prisma/enums";
import { MIN_PASSWORD, passwordObstacle } from "@/lib/users/rules";

const MAX_NAME = 120;

const Roles = z
  .array(z.enum(Role, "Peran tidak dikenal."))
  .min(1, "Pilih paling sedikit satu peran.")
  .transform((roles) => [...new Set(roles)])
  .readonly();

const NewPassword = z
  .string("Isi kata sandi.")
  .min(MIN_PASSWORD, `Kata sandi paling sedikit ${MIN_PASSWORD} karakter.`)
  .max(MAX_PASSWORD, `Kata sandi paling panjang ${MAX_PASSWORD} karakter.`);

type Login = { readonly email: string; readonly password: string };

function refuseWeakPassword({ email, password }: Login, context: z.RefinementCtx<Login>): void {
  const obstacle = passwordObstacle(password, email);
  if (obstacle) context.addIssue({ code: "custom", path: ["password"], message: obstacle });
}

const FullName = z
  .string("Isi nama.")
  .trim()
  .min(2, "Isi nama lengkap.")
  .max(MAX_NAME, `Nama paling panjang ${MAX_NAME} karakter.`);

const NewUser = z.object({
  institutionId: z.uuid("Instansi tidak dikenal."),
  email: Email,
  name: FullName,
  roles: Roles,
});

export const CreateUser = NewUser.extend({ password: NewPassword }).superRefine(refuseWeakPassword);
export type CreateUser = z.infer<typeof CreateUser>;

export const ResetPassword = z.object({ email: Email, password: NewPassword }).superRefine(refuseWeakPassword);
export type ResetPassword = z.infer<typeof ResetPassword>;

export const ChangeRoles = z.object({
  userId: z.uuid("Pengguna tidak dikenal."),
  institutionId: z.uuid("Instansi tidak dikenal."),
  revision: z.coerce.number().int(),
  roles: Roles,
});
export type ChangeRoles = z.infer<typeof ChangeRoles>;

/** What an account had when it was closed, as the audit trail keeps it. */
export const ClosedRoles = z.object({ roles: z.array(z.enum(Role)) });

/** Check boxes arrive as `{ HR: "on" }`, and not at all where none is ticked. */
const TickedRoles = z.preprocess(
  (ticked) => (typeof ticked === "object" && ticked !== null ? Object.keys(ticked) : []),
  Roles,
);

export const InviteUserForm = NewUser.extend({ roles: TickedRoles });
export type InviteUser = z.infer<typeof InviteUserForm>;

export const ChangeRolesForm = ChangeRoles.extend({ roles: TickedRoles });

export const CloseAccount = ChangeRoles.omit({ roles: true });
export type CloseAccount = z.infer<typeof CloseAccount>;

export const RenameUser = CloseAccount.extend({ name: FullName });
export type RenameUser = z.infer<typeof RenameUser>;

/** Of somebody of the institution, by its admin. */
export const ManagedAccount = CloseAccount.omit({ revision: true });
export type ManagedAccount = z.infer<typeof ManagedAccount>;

/** A new password and its repetition, as both forms that set one send them. */
const RepeatedPassword = z.object({ newPassword: NewPassword, repeatedPassword: z.string("Ulangi kata sandi baru.") });

const isRepeated = ({ newPassword, repeatedPassword }: z.infer<typeof RepeatedPassword>) =>
  newPassword === repeatedPassword;

const NOT_REPEATED = { path: ["repeatedPassword"], message: "Ulangan berbeda dari kata sandi baru." };

export const ChangeOwnPassword = RepeatedPassword.extend({
  currentPassword: z
    .string("Isi kata sandi lama.")
    .min(1, "Isi kata sandi lama.")
    .max(MAX_PASSWORD, "Kata sandi lama tidak cocok."),
}).refine(isRepeated, NOT_REPEATED);
export type ChangeOwnPassword = z.infer<typeof ChangeOwnPassword>;

export const EndOwnSession = z.object({ sessionId: z.uuid("Sesi tidak dikenal.") });
export type EndOwnSession = z.infer<typeof EndOwnSession>;

/** Beside a one-time password at sign-in. */
export const OwnPassword = RepeatedPassword.refine(isRepeated, NOT_REPEATED);

/** The sign-in form. The own password is read by `OwnPassword`, once it is known that the typed one is a one-time one. */
export const SignInForm = SignIn.extend({
  newPassword: z.string().optional(),
  repeatedPassword: z.string().optional(),
});
