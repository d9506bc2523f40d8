"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";

import { NO_SESSION, SESSION_COOKIE } from "@/lib/auth/next-auth";
import { endSession } from "@/lib/auth/sessions";
import { definePublicFormAction } from "@/lib/core/action";

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
