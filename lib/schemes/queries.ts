import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { authorize } from "@/lib/auth/viewer";
import { db } from "@/lib/core/db";
import { fingerprint } from "@/lib/editing/fingerprint";
import type { SchemeVersion } from "@/lib/schemes/rules";
import { currentSchemes } from "@/lib/schemes/rules";
import { SchemeSettings } from "@/lib/schemes/schema";

export type Scheme = SchemeVersion & {
  readonly name: string;
  readonly settings: SchemeSettings;
  /** Events of the institution that assess with this version. */
  readonly events: number;
};

/**
 * What the institution assesses with now, by name.
 *
 * @throws Refusal `forbidden`
 */
export async function listSchemes(viewer: Viewer, institutionId: string): Promise<readonly Scheme[]> {
  authorize(viewer, "scheme:edit", institutionId);
  return currentSchemes(await readVersions(institutionId), institutionId);
}

export type EditableScheme = {
  readonly current: Scheme;
  /** Of the current version, for the form. */
  readonly mark: string;
  /** All that the institution may use, the current one too, newest first. */
  readonly versions: readonly Scheme[];
};

/**
 * One scheme of the institution with its versions; null where it has none of this code.
 *
 * @throws Refusal `forbidden`
 */
export async function findScheme(
  viewer: Viewer,
  { institutionId, code }: { readonly institutionId: string; readonly code: string },
): Promise<EditableScheme | null> {
  authorize(viewer, "scheme:edit", institutionId);
  const versions = await readVersions(institutionId, code);
  const [current] = currentSchemes(versions, institutionId);
  if (!current) return null;
  const { name, settings } = current;
  return { current, mark: fingerprint({ name, settings }), versions: versions.toReversed() };
}

async function readVersions(institutionId: string, code?: string): Promise<readonly Scheme[]> {
  const rows = await db.assessmentScheme.findMany({
    where: { ...(code === undefined ? {} : { code }), OR: [{ institutionId: null }, { institutionId }] },
    orderBy: [{ name: "asc" }, { version: "asc" }, { id: "asc" }],
    select: {
      code: true,
      version: true,
      institutionId: true,
      name: true,
      settings: true,
      _count: { select: { events: { where: { institutionId } } } },
    },
  });
  return rows.map(({ settings, _count, ...row }) => ({
    ...row,
    settings: SchemeSettings.parse(settings),
    events: _count.events,
  }));
}
