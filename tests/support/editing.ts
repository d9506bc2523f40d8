import { db } from "@/lib/core/db";
import { copyStandard } from "@/lib/editing/commands";
import { findDraft } from "@/lib/editing/queries";
import { saveAnnex } from "@/lib/regulation-editing/commands";
import { findEditableRegulation } from "@/lib/regulation-editing/queries";
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
  const copy = { sourceId, annex: null, position: null, newName, newUnit: "", newTier: "PENGAWAS" as const };
  const { id: standardId } = await copyStandard(admin, { ...copy, regulation: regulation.slug });
  const draft = await findDraft(admin, standardId);
  const competency = draft?.standard.competencies[0];
  if (!draft || !competency) throw new Error("The copy has lost its competencies.");
  return { admin, standardId, regulation: regulation.slug, copy, draft, competency, marks: draft.marks };
}

/** Such a draft whose annex, which names the position, is number I, with an empty number II. */
export async function givenAnnexes(home: GivenInstitution) {
  const given = await givenEditableDraft(home);
  const { admin, regulation } = given;
  const annexes = async () => (await findEditableRegulation(admin, regulation))?.annexes ?? [];
  const typed = { regulation, title: "STANDAR KOMPETENSI", reason: null, lines: null };
  const [only] = await annexes();
  const { slug: rowId = "", mark: seen = "" } = only ?? {};
  await saveAnnex(admin, { ...typed, rowId, seen, label: "I", heading: ["LAMPIRAN I"] });
  await saveAnnex(admin, { ...typed, rowId: null, seen: "", label: "II", heading: ["LAMPIRAN II", "PERATURAN UJI"] });
  const [first, second] = await annexes();
  if (!first || !second) throw new Error("An annex is gone.");
  return { ...given, annexes, typed, first, second };
}
