import type { JobStatus } from "@/lib/generated/prisma/enums";

/** Nobody has finished with it yet. */
export const OPEN_STATUSES = ["QUEUED", "RUNNING"] as const satisfies readonly JobStatus[];

export function isOpen(status: JobStatus): boolean {
  return OPEN_STATUSES.some((open) => open === status);
}
