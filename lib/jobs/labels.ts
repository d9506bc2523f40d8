import type { JobKind, JobStatus } from "@/lib/generated/prisma/enums";

/** Indonesian wording. A member added to the schema without a label does not compile. */
export const JOB_STATUS_LABEL = {
  QUEUED: "Menunggu giliran",
  RUNNING: "Sedang dikerjakan",
  DONE: "Selesai",
  FAILED: "Gagal",
  CANCELLED: "Dibatalkan",
} as const satisfies Record<JobStatus, string>;

/** What a job does. */
export const JOB_KIND_LABEL = {
  REPORTS: "Laporan hasil",
  IMPORT_READ: "Pembacaan naskah",
  IMPORT_DRAFT: "Pembuatan rancangan dari impor",
} as const satisfies Record<JobKind, string>;
