import type { Route } from "next";

/** The form that asks for a code. */
export const VERIFICATION_PATH = "/periksa" satisfies Route;

/** The public page of one code, as a report prints it. */
export function verificationPath(checkCode: string): Route {
  return `${VERIFICATION_PATH}/${encodeURIComponent(checkCode)}` as Route;
}
