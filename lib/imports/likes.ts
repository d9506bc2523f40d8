import type { FindingDecision } from "@/lib/generated/prisma/enums";
import type { DecideFinding } from "@/lib/imports/schema";

/** What tells which findings are like one. */
export type Like = {
  readonly kind: string;
  readonly path: string | null;
  readonly found: string;
  readonly suggestion: string | null;
  readonly message: string;
  readonly decision: FindingDecision | null;
  readonly decidedAt: Date | null;
};

type Asked = Pick<DecideFinding, "importId" | "ordinal" | "scope">;

/**
 * The finding, and its like where that is asked for, as a condition of the store. What was decided in one step has one
 * moment: by that it is found again, to be taken back together.
 */
export function concernedBy(
  { importId, ordinal, scope }: Asked,
  { kind, found, suggestion, message, path, decision, decidedAt }: Like,
) {
  const isOpen = { OR: [{ decision: null }, { decision: "LATER" as const }] };
  const wide = {
    one: [],
    // Where nothing was read, only the sentence tells what is missing: no tier becomes the missing summary of a position.
    same: [{ kind, found, suggestion, message, ...isOpen }],
    kind: [{ kind, ...isOpen }],
    together: decidedAt === null ? [] : [{ kind, decision, decidedAt }],
  };
  // One value, one decision: what else says the same of it is decided with it.
  const sameValue = path === null ? [] : [{ kind, path, suggestion, ...isOpen }];
  return { importId, OR: [{ ordinal }, ...wide[scope], ...sameValue] };
}
