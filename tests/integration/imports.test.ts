import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { cancelImport, correctValue, decideFinding, makeDraft, startImport } from "@/lib/imports/commands";
import { findBench, findImport, listImports } from "@/lib/imports/queries";
import { claimJob, keepStep } from "@/lib/jobs/queue-commands";
import { workOnce } from "@/lib/jobs/worker";

import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { WHOLE_BENCH } from "../support/imports";
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

  it("is worked off finding by finding, and becomes a draft once, with the readings kept", async () => {
    const { id: importId } = await handIn(inventedRegulation(53, "Kepala Bidang Arsip"));
    await workOnce();
    const of = async (kind: string) => db.importFinding.findFirstOrThrow({ where: { importId, kind } });
    const missing = await of("MISSING_NAME");
    await decideFinding(admin, { importId, ordinal: missing.ordinal, decision: "ACCEPTED", replacement: "Integritas" });
    const misspelt = await of("MISSPELLING");
    await decideFinding(admin, { importId, ordinal: misspelt.ordinal, decision: "ACCEPTED", replacement: null });
    const level = { importId, path: "/standards/0/competencies/1/level", reason: "Kode indikatornya 3." };
    await expect(correctValue(admin, { ...level, value: "sembilan" })).rejects.toMatchObject({ kind: "invalid" });
    await correctValue(admin, { ...level, value: "III" });
    await expect(correctValue(admin, { ...level, path: "/standards/9/summary", value: "x" })).rejects.toMatchObject({
      kind: "not-found",
    });

    const bench = await findBench(admin, importId, { ...WHOLE_BENCH, standard: 0 });
    const values = bench?.shown.groups.flatMap((group) => group.values) ?? [];
    expect(values.find(({ path }) => path === level.path)).toMatchObject({
      text: "3",
      reading: "4",
      reason: level.reason,
    });
    expect(bench).toMatchObject({ done: 3, total: bench?.kinds.reduce((sum, { count }) => sum + count, 0) });

    await makeDraft(admin, { importId, kind: "PERBUP", effectiveFrom: "2031-01-01" });
    expect((await findImport(admin, importId))?.status).toBe("DRAFTING");
    await expect(makeDraft(admin, { importId, kind: "PERBUP", effectiveFrom: "2031-01-01" })).rejects.toMatchObject({
      kind: "rule",
    });
    expect(await workOnce()).toBe(true);
    const made = await findImport(admin, importId);
    expect(made).toMatchObject({ status: "DRAFTED", job: { problem: null } });
    const draft = await db.regulation.findUniqueOrThrow({
      where: { slug: made?.draftSlug ?? "" },
      include: {
        document: true,
        standards: {
          orderBy: { nameAsWritten: "asc" },
          include: { notes: true, competencies: { orderBy: { place: "asc" } } },
        },
      },
    });
    expect(draft).toMatchObject({ status: "DRAFT", draftedById: admin.id, document: { fileName: "naskah.txt" } });
    const [first] = draft.standards;
    expect(draft.standards).toHaveLength(2);
    expect(first?.competencies.map(({ name, requiredLevel }) => [name, requiredLevel])).toEqual([
      ["Integritas", 3],
      ["Kerjasama", 3],
      ["Komunikasi", 3],
      ["Orientasi pada Hasil", 3],
    ]);
    expect(first?.notes.map(({ verbatim }) => verbatim)).toEqual(expect.arrayContaining(["4", "Komunikosi"]));
    await expect(decideFinding(admin, { importId, ordinal: 0, decision: "LATER", replacement: null })).rejects.toThrow(
      /Rancangan sudah dibuat/,
    );
  });

  it("of a text that is no regulation says so as a finding", async () => {
    const { id } = await handIn("Resep rendang\nDaging dan santan.");
    await workOnce();
    const findings = await db.importFinding.findMany({ where: { importId: id } });
    expect(findings.map(({ kind }) => kind)).toContain("NOT_RECOGNISED");
  });
});
