import type { JobStatus } from "@/lib/generated/prisma/enums";

/** A job that has killed its worker so often at the same file is given up. */
export const MAX_ATTEMPTS = 3;
/** Reports hold personal data: the files of a job go after so many days, and can be made again. */
export const FILE_DAYS = 7;

/** Nobody has finished with it yet. */
export const OPEN_STATUSES = ["QUEUED", "RUNNING"] as const satisfies readonly JobStatus[];

export function isOpen(status: JobStatus): boolean {
  return OPEN_STATUSES.some((open) => open === status);
}
