import type { FinalContent } from "@/lib/results/content";

/** What a report is printed from: the frozen content, and what is known of the result as a whole. */
export type FinalReport = {
  readonly resultId: string;
  readonly candidateId: string;
  readonly content: FinalContent;
  readonly contentHash: string;
  readonly checkCode: string;
  /** Days as "YYYY-MM-DD". */
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly revocation: { readonly on: string; readonly reason: string } | null;
};
