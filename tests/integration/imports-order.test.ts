import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { decideFinding } from "@/lib/imports/commands";
import { findBench, findNextOpen } from "@/lib/imports/queries";
import type { FindingFilter } from "@/lib/imports/schema";

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
afterAll(() => db.$disconnect());

const ALL: FindingFilter = { kind: null, state: null, standard: null };
const DECISION = { replacement: "", code: "", scope: "one" } as const;

describe("after a decision", () => {
  it("one goes on to the next that waits for one, in whichever list, and stays where none does", async () => {
    const { id: importId } = await givenImport(admin, home.id, inventedRegulation(101));
    const last = (await db.importFinding.count({ where: { importId } })) - 1;
    const next = (after: number, filter: Partial<FindingFilter> = {}) =>
      findNextOpen(admin, { importId, after, filter: { ...ALL, ...filter } });
    const decide = (ordinal: number, decision: "DISMISSED" | "LATER") =>
      decideFinding(admin, { ...DECISION, importId, ordinal, decision });
    await decide(2, "DISMISSED");
    await decide(3, "LATER");
    expect(await next(2)).toBe(4);
    expect(await next(last)).toBe(0);
    await decide(5, "LATER");
    // Who works off what was put off goes on there.
    expect(await next(3, { state: "nanti" })).toBe(5);
    expect(await next(5, { state: "nanti" })).toBe(3);
    const open = await db.importFinding.findMany({ where: { importId, decision: null } });
    for (const { ordinal } of open) await decide(ordinal, "DISMISSED");
    expect(await next(4)).toBe(4);
    expect(await next(4, { state: "selesai" })).toBe(4);
    // It has left the list of those that wait.
    expect(await next(4, { state: "terbuka" })).toBeNull();
    await decide(3, "DISMISSED");
    await decide(5, "DISMISSED");
    expect(await next(5, { state: "nanti" })).toBeNull();
  });
});

describe("a number out of order", () => {
  it("is set right by accepting what is suggested", async () => {
    const text = inventedRegulation(102).replace("3.2 Cepat; 3.3 Hemat", "3.4 Cepat; 3.5 Hemat");
    const { id: importId } = await givenImport(admin, home.id, text);
    const { ordinal, path } = await db.importFinding.findFirstOrThrow({
      where: { importId, kind: "NUMBERING", suggestion: "3.2" },
    });
    await decideFinding(admin, { ...DECISION, importId, ordinal, decision: "ACCEPTED" });
    const place = { finding: ordinal, page: null, draft: null, part: null, together: null, edit: null };
    const bench = await findBench(admin, importId, { filter: ALL, place });
    const values = bench?.part.sections.flatMap((section) => section.values) ?? [];
    expect(values.find((value) => value.path === path)?.value).toBe("3.2");
  });
});
