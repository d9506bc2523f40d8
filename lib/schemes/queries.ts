import "server-only";

import { z } from "zod";

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

/** A version with when it was saved, and by whom; null for one that ships. */
export type SavedScheme = Scheme & { readonly saved: { readonly at: Date; readonly by: string } | null };

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
  readonly versions: readonly SavedScheme[];
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
  const savings = await readSavings(institutionId, code);
  return {
    current,
    mark: fingerprint({ name, settings }),
    versions: versions.toReversed().map((one) => ({
      ...one,
      saved: (one.institutionId !== null && savings.get(one.version)) || null,
    })),
  };
}

/** By version, as the trail has it; a number that was given again after a withdrawal counts as given last. */
async function readSavings(institutionId: string, code: string) {
  const rows = await db.auditEvent.findMany({
    where: { institutionId, action: "scheme.saved", subjectType: "scheme", subjectId: code },
    orderBy: { id: "asc" },
    select: { at: true, after: true, actor: { select: { name: true } } },
  });
  return new Map(
    rows.map(
      ({ at, after, actor }) => [SavedVersion.parse(after).version, { at, by: actor?.name ?? "Sistem" }] as const,
    ),
  );
}

const SavedVersion = z.object({ version: z.number() });

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
