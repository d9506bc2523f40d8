import type { ReviewOutcome } from "@/lib/generated/prisma/enums";
import type { ReviewState } from "@/lib/publication/rules";

/** Indonesian wording. A member added to the schema without a label does not compile. */
export const REVIEW_STATE_LABEL = {
  DRAFT: "Rancangan",
  IN_REVIEW: "Sedang diverifikasi",
  UPCOMING: "Terbit, akan berlaku",
  PUBLISHED: "Terbit",
} as const satisfies Record<ReviewState, string>;

export const REVIEW_OUTCOME_LABEL = {
  RETURNED: "Dikembalikan",
  PUBLISHED: "Diterbitkan",
  WITHDRAWN: "Penerbitan ditarik kembali",
  RECALLED: "Pengiriman ditarik kembali",
} as const satisfies Record<ReviewOutcome, string>;

/** How a slip in our copy of what is published is mended: nothing is edited (docs/adr/0025, 0027). */
export const COPY_CORRECTED =
  "Kekeliruan pada salinannya dikoreksi tersendiri: isi standar dengan versi baru, dari halaman standar itu; batang " +
  "tubuh dengan koreksi salinan, dari halaman batang tubuhnya.";
