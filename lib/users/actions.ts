"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";

import { NO_SESSION, readSession, SESSION_COOKIE } from "@/lib/auth/next-auth";
import { defineFormAction } from "@/lib/core/action";
import {
  changeOwnPassword,
  changeRoles,
  closeAccount,
  endOwnSession,
  endOwnSessions,
  inviteUser,
  reopenAccount,
  resetPassword,
} from "@/lib/users/commands";
import {
  ChangeOwnPassword,
  ChangeRolesForm,
  CloseAccount,
  EndOwnSession,
  InviteUserForm,
  ManagedAccount,
} from "@/lib/users/schema";

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
    redirect("/masuk");
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
    await changeRoles(viewer, input);
    revalidatePath(`/admin/pengguna/${input.userId}`);
  },
});

export const closeAccountAction = defineFormAction({
  name: "user.close",
  input: CloseAccount,
  async run(viewer, input) {
    await closeAccount(viewer, input);
    redirect("/admin/pengguna");
  },
});

export const reopenAccountAction = defineFormAction({
  name: "user.reopen",
  input: ManagedAccount,
  async run(viewer, input) {
    await reopenAccount(viewer, input);
    revalidatePath("/admin/pengguna");
  },
});

export const resetPasswordAction = defineFormAction({
  name: "user.resetPassword",
  input: ManagedAccount,
  run: resetPassword,
});
