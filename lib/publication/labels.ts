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
