import { dayAfter } from "@/lib/core/dates";
import type { RegulationSummary } from "@/lib/regulations/document";
import type { PositionDetail, VersionSummary } from "@/lib/standards/queries";
import { standingOn } from "@/lib/standards/validity";

/** How a version ends: the first day without it, what revoked it, and which version is the next one. */
export type Ending = {
  /** "YYYY-MM-DD" */
  readonly day: string;
  /** Empty where it ends by something else, such as the next version alone. */
  readonly revokedBy: readonly RegulationSummary[];
  /** The next one, from that day or a later one on; null where none is published. */
  readonly successor: VersionSummary | null;
};

type Ended = Pick<VersionSummary, "validTo" | "regulation" | "revokedBy">;

/**
 * How a version ends; null where no end is known.
 *
 * @param versions all published ones of the position, newest first
 */
export function endingOf(version: Ended, versions: PositionDetail["versions"]): Ending | null {
  if (version.validTo === null) return null;
  const day = dayAfter(version.validTo);
  return {
    day,
    // What was replaced earlier did not end because its regulation was revoked later.
    revokedBy: version.regulation.revokedFrom === day ? version.revokedBy : [],
    // Civil dates sort as text.
    successor: versions.findLast(({ validFrom }) => validFrom >= day) ?? null,
  };
}

/** The version of the position that holds on a day; null where none does. */
export function versionOn(versions: PositionDetail["versions"], day: string): VersionSummary | null {
  return versions.find((version) => standingOn(version, day) === "IN_FORCE") ?? null;
}

/**
 * Whether the numbers of the versions do not run as their days do: a number says which was published first, and one that holds
 * earlier may be published later (docs/adr/0029).
 *
 * @param versions newest first
 */
export function isNumberedOtherwise(versions: PositionDetail["versions"]): boolean {
  return versions.some((later, index) => {
    const earlier = versions[index + 1];
    return earlier?.owner.slug === later.owner.slug && earlier.version > later.version;
  });
}

/** What tells the versions of a position apart: it may follow one, another, and the first one again. */
export function versionKey({ id, validFrom }: Pick<VersionSummary, "id" | "validFrom">): string {
  return `${id} ${validFrom}`;
}
