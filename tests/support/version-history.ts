import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { draftRegulation } from "@/lib/regulations/commands";
import type { DraftRegulation } from "@/lib/regulations/schema";
import { draftStandard } from "@/lib/standards/commands";
import type { DraftStandard } from "@/lib/standards/schema";

import { regulationDraftFor, SOURCE_TEXT, standardDraftFor } from "./drafts";
import { sendAndPublish } from "./publishing";
import { viewerWith } from "./viewers";

const STEPS = [
  { number: "1", day: "2020-09-03", level: 4, description: null },
  { number: "2", day: "2024-01-01", level: 5, description: "Mampu menjadi teladan bagi seluruh perangkat daerah" },
  { number: "3", day: "2999-02-01", level: 5, description: "Mampu menjadi panutan bagi seluruh perangkat daerah" },
] as const;

/**
 * An invented institution whose only position, Sekretaris Daerah, has three versions: revoked, in force, and one that lies
 * far ahead. Each was published through the commands, by a regulation that revokes the one before. Answers their slugs.
 */
export async function givenHistory(): Promise<readonly string[]> {
  const institution = await db.institution.create({
    data: {
      slug: "kabupaten-uji-riwayat",
      name: "Pemerintah Kabupaten Uji Riwayat",
      shortName: "Kabupaten Uji Riwayat",
    },
    select: { id: true, slug: true, name: true, shortName: true },
  });
  const [drafter, verifier] = [await viewerWith("ADMIN", institution), await viewerWith("VERIFIER", institution)];
  const slugs: string[] = [];
  for (const step of STEPS) {
    const founding = regulationDraftFor(institution);
    const source = founding.number.source.map((span) => ({ ...span, reading: step.number }));
    const number = { ...founding.number, value: step.number, source };
    const regulation = { ...founding, number, effectiveFrom: step.day };
    const relations = slugs.slice(-1).map((target) => ({ type: "REVOKES" as const, target, citation: CITATION }));
    await publish({ drafter, verifier }, { ...regulation, relations }, changed(standardDraftFor(regulation), step));
    slugs.push(regulation.slug);
  }
  return slugs;
}

const CITATION = {
  value: "dicabut dan dinyatakan tidak berlaku",
  source: [{ lineFrom: 1, lineTo: 1, reading: "dicabut dan dinyatakan tidak berlaku" }],
};

function changed(standard: DraftStandard, { day, level, description }: (typeof STEPS)[number]): DraftStandard {
  const competencies = standard.competencies.map((row) => ({
    ...row,
    level: row.level && { ...row.level, value: level },
    description: row.description && { ...row.description, value: description ?? row.description.value },
  }));
  return { ...standard, validFrom: day, competencies };
}

type People = { readonly drafter: Viewer; readonly verifier: Viewer };

async function publish({ drafter, verifier }: People, regulation: DraftRegulation, standard: DraftStandard) {
  await draftRegulation(drafter, regulation, SOURCE_TEXT);
  await draftStandard(drafter, standard);
  await sendAndPublish({ drafter, verifier }, regulation.slug);
}
