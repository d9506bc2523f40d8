import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { markPresence } from "@/lib/imports/commands";
import { listImportPositions } from "@/lib/imports/queries";

import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenImport } from "../support/imports";
import { inventedRegulation } from "../support/imports-text";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let admin: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  admin = await viewerWith("ADMIN", home);
});

const given = async () => (await givenImport(admin, home.id, inventedRegulation(74))).id;

describe("the list of positions", () => {
  it("says how much is open at each", async () => {
    const id = await given();
    const { positions, count } = (await listImportPositions(admin, id, 99)) ?? { positions: [], count: 0 };
    expect(count).toBe(2);
    expect(positions.map(({ number, name }) => [number, name])).toEqual([
      [1, "Kepala Bidang Uji"],
      [2, "Sekretaris Dinas Uji"],
    ]);
    expect(positions[0]?.openCount).toBe(positions[0]?.findingCount);
  });
});

describe("who is at the bench", () => {
  it("hears of the others and where they are, for a minute", async () => {
    const id = await given();
    const colleague = await viewerWith("ADMIN", home);
    expect(await markPresence(admin, { importId: id, standard: null })).toEqual([]);
    expect(await markPresence(colleague, { importId: id, standard: 1 })).toEqual([
      { name: admin.name, standard: null },
    ]);
    expect(await markPresence(admin, { importId: id, standard: 0 })).toEqual([{ name: colleague.name, standard: 1 }]);
    await db.importPresence.updateMany({ where: { importId: id }, data: { seenAt: new Date(Date.now() - 61_000) } });
    expect(await markPresence(admin, { importId: id, standard: 0 })).toEqual([]);
  });
});
