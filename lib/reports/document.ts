import type { ChainHead } from "@/lib/audit/rules";
import type { FinalContent } from "@/lib/results/content";
import type { SchemeSettings } from "@/lib/schemes/schema";

/** What a report is printed from: the frozen content, and what is known of the result as a whole. */
export type FinalReport = {
  readonly resultId: string;
  readonly candidateId: string;
  readonly content: FinalContent;
  /** As frozen with the result: where its limits and rules come from. */
  readonly scheme: SchemeSettings;
  readonly contentHash: string;
  readonly checkCode: string;
  /** Days as "YYYY-MM-DD". */
  readonly issuedOn: string;
  readonly validUntil: string;
  /** Of the institution's audit trail at the moment of printing: paper that nobody can change afterwards. */
  readonly auditHead: ChainHead;
  /** How it was taken back: revoked, or only because its event goes on (ADR 0019). */
  readonly revocation: { readonly on: string; readonly reason: string; readonly isReopened: boolean } | null;
};
