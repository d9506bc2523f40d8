import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { decideFinding } from "@/lib/imports/commands";
import { findBench } from "@/lib/imports/queries";
import { BenchPlace, FindingFilter } from "@/lib/imports/schema";

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

const ALL = FindingFilter.parse({ state: "semua" });

describe("many findings decided at once", () => {
  it("takes back together what was decided together, and says before how far a decision reaches", async () => {
    const { id } = await givenImport(admin, home.id, inventedRegulation(83));
    const findingOf = (found: string) =>
      db.importFinding.findFirstOrThrow({ where: { importId: id, kind: "MISSPELLING", found: { contains: found } } });
    const [{ ordinal }, { ordinal: one }] = [await findingOf("Komunikosi"), await findingOf("2hasil")];
    const all = { importId: id, ordinal, replacement: "", code: "", scope: "one" } as const;
    await decideFinding(admin, { ...all, ordinal: one, decision: "DISMISSED" });
    const listed = async (place: Partial<BenchPlace>) =>
      (await findBench(admin, id, { filter: ALL, place: BenchPlace.parse(place) }))?.list;
    const reach = (await listed({ finding: ordinal }))?.reach;
    const { count } = await decideFinding(admin, { ...all, decision: "DISMISSED", scope: "kind" });
    expect(count).toBe(reach?.kind);
    expect((await listed({ finding: ordinal, together: ordinal }))?.together?.count).toBe(count);
    const back = await decideFinding(admin, { ...all, decision: "OPEN", scope: "together" });
    expect(back.count).toBe(count);
    // What was decided by itself stays decided.
    const dismissed = { importId: id, kind: "MISSPELLING", decision: "DISMISSED" } as const;
    expect(await db.importFinding.findMany({ where: dismissed, select: { ordinal: true } })).toEqual([
      { ordinal: one },
    ]);
    expect((await listed({ finding: ordinal, together: ordinal }))?.together).toBeNull();
  });
});
