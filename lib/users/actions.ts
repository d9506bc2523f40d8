"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";

import { NO_SESSION, readSession, SESSION_COOKIE } from "@/lib/auth/next-auth";
import { defineFormAction } from "@/lib/core/action";
import { changeOwnPassword, endOwnSession, endOwnSessions } from "@/lib/users/commands";
import { ChangeOwnPassword, EndOwnSession } from "@/lib/users/schema";

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
