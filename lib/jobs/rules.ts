import type { JobKind, JobStatus } from "@/lib/generated/prisma/enums";

/** A job that has killed its worker so often at the same file is given up. */
export const MAX_ATTEMPTS = 3;
/** Reports hold personal data: the files of a job go after so many days, and can be made again. */
export const FILE_DAYS = 7;

/** Nobody has finished with it yet. */
export const OPEN_STATUSES = ["QUEUED", "RUNNING"] as const satisfies readonly JobStatus[];

export function isOpen(status: JobStatus): boolean {
  return OPEN_STATUSES.some((open) => open === status);
}

export const ALL_KINDS: readonly JobKind[] = ["REPORTS", "IMPORT_READ", "IMPORT_DRAFT"];

/** The kinds of jobs that a worker of this name takes up; all of them for no name. */
export function workNamed(name: string | undefined): readonly JobKind[] {
  if (name === undefined) return ALL_KINDS;
  return ALL_KINDS.filter((kind) => (name === "reports") === (kind === "REPORTS"));
}
