"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";

import { describeDevice } from "@/lib/auth/device";
import { NO_SESSION, SESSION_COOKIE } from "@/lib/auth/next-auth";
import { ownPath } from "@/lib/auth/return-path";
import { SignIn } from "@/lib/auth/schema";
import { endSession, openSession } from "@/lib/auth/sessions";
import { checkCredentials } from "@/lib/auth/sign-in";
import { definePublicFormAction } from "@/lib/core/action";

export const signInAction = definePublicFormAction({
  name: "session.open",
  input: SignIn,
  async run({ email, password, kembali }) {
    const [requested, jar] = await Promise.all([headers(), cookies()]);
    // Exactly one address, the connection's own or the one our proxy appended: lib/server/client-address.ts.
    const address = requested.get("x-forwarded-for") ?? "unknown";
    const { userId } = await checkCredentials({ email, password, address });
    const earlier = jar.get(SESSION_COOKIE.name)?.value;
    if (earlier) await endSession(earlier);
    const token = await openSession({ userId, device: describeDevice(requested.get("user-agent")) });
    jar.set(SESSION_COOKIE.name, token, SESSION_COOKIE.options);
    redirect(ownPath(kembali));
  },
});

export const signOutAction = definePublicFormAction({
  name: "session.end",
  input: z.object({}),
  async run() {
    const jar = await cookies();
    const token = jar.get(SESSION_COOKIE.name)?.value;
    if (token) await endSession(token);
    jar.set(SESSION_COOKIE.name, "", NO_SESSION);
    redirect("/");
  },
});
