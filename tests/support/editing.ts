import { db } from "@/lib/core/db";
import { copyStandard } from "@/lib/editing/commands";
import { findDraft } from "@/lib/editing/queries";
import { startRegulation } from "@/lib/regulations/commands";

import { givenPublishedStandard } from "./assessments";
import { randomKey } from "./factories";
import type { GivenInstitution } from "./factories";
import { viewerWith } from "./viewers";

export function regulationHead(institutionId: string) {
  return {
    institutionId,
    kind: "PERBUP" as const,
    number: randomKey(),
    year: 2031,
    title: "STANDAR KOMPETENSI JABATAN",
    issuer: "BUPATI UJI",
    effectiveFrom: "2031-01-01",
  };
}

const published = new Map<string, Promise<string>>();

/** A published standard of the institution, copied into a draft of a new position under a typed regulation. */
export async function givenEditableDraft(home: GivenInstitution) {
  const source = published.get(home.id) ?? givenPublishedStandard(home, { annex: "IV" });
  published.set(home.id, source);
  const slug = await source;
  const admin = await viewerWith("ADMIN", home);
  const regulation = await startRegulation(admin, regulationHead(home.id));
  const { id: sourceId } = await db.standardVersion.findFirstOrThrow({
    where: { status: "PUBLISHED", position: { slug, institutionId: home.id } },
    select: { id: true },
  });
  const newName = `Kepala Seksi ${randomKey()}`;
  const copy = { sourceId, position: null, newName, newUnit: "", newTier: "PENGAWAS" as const };
  const { id: standardId } = await copyStandard(admin, { ...copy, regulation: regulation.slug });
  const draft = await findDraft(admin, standardId);
  const competency = draft?.standard.competencies[0];
  if (!draft || !competency) throw new Error("The copy has lost its competencies.");
  return { admin, standardId, regulation: regulation.slug, copy, draft, competency, marks: draft.marks };
}
