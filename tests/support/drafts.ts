import { db } from "@/lib/core/db";
import { draftRegulation } from "@/lib/regulations/commands";
import type { DraftRegulation } from "@/lib/regulations/schema";
import { draftStandard } from "@/lib/standards/commands";
import type { DraftStandard } from "@/lib/standards/schema";

import { readFoundingRegulation } from "../../seeds/founding-regulations";
import { randomKey } from "./factories";
import type { GivenInstitution } from "./factories";
import { viewerWith } from "./viewers";

const founding = readFoundingRegulation("perbup-purwakarta-213-2020");

export const SOURCE_TEXT = founding.source;

/** A founding regulation cut down to its first annex and that annex's position, as another institution's draft. */
export function regulationDraftFor({ slug: institution }: GivenInstitution): DraftRegulation {
  const [annex] = founding.regulation.annexes;
  if (!annex) throw new Error("The founding regulation has lost its annexes.");
  return {
    ...founding.regulation,
    slug: `perbup-${randomKey()}`,
    institution,
    articles: [],
    relations: [],
    annexes: [annex],
  };
}

/** The standard of that annex's position, with its first competency only. */
export function standardDraftFor({ slug: regulation }: DraftRegulation): DraftStandard {
  const standard = founding.standards.find(({ annex }) => annex === founding.regulation.annexes[0]?.label);
  if (!standard) throw new Error("The first annex of the founding regulation has no standard.");
  return { ...standard, regulation, competencies: standard.competencies.slice(0, 1), requirements: [], findings: [] };
}

/** A regulation that somebody of the institution drafted, with one standard: ready to be published. */
export async function givenDraftRegulation(institution: GivenInstitution, effectiveFrom?: string) {
  const drafter = await viewerWith("ADMIN", institution);
  const founding = regulationDraftFor(institution);
  const draft = { ...founding, effectiveFrom: effectiveFrom ?? founding.effectiveFrom };
  await draftRegulation(drafter, draft, SOURCE_TEXT);
  await draftStandard(drafter, { ...standardDraftFor(draft), validFrom: draft.effectiveFrom });
  const { revision } = await db.regulation.findUniqueOrThrow({
    where: { slug: draft.slug },
    select: { revision: true },
  });
  return { draft, drafter, revision };
}
