import { beforeAll, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { startDraft } from "@/lib/imports/commands";
import { readDrafting } from "@/lib/imports/drafting-queries";

import type { GivenInstitution } from "../support/factories";
import { givenInstitution } from "../support/factories";
import { settledImport } from "../support/imports";
import { inventedRegulation } from "../support/imports-text";
import { viewerWith } from "../support/viewers";

const PLACE = "Pulau Seberang";
let home: GivenInstitution;
let admin: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  admin = await viewerWith("ADMIN", home);
  await db.institution.create({
    data: { slug: "pulau-seberang", name: `Pemerintah Kabupaten ${PLACE}`, shortName: `Kabupaten ${PLACE}` },
  });
});

const issuedBy = (place: string): string => inventedRegulation(71).replaceAll("BUPATI CONTOH", `BUPATI ${place}`);

it("the regulation of another government is no draft of this one, and it is said whose it is", async () => {
  const id = await settledImport(admin, home.id, issuedBy(PLACE.toUpperCase()));
  const { obstacles } = await readDrafting(db, id);
  const message = expect.stringContaining(
    `Penerbit naskah ini “BUPATI PULAU SEBERANG”: itu Kabupaten ${PLACE}, bukan ${home.shortName}.`,
  );
  expect(obstacles).toContainEqual({ standard: null, message });
  await expect(startDraft(admin, { importId: id })).rejects.toThrow();
});

it("an issuer that no institution of the portal has keeps nobody from it, but is to be looked at", async () => {
  const id = await settledImport(admin, home.id, issuedBy("ENTAH"));
  const { obstacles } = await readDrafting(db, id);
  expect(obstacles.map(({ message }) => message).join(" ")).not.toContain("Penerbit naskah ini");
  const told = await db.importFinding.findMany({ where: { importId: id, path: "/regulation/issuer" } });
  expect(told.map(({ message }) => message)).toEqual([
    expect.stringContaining(`“BUPATI ENTAH”, sedangkan impor ini milik ${home.shortName}`),
  ]);
});
