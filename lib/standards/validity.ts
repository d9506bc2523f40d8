import { formatDate } from "@/lib/core/dates";
import type { StandardStatus } from "@/lib/generated/prisma/enums";

type Validity = { readonly validFrom: string; readonly validTo: string | null };

/** "sejak 3 September 2020", or "3 September 2020 sampai 31 Desember 2024". */
export function validityText({ validFrom, validTo }: Validity): string {
  return validTo === null ? `sejak ${formatDate(validFrom)}` : `${formatDate(validFrom)} sampai ${formatDate(validTo)}`;
}

/** Whether it is in force on a day ("YYYY-MM-DD"), not yet, or no longer. */
export function standingOn({ validFrom, validTo }: Validity, day: string): "UPCOMING" | "IN_FORCE" | "ENDED" {
  // Civil dates sort as text.
  if (validFrom > day) return "UPCOMING";
  return validTo === null || validTo >= day ? "IN_FORCE" : "ENDED";
}

/** Whether a version is published, whatever became of it since. */
export function isPublished({ status }: { readonly status: StandardStatus }): boolean {
  return status === "PUBLISHED" || status === "SUPERSEDED";
}

/** The number of a published version: each has one (constraint published_versions_have_a_number). */
export function publishedNumber(version: number | null): number {
  if (version === null) throw new Error("a published version without a number");
  return version;
}

type Published = { readonly status: StandardStatus; readonly validTo: string | null };

/**
 * What a version is on a day ("YYYY-MM-DD"). A published version is superseded after its last day, by itself: publishing
 * another one only writes that day (issue 4).
 */
export function standardStatusOn({ status, validTo }: Published, day: string): StandardStatus {
  if (!isPublished({ status })) return status;
  // Civil dates sort as text.
  return validTo !== null && validTo < day ? "SUPERSEDED" : "PUBLISHED";
}
