import { ratingLabel, STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";
import type { RatingContent } from "@/lib/sheets/schema";

/** "Level 3", "Memenuhi"; what nobody had written yet says so. */
export function ratingText(rating: Pick<RatingContent, "level" | "mark"> | null): string {
  if (rating === null) return "Belum ada isian";
  if (rating.mark !== null) return STATEMENT_MARK_LABEL[rating.mark];
  return rating.level === null ? "Belum dinilai" : `Level ${ratingLabel(rating.level)}`;
}
