import { expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { copyStandard, declareRelation } from "@/lib/editing/commands";
import { DeclareRelation } from "@/lib/editing/schema";
import { findReview } from "@/lib/publication/queries";

import { givenAnnexes, givenEditableDraft } from "../support/editing";
import { givenInstitution } from "../support/factories";

it("say whose standards a draft replaces though it neither revokes nor amends it, until its relation is written", async () => {
  const { admin, regulation, copy, first } = await givenAnnexes(await givenInstitution());
  const cautions = async () => (await findReview(admin, regulation))?.cautions.join("\n");
  expect(await cautions()).not.toMatch(/Mengganti|Judul lampiran/);

  const { position, regulation: replaced } = await db.standardVersion.findUniqueOrThrow({
    where: { id: copy.sourceId },
    select: { position: { select: { slug: true } }, regulation: { select: { slug: true } } },
  });
  const again = { ...copy, regulation, position: position.slug, newName: "", annex: first.slug };
  await copyStandard(admin, again);
  expect(await cautions()).toMatch(/^Mengganti 1 standar dari Peraturan .*, yang tidak dicabut atau diubahnya/m);

  await declareRelation(admin, DeclareRelation.parse({ regulation, target: replaced.slug, type: "AMENDS" }));
  expect(await cautions()).not.toMatch(/Mengganti/);
});

it("name managerial and socio-cultural competencies without a level, and no technical ones", async () => {
  const { admin, regulation } = await givenEditableDraft(await givenInstitution());
  const cautions = async () => (await findReview(admin, regulation))?.cautions.join("\n");
  expect(await cautions()).not.toMatch(/tanpa level/);

  const standardVersion = { regulation: { slug: regulation } };
  const unlevel = (kind: "MANAGERIAL" | "TECHNICAL") =>
    db.competencyRequirement.updateMany({ where: { kind, standardVersion }, data: { requiredLevel: null } });
  await unlevel("TECHNICAL");
  expect(await cautions()).not.toMatch(/tanpa level/);
  const { count } = await unlevel("MANAGERIAL");
  expect(count).toBeGreaterThan(0);
  expect(await cautions()).toMatch(/^Kompetensi manajerial atau sosial kultural tanpa level: .+ Isi levelnya/m);
});
