import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { planEvent } from "@/lib/events/commands";
import { findEvent, listEventChoices } from "@/lib/events/queries";
import { saveScheme, withdrawScheme } from "@/lib/schemes/commands";
import { SaveScheme } from "@/lib/schemes/form";
import { findScheme, listSchemes } from "@/lib/schemes/queries";

import { loadSchemes } from "@/seeds/schemes";

import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let admin: Viewer;
let hr: Viewer;

beforeAll(loadSchemes);

beforeEach(async () => {
  home = await givenInstitution();
  [admin, hr] = await Promise.all([viewerWith("ADMIN", home), viewerWith("HR", home)]);
});

const FORM = {
  rowId: "pemetaan",
  name: "Pemetaan",
  purpose: "MAPPING",
  legalBasis: "Peraturan Bupati tentang manajemen talenta",
  verificationNote: "",
  capAtRequired: "ya",
  countsStatements: "tidak",
  validityYears: "2",
  weights: { MANAGERIAL: "60", SOCIOCULTURAL: "40", TECHNICAL: "0" },
  bands: {
    "0.code": "O",
    "0.label": "Optimal",
    "0.minimum": "92,5",
    "1.code": "",
    "2.code": "KO",
    "2.label": "Kurang optimal",
    "2.minimum": "0",
  },
};

const current = async () => {
  const scheme = await findScheme(admin, { institutionId: home.id, code: "pemetaan" });
  if (!scheme) throw new Error("no scheme");
  return scheme;
};

async function save(changes: Record<string, unknown> = {}) {
  const seen = (await current()).mark;
  return saveScheme(admin, SaveScheme.parse({ institutionId: home.id, seen, ...FORM, ...changes }));
}

const plan = (schemeId: string) =>
  planEvent(hr, {
    institutionId: home.id,
    name: "Pemetaan 2026",
    schemeId,
    chairId: null,
    startsOn: "2026-11-24",
    endsOn: "2026-11-28",
  });

const choices = async (kept?: string) =>
  (await listEventChoices(hr, kept)).schemes.filter(({ label }) => label.startsWith("Pemetaan"));

describe("a scheme of one's own", () => {
  it("is a new version for this institution; the one that ships serves the others", async () => {
    await save();
    const { current: mine, versions } = await current();
    expect(mine).toMatchObject({ version: 2, institutionId: home.id });
    expect(mine.settings).toMatchObject({
      validityYears: 2,
      weights: { MANAGERIAL: 60, SOCIOCULTURAL: 40, TECHNICAL: 0 },
      bands: [
        { code: "O", minimum: 92.5 },
        { code: "KO", minimum: 0 },
      ],
    });
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);

    const elsewhere = await givenInstitution();
    const schemes = await listSchemes(await viewerWith("ADMIN", elsewhere), elsewhere.id);
    expect(schemes.map(({ code, version }) => [code, version])).toEqual([
      ["pemetaan", 1],
      ["pengisian-jabatan", 1],
    ]);
  });

  it("is what new events choose; a planned event keeps its version", async () => {
    const [shipped] = await choices();
    const { id } = await plan(shipped?.id ?? "");
    await save();
    const [mine, ...rest] = await choices();
    expect(rest).toEqual([]);
    expect(mine?.label).toBe(`Pemetaan (versi 2, ${home.shortName})`);
    expect((await findEvent(hr, id))?.scheme).toMatchObject({ id: shipped?.id, settings: { validityYears: 3 } });
    expect((await choices(shipped?.id)).map((choice) => choice.id)).toContain(shipped?.id);
  });

  it("serves no event of another institution, in the command and in the store", async () => {
    await save();
    const [mine] = await choices();
    const elsewhere = await givenInstitution();
    const stranger = await viewerWith("HR", elsewhere);
    const event = { institutionId: elsewhere.id, name: "Lain", schemeId: mine?.id ?? "", chairId: null };
    const dates = { startsOn: "2026-11-24", endsOn: "2026-11-28" };
    await expect(planEvent(stranger, { ...event, ...dates })).rejects.toMatchObject({
      fields: { schemeId: expect.anything() },
    });

    const { id } = await plan(mine?.id ?? "");
    const moved = db.$executeRaw`
      UPDATE assessment_events SET institution_id = ${elsewhere.id}::uuid WHERE id = ${id}::uuid`;
    await expect(moved).rejects.toThrow(/another institution/);
  });

  it("makes no version where nothing changed, and tells both values where somebody was faster", async () => {
    await save();
    const { mark } = await current();
    await save();
    expect((await current()).current.version).toBe(2);

    await save({ validityYears: "4" });
    await expect(save({ seen: mark, validityYears: "5" })).rejects.toMatchObject({
      kind: "conflict",
      fields: { validityYears: ["Sekarang tersimpan: “4”."] },
    });
    await save({ seen: mark, overwrite: (await current()).mark, validityYears: "5" });
    expect((await current()).current).toMatchObject({ version: 4, settings: { validityYears: 5 } });
    const trail = await db.auditEvent.count({ where: { institutionId: home.id, action: "scheme.saved" } });
    expect(trail).toBe(3);
  });

  it("is withdrawn while no event was planned with it, back to what the portal ships, and says who saved it when", async () => {
    const { isChanged } = await save();
    expect([isChanged, (await save()).isChanged]).toEqual([true, false]);
    const [mine, shipped] = (await current()).versions;
    expect([mine?.saved?.by, shipped?.saved]).toEqual([admin.name, null]);
    const withdrawal = { institutionId: home.id, code: "pemetaan", version: 2 };
    await expect(withdrawScheme(admin, { ...withdrawal, version: 1 })).rejects.toMatchObject({ kind: "conflict" });

    expect(await withdrawScheme(admin, withdrawal)).toBe(true);
    expect((await current()).current).toMatchObject({ version: 1, institutionId: null });
    await expect(withdrawScheme(admin, withdrawal)).rejects.toMatchObject({ kind: "rule" });
    const trail = await db.auditEvent.findFirst({ where: { institutionId: home.id, action: "scheme.withdrawn" } });
    expect(trail?.before).toMatchObject({ version: 2, settings: { validityYears: 2 } });

    await save();
    const [again] = await choices();
    await plan(again?.id ?? "");
    await expect(withdrawScheme(admin, withdrawal)).rejects.toMatchObject({ kind: "rule" });
    const { code } = await save({ rowId: null, seen: "", name: "Manajemen talenta" });
    expect(await withdrawScheme(admin, { ...withdrawal, code, version: 1 })).toBe(false);
  });

  it("may be all new, under a name that no other has", async () => {
    const { code } = await save({ rowId: null, seen: "", name: "Manajemen talenta" });
    expect(code).toBe("manajemen-talenta");
    for (const taken of ["Manajemen  Talenta", "PEMETAAN"]) {
      await expect(save({ rowId: null, seen: "", name: taken })).rejects.toMatchObject({
        fields: { name: ["Nama ini sudah dipakai skema lain."] },
      });
    }
    await expect(save({ rowId: "tidak-ada" })).rejects.toMatchObject({ kind: "not-found" });
  });
});
