import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { readListed } from "@/lib/following/listed-queries";
import type { Listed } from "@/lib/following/rules";
import { MAKING_FACTS, readMaking } from "@/lib/publication/making-queries";
import { REGULATION_NAME, regulationName } from "@/lib/regulations/labels";
import { TYPED_FILE } from "@/lib/regulations/typed";

export type Following = {
  readonly slug: string;
  readonly name: string;
  readonly positions: readonly Listed[];
  /** Typed at the portal; otherwise lines of its document name each position. */
  readonly isTyped: boolean;
  /** Why nothing can be changed: it is being verified, or is not wholly made from its import yet. */
  readonly lock: "IN_REVIEW" | "UNFINISHED" | null;
  /** Nothing is in the way, and the viewer drafts. */
  readonly canEdit: boolean;
};

/** Which positions of a draft regulation follow which; null for who neither drafts nor verifies it, and where there is none. */
export async function findFollowing(viewer: Viewer, slug: string): Promise<Following | null> {
  const row = await db.regulation.findFirst({
    where: { slug, status: "DRAFT" },
    select: {
      ...MAKING_FACTS,
      id: true,
      ...REGULATION_NAME,
      document: { select: { sha256: true, fileName: true } },
      reviews: { where: { endedAt: null }, select: { id: true } },
    },
  });
  if (!row) return null;
  const mayDraft = can(viewer, "standard:draft", row.institutionId);
  if (!mayDraft && !can(viewer, "regulation:publish", row.institutionId)) return null;
  const lock = await lockOf(row);
  return {
    slug,
    name: regulationName(row),
    positions: await readListed(row.id),
    isTyped: row.document.fileName === TYPED_FILE,
    lock,
    canEdit: mayDraft && lock === null,
  };
}

type Lockable = Parameters<typeof readMaking>[1] & { readonly reviews: readonly unknown[] };

async function lockOf(row: Lockable): Promise<Following["lock"]> {
  if (await readMaking(db, row)) return "UNFINISHED";
  return row.reviews.length > 0 ? "IN_REVIEW" : null;
}
