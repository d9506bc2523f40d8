import type { Assignment, Balance, BalanceFacts } from "@/lib/assignments/rules";
import { balance } from "@/lib/assignments/rules";
import { contentHash } from "@/lib/candidates/freeze";

/**
 * What balancing would add, and the fingerprint of the plan as it would then be: the same before and after it is
 * applied, so that sending it twice is no error, and another one as soon as something else changed in between.
 */
export function propose(facts: BalanceFacts): Balance & { readonly fingerprint: string } {
  const proposal = balance(facts);
  const keys = [...facts.existing, ...proposal.added].map(toKey).toSorted();
  return { ...proposal, fingerprint: contentHash(keys) };
}

function toKey({ candidateId, instrumentId, assessorId }: Assignment): string {
  return `${candidateId} ${instrumentId} ${assessorId}`;
}
