import { readFileSync } from "node:fs";

import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { cancelImport, startImport } from "@/lib/imports/commands";
import { findImport, listImports } from "@/lib/imports/queries";
import { claimJob, keepStep } from "@/lib/jobs/queue-commands";
import { workOnce } from "@/lib/jobs/worker";

import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { inventedRegulation } from "../support/imports-text";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let admin: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  admin = await viewerWith("ADMIN", home);
});

const handIn = (text: string) => startImport(admin, { institutionId: home.id, fileName: "naskah.txt", text });

describe("an import", () => {
  it("is read in the background, keeps its text with the hash, and can be resumed from the list", async () => {
    const text = inventedRegulation(50);
    const { id } = await handIn(text);
    expect(await findImport(admin, id)).toMatchObject({ status: "READING", job: { completed: 0, total: 3 } });
    expect(await workOnce()).toBe(true);
    expect(await findImport(admin, id)).toMatchObject({ status: "IN_REVIEW", job: { completed: 3, problem: null } });
    const stored = await db.importSession.findUniqueOrThrow({
      where: { id },
      include: { standards: { orderBy: { ordinal: "asc" } }, findings: true },
    });
    expect(stored.text).toBe(text);
    expect(stored.standards.map(({ name }) => name)).toEqual(["Kepala Bidang Uji", "Sekretaris Dinas Uji"]);
    expect(stored.findings.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["MISSING_NAME", "LEVEL_DIFFERS", "MISSPELLING", "RUBBISH"]),
    );
    const [first] = (await listImports(admin)).imports;
    expect(first).toMatchObject({ id, status: "IN_REVIEW", doneCount: 0, findingCount: stored.findings.length });
    await expect(db.importSession.update({ where: { id }, data: { text: "lain" } })).rejects.toThrow(/never changes/);
  });

  it("whose worker died is read again by another, once", async () => {
    const { id } = await handIn(inventedRegulation(51));
    const claim = await claimJob(30);
    expect(claim && (await keepStep(claim, 2, 30))).not.toBeNull();
    expect(await workOnce()).toBe(false);
    await db.$executeRaw`UPDATE jobs SET leased_until = now() - interval '1 second' WHERE id = ${claim?.id}::uuid`;
    expect(await workOnce()).toBe(true);
    expect((await findImport(admin, id))?.status).toBe("IN_REVIEW");
    expect(await db.importStandard.count({ where: { importId: id } })).toBe(2);
  });

  it("that is cancelled is not read", async () => {
    const { id } = await handIn(inventedRegulation(52));
    await cancelImport(admin, { importId: id });
    expect(await workOnce()).toBe(false);
    expect((await findImport(admin, id))?.status).toBe("CANCELLED");
    await expect(cancelImport(admin, { importId: id })).rejects.toThrow(/sudah selesai/);
  });

  it("reads a founding regulation whole: its positions, and a finding wherever the scan is in doubt", async () => {
    const { id } = await handIn(readFileSync("seeds/sources/perwal-pekalongan-90-2020.txt", "utf8"));
    expect(await workOnce()).toBe(true);
    const head = await findImport(admin, id);
    expect(head).toMatchObject({ status: "IN_REVIEW", job: { problem: null } });
    const [standards, findings] = await Promise.all([
      db.importStandard.findMany({ where: { importId: id }, orderBy: { ordinal: "asc" } }),
      db.importFinding.findMany({ where: { importId: id } }),
    ]);
    expect(standards.length).toBeGreaterThan(0);
    for (const { lineFrom, lineTo } of standards) expect(lineTo).toBeLessThanOrEqual(head?.lineCount ?? lineFrom);
    // What is about a place of one position is found with it.
    const placed = findings.filter(({ path }) => path?.startsWith("/standards/"));
    expect(placed.every(({ path, standard }) => path?.startsWith(`/standards/${standard}/`))).toBe(true);
    expect(placed.length).toBeGreaterThan(0);
  });

  it("of a text that is no regulation says so as a finding", async () => {
    const { id } = await handIn("Resep rendang\nDaging dan santan.");
    await workOnce();
    const findings = await db.importFinding.findMany({ where: { importId: id } });
    expect(findings.map(({ kind }) => kind)).toContain("NOT_RECOGNISED");
  });
});
