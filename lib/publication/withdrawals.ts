import { z } from "zod";

import type { RegulationKind } from "@/lib/generated/prisma/enums";
import { positionTitle, regulationName } from "@/lib/regulations/labels";
import { publishedNumber } from "@/lib/standards/validity";

/**
 * What a withdrawn publication had announced, as the audit trail keeps it: the draft may change afterwards, or go, but
 * who read the announcement is told that it does not hold (the change feeds).
 */
export const Withdrawal = z.object({
  regulation: z.string(),
  /** The day that it had announced, "YYYY-MM-DD". */
  effectiveFrom: z.iso.date(),
  /** Versions that were to begin on that day, and versions that were to end by it and run on. */
  beginnings: z.array(z.object({ positionId: z.string(), position: z.string(), version: z.int() })),
  endings: z.array(z.object({ positionId: z.string(), position: z.string(), version: z.int() })),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

type Version = {
  readonly positionId: string;
  readonly version: number | null;
  readonly position: { readonly name: string; readonly unit: string };
};
type Withdrawn = {
  readonly kind: RegulationKind;
  readonly number: string;
  readonly year: number;
  readonly issuer: string;
  /** Of the withdrawn standards, "YYYY-MM-DD". */
  readonly day: string;
  readonly standards: readonly Version[];
};

/**
 * What a publication had announced, of a regulation or of a correction of the copy.
 *
 * @param reopened versions that the publication had ended
 */
export function withdrawalOf(regulation: Withdrawn, reopened: readonly Version[]): Withdrawal {
  const said = ({ positionId, version, position }: Version) => {
    return { positionId, position: positionTitle(position), version: publishedNumber(version) };
  };
  return {
    regulation: regulationName(regulation),
    effectiveFrom: regulation.day,
    beginnings: regulation.standards.map(said),
    endings: reopened.map(said),
  };
}
