import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { publishRegulation, sendForReview } from "@/lib/publication/commands";

export type Publishers = { readonly drafter: Viewer; readonly verifier: Viewer };

async function revisionOf(slug: string): Promise<number> {
  const row = await db.regulation.findUniqueOrThrow({ where: { slug }, select: { revision: true } });
  return row.revision;
}

/** Sends a draft for verification. Answers the revision that the verifiers see. */
export async function send(drafter: Viewer, slug: string): Promise<number> {
  const { revision } = await sendForReview(drafter, { regulation: slug, revision: await revisionOf(slug) });
  return revision;
}

/** Sends a draft and publishes it: two people, as ever. */
export async function sendAndPublish({ drafter, verifier }: Publishers, slug: string): Promise<void> {
  await publishRegulation(verifier, { regulation: slug, revision: await send(drafter, slug) });
}
