import "server-only";

import type { AuthOptions } from "next-auth";
import { getServerSession } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import { cache } from "react";

import type { Viewer } from "@/lib/auth/policy";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import {
  endSession,
  findLiveSession,
  IDLE_SECONDS,
  IS_SECURE,
  keepSession,
  LIFE_SECONDS,
  SEEN_SECONDS,
} from "@/lib/auth/sessions";
import { env } from "@/lib/core/env";

declare module "next-auth" {
  interface User {
    readonly viewer: Viewer;
    readonly sessionId: string;
  }
  interface Session {
    readonly viewer: Viewer;
    readonly sessionId: string;
  }
}

export const SESSION_COOKIE = {
  name: sessionCookieName(IS_SECURE),
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: IS_SECURE, maxAge: LIFE_SECONDS },
} as const;

/** Takes the cookie away. With its attributes: without `Secure` browsers ignore what is said about a `__Secure-` cookie. */
export const NO_SESSION = { ...SESSION_COOKIE.options, maxAge: 0 } as const;

type FailureListener = (error: unknown) => void;

/** Our sessions as next-auth reads them. It swallows what an adapter throws, so failures are told to somebody who listens. */
function sessionAdapter(onFailure: FailureListener): Adapter {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      onFailure(error);
      throw error;
    }
  };
  return {
    async getSessionAndUser(sessionToken) {
      const live = await told(findLiveSession(sessionToken));
      if (!live) return null;
      const { id: sessionId, expiresAt: expires, viewer } = live;
      // next-auth wants an e-mail of every user; nothing here reads it.
      const user = { id: viewer.id, email: "", emailVerified: null, viewer, sessionId };
      return { session: { sessionToken, userId: viewer.id, expires }, user };
    },
    async updateSession({ sessionToken }) {
      await told(keepSession(sessionToken));
      return null;
    },
    deleteSession: (sessionToken) => told(endSession(sessionToken)),
  };
}

/** next-auth as the reader of our sessions: it has no providers, because lib/auth/actions.ts opens them (docs/adr/0006). */
export function authOptions(onFailure: FailureListener): AuthOptions {
  return {
    providers: [],
    secret: env.NEXTAUTH_SECRET,
    adapter: sessionAdapter(onFailure),
    session: { strategy: "database", maxAge: IDLE_SECONDS, updateAge: SEEN_SECONDS },
    cookies: { sessionToken: SESSION_COOKIE },
    callbacks: {
      session: ({ session, user: { viewer, sessionId } }) => ({ ...session, viewer, sessionId }),
    },
    // Failures are rethrown by readSession, and logged where they are caught.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

/** The session of this request, read from the database once; null when nobody is signed in. */
export const readSession = cache(async () => {
  const failures: unknown[] = [];
  const session = await getServerSession(authOptions((error) => failures.push(error)));
  // A database out of reach must not look like "signed out": somebody would be sent away from a half-filled form.
  if (failures.length > 0) throw failures[0];
  return session;
});
