import "server-only";

import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";

import { readSession } from "@/lib/auth/next-auth";
import type { Permission, Viewer } from "@/lib/auth/policy";
import { can, institutionsWhere } from "@/lib/auth/policy";
import { signInPath } from "@/lib/auth/return-path";
import { refuse } from "@/lib/core/errors";

/** Who is signed in, with the roles of this moment: a closed account or a changed role takes effect at the next request. */
export const getViewer = cache(async (): Promise<Viewer | null> => (await readSession())?.viewer ?? null);

/** @throws Refusal `unauthenticated` */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await getViewer();
  if (!viewer) throw refuse.unauthenticated();
  return viewer;
}

/**
 * The guard of a page: signed out leads to `/masuk` and back here, a viewer who may do this in no institution to the
 * page that says so. What is shown is authorized again by each query.
 */
export async function requirePageViewer(permission?: Permission): Promise<Viewer> {
  const viewer = await getViewer();
  // Set by our own server (lib/server/pipeline.ts): a page of Next's does not know its address.
  if (!viewer) redirect(signInPath((await headers()).get("x-portal-path") ?? "/"));
  if (permission && institutionsWhere(viewer, permission).length === 0) forbidden();
  return viewer;
}

/** @throws Refusal `forbidden` */
export function authorize(viewer: Viewer, permission: Permission, institutionId: string): void {
  if (!can(viewer, permission, institutionId)) throw refuse.forbidden();
}

/** Something that is not public and belongs to one institution; `name` is what a person calls it ("Peraturan"). */
export type GuardedRecord = { readonly institutionId: string; readonly name: string };

/**
 * Like `authorize`, where it is not public that the record exists: to strangers of its institution it does not.
 *
 * @throws Refusal `not-found`, `forbidden`
 */
export function authorizeRecord(viewer: Viewer, permission: Permission, record: GuardedRecord): void {
  const isStranger = viewer.memberships.every(({ institutionId }) => institutionId !== record.institutionId);
  if (isStranger) throw refuse.notFound(record.name);
  authorize(viewer, permission, record.institutionId);
}
