import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { publishRegulation, sendForReview } from "@/lib/publication/commands";
import { draftRegulation } from "@/lib/regulations/commands";
import { draftStandard } from "@/lib/standards/commands";

import { FOUNDING_REGULATIONS, readFoundingRegulation } from "./founding-regulations";

/**
 * Loads the founding regulations that are not published yet, through the same commands as everybody else's.
 *
 * @returns how many were published now
 */
export async function loadStandards(drafter: Viewer, verifier: Viewer): Promise<number> {
  let loaded = 0;
  for (const slug of FOUNDING_REGULATIONS) {
    const existing = await db.regulation.findUnique({
      where: { slug },
      select: { status: true, reviews: { where: { endedAt: null }, select: { id: true } } },
    });
    if (existing && existing.status !== "DRAFT") continue;

    // A run that died between sending and publishing left it sent.
    if (!existing || existing.reviews.length === 0) await draftAndSend(drafter, slug);
    const { revision } = await db.regulation.findUniqueOrThrow({ where: { slug }, select: { revision: true } });
    await publishRegulation(verifier, { regulation: slug, revision });
    loaded += 1;
  }
  return loaded;
}

async function draftAndSend(drafter: Viewer, slug: (typeof FOUNDING_REGULATIONS)[number]): Promise<void> {
  const { regulation, standards, source } = readFoundingRegulation(slug);
  await draftRegulation(drafter, regulation, source);
  for (const standard of standards) await draftStandard(drafter, standard);
  const { revision } = await db.regulation.findUniqueOrThrow({ where: { slug }, select: { revision: true } });
  await sendForReview(drafter, { regulation: slug, revision });
}
