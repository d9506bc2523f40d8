import type { Claim } from "@/lib/jobs/queue-commands";

/** Why a job cannot be done by anybody; its message is shown. */
export class JobFailure extends Error {}

/** The claim as last renewed: an error on the way must not lose it. */
export type Hand = { claim: Claim };

export type Terms = {
  /** Told to stop: what is in hand is given back. */
  readonly signal?: AbortSignal;
  /** How long the job stays this worker's without a sign of life. */
  readonly leaseSeconds: number;
};

/** Does the jobs of one kind, and says itself when one is finished. */
export type Work = (hand: Hand, terms: Terms) => Promise<void>;
