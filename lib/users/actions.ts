"use server";

import { revalidatePath } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";

import { describeDevice } from "@/lib/auth/device";
import { NO_SESSION, readSession, SESSION_COOKIE } from "@/lib/auth/next-auth";
import { workPathOf } from "@/lib/auth/policy";
import { ownPath } from "@/lib/auth/return-path";
import { endSession, findLiveSession, openSession } from "@/lib/auth/sessions";
import { checkCredentials } from "@/lib/auth/sign-in";
import { defineFormAction, definePublicFormAction } from "@/lib/core/action";
import { Refusal, refuse } from "@/lib/core/errors";
import { refreshing } from "@/lib/core/refreshing";
import { saying } from "@/lib/core/said";
import {
  changeOwnPassword,
  changeRoles,
  closeAccount,
  endOwnSession,
  endOwnSessions,
  inviteUser,
  reopenAccount,
  replaceOneTimePassword,
  resetPassword,
} from "@/lib/users/commands";
import { renameUser } from "@/lib/users/name-commands";
import {
  ChangeOwnPassword,
  ChangeRolesForm,
  CloseAccount,
  EndOwnSession,
  InviteUserForm,
  ManagedAccount,
  OwnPassword,
  RenameUser,
  SignInForm,
} from "@/lib/users/schema";

const CHOOSE_OWN = "Kata sandi yang Anda terima hanya sementara. Tentukan kata sandi Anda sendiri di sini.";

/** The own password that stands beside a one-time one. @throws Refusal `invalid` beside the field that is wrong */
function readOwnPassword(typed: { readonly newPassword?: string | undefined }): string {
  if (!typed.newPassword) throw new Refusal("invalid", "Tentukan kata sandi baru.", { newPassword: [CHOOSE_OWN] });
  const own = OwnPassword.safeParse(typed);
  if (own.success) return own.data.newPassword;
  const [issue] = own.error.issues;
  throw refuse.field(issue?.path.join(".") ?? "newPassword", issue?.message ?? CHOOSE_OWN);
}

export const signInAction = definePublicFormAction({
  name: "session.open",
  input: SignInForm,
  async run({ email, password, kembali, ...own }) {
    const [requested, jar] = await Promise.all([headers(), cookies()]);
    // Exactly one address, the connection's own or the one our proxy appended: lib/server/client-address.ts.
    const address = requested.get("x-forwarded-for") ?? "unknown";
    const { userId, isOneTime } = await checkCredentials({ email, password, address });
    if (isOneTime) await replaceOneTimePassword({ userId, oneTime: password, newPassword: readOwnPassword(own) });
    const earlier = jar.get(SESSION_COOKIE.name)?.value;
    if (earlier) await endSession(earlier);
    const token = await openSession({ userId, device: describeDevice(requested.get("user-agent")) });
    jar.set(SESSION_COOKIE.name, token, SESSION_COOKIE.options);
    const live = await findLiveSession(token);
    redirect(ownPath(kembali, live ? workPathOf(live.viewer) : "/"));
  },
});

export const changeOwnPasswordAction = defineFormAction({
  name: "user.changePassword",
  input: ChangeOwnPassword,
  async run(viewer, input) {
    const session = await readSession();
    await changeOwnPassword(viewer, input, session?.sessionId ?? null);
    revalidatePath("/akun");
  },
});

export const endOwnSessionAction = defineFormAction({
  name: "session.endOne",
  input: EndOwnSession,
  async run(viewer, input) {
    await endOwnSession(viewer, input);
    revalidatePath("/akun");
  },
});

export const signOutEverywhereAction = defineFormAction({
  name: "session.endAll",
  input: z.object({}),
  async run(viewer) {
    await endOwnSessions(viewer);
    (await cookies()).set(SESSION_COOKIE.name, "", NO_SESSION);
    redirect("/masuk?keluar=semua");
  },
});

export const inviteUserAction = defineFormAction({
  name: "user.invite",
  input: InviteUserForm,
  async run(viewer, input) {
    const { password } = await inviteUser(viewer, input);
    revalidatePath("/admin/pengguna");
    return { email: input.email, password };
  },
});

export const changeRolesAction = defineFormAction({
  name: "user.changeRoles",
  input: ChangeRolesForm,
  async run(viewer, input) {
    await refreshing(`/admin/pengguna/${input.userId}`, changeRoles(viewer, input));
  },
});

export const renameUserAction = defineFormAction({
  name: "user.rename",
  input: RenameUser,
  async run(viewer, input) {
    await refreshing(`/admin/pengguna/${input.userId}`, renameUser(viewer, input));
  },
});

export const closeAccountAction = defineFormAction({
  name: "user.close",
  input: CloseAccount,
  async run(viewer, input) {
    await closeAccount(viewer, input);
    redirect(saying("/admin/pengguna", "akun-ditutup"));
  },
});

export const reopenAccountAction = defineFormAction({
  name: "user.reopen",
  input: ManagedAccount,
  async run(viewer, input) {
    await reopenAccount(viewer, input);
    revalidatePath("/admin/pengguna");
    redirect(saying("/admin/pengguna", "akun-dibuka"));
  },
});

export const resetPasswordAction = defineFormAction({
  name: "user.resetPassword",
  input: ManagedAccount,
  run: resetPassword,
});
