import "server-only";

import { EnvironmentError, readEnvironment } from "@/lib/core/environment";

const { DATABASE_URL, NEXTAUTH_SECRET, ...rest } = readEnvironment(process.env);
if (DATABASE_URL === undefined) throw new EnvironmentError(["DATABASE_URL wajib diisi."]);
if (NEXTAUTH_SECRET === undefined) throw new EnvironmentError(["NEXTAUTH_SECRET wajib diisi."]);

/** The checked environment of the running portal; nothing else reads `process.env`. */
export const env = { ...rest, DATABASE_URL, NEXTAUTH_SECRET };

/** Where people reach the portal: what is printed on paper has no request to take it from. */
export const portalAddress = env.NEXTAUTH_URL ?? `http://${env.HOST}:${env.PORT}`;
