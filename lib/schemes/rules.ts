import { SchemeSettings } from "@/lib/schemes/schema";

/** What a category is called by the copy of the scheme that a result keeps; its code where the copy does not know it. */
export function categoryName(schemeCopy: unknown, code: string): string {
  const scheme = SchemeSettings.safeParse(schemeCopy);
  return scheme.data?.bands.find((band) => band.code === code)?.label ?? code;
}

export type SchemeVersion = {
  readonly code: string;
  readonly version: number;
  /** Null for those that ship. */
  readonly institutionId: string | null;
};

/**
 * What an institution assesses with: of each scheme the newest version, its own before the one that ships.
 *
 * @param versions of all institutions; those of others are passed over
 */
export function currentSchemes<Version extends SchemeVersion>(
  versions: readonly Version[],
  institutionId: string,
): readonly Version[] {
  const current = new Map<string, Version>();
  for (const version of versions) {
    if (version.institutionId !== null && version.institutionId !== institutionId) continue;
    const known = current.get(version.code);
    if (!known || isNewer(version, known)) current.set(version.code, version);
  }
  return [...current.values()];
}

/** A version of one's own stays in force also where the portal ships a newer one: somebody decided it. */
function isNewer(one: SchemeVersion, other: SchemeVersion): boolean {
  const [isOwn, isOtherOwn] = [one.institutionId !== null, other.institutionId !== null];
  return isOwn === isOtherOwn ? one.version > other.version : isOwn;
}
