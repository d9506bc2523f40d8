import { beforeAll, describe, expect, it } from "vitest";

import { codeKey } from "@/lib/audit/codes";
import { findAuditPage, listAuditRows } from "@/lib/audit/queries";
import { recordAudit } from "@/lib/audit/record";
import { readSearch } from "@/lib/audit/schema";
import type { Viewer } from "@/lib/auth/policy";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { renderAuditCsv } from "@/lib/downloads/audit";

import { regulationName } from "@/lib/regulations/labels";

import { givenAssessment } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

const NIP = "198504122010012003";

let home: GivenInstitution;
let auditor: Viewer;
let actor: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  [auditor, actor] = [await viewerWith("AUDITOR", home), await viewerWith("ADMIN", home)];
  const entry = { institutionId: home.id, subjectType: "user", subjectId: "a" };
  await db.$transaction(async (tx) => {
    await recordAudit(tx, { ...entry, actor: null, action: "user.created", after: { roles: ["HR"] } });
    await recordAudit(tx, {
      ...entry,
      actor,
      action: "user.roles-changed",
      before: { roles: ["HR"] },
      after: { roles: [] },
    });
    const reason = `=HYPERLINK("x") untuk ${NIP} atau 19850412 201001 2 003`;
    const revoked = { action: "result.revoked", subjectType: "result", subjectId: "b", after: { reason } };
    await recordAudit(tx, { ...entry, ...revoked, actor });
  });
});

const find = async (params: Record<string, string>) => {
  const page = await findAuditPage(auditor, readSearch(params).filter);
  return page?.rows.map(({ action }) => action);
};

describe("the audit page", () => {
  it("shows the newest first, with number, actor and what changed", async () => {
    const page = await findAuditPage(auditor, { page: 1 });
    expect(page?.rows.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(page?.rows[1]).toMatchObject({ actor: actor.name, change: [{ roles: ["HR"] }, { roles: [] }] });
    expect(page?.rows[2]).toMatchObject({ actor: null, change: [null, { roles: ["HR"] }] });
    expect(page?.chains).toMatchObject([{ number: 3, checkedAt: null }]);
  });

  it("names what an id stands for in the own institution, a candidate by the event alone", async () => {
    const [near, far] = [await givenInstitution(), await givenInstitution()];
    const [ours, theirs] = [await givenAssessment(near), await givenAssessment(far)];
    const entry = { institutionId: near.id, actor: null, action: "candidate.added", subjectType: "candidate" };
    const [required] = ours.standard.competencies;
    if (!required) throw new Error("The small standard has competencies.");
    await db.competency.update({ where: { code: required.code }, data: { name: "Sebutan pada kamus" } });
    await db.$transaction((tx) =>
      recordAudit(tx, {
        ...entry,
        subjectId: ours.candidateId,
        after: { copyOf: theirs.eventId, eventId: ours.eventId, requirementId: required.id },
      }),
    );
    const page = await findAuditPage(await viewerWith("AUDITOR", near), { page: 1 });
    const { name } = await db.assessmentEvent.findUniqueOrThrow({ where: { id: ours.eventId } });
    expect(page?.names.get(ours.eventId)).toBe(name);
    expect(page?.names.get(ours.candidateId)).toBe(`nomor …${ours.candidateId.slice(-6)}, ${name}`);
    expect(page?.names.has(theirs.eventId)).toBe(false);
    // As the standard calls it, not the dictionary.
    expect(page?.names.get(required.id)).toBe(required.name);
  });

  it("names what a code or an address stands for, but no regulation and position of another institution", async () => {
    const [near, far] = [await givenInstitution(), await givenInstitution()];
    const [ours, theirs] = [await givenAssessment(near), await givenAssessment(far)];
    const [{ code = "" } = {}] = ours.standard.competencies;
    const of = async ({ standard }: typeof ours) =>
      db.standardVersion.findUniqueOrThrow({
        where: { id: standard.id },
        select: { regulation: true },
      });
    const [own, other] = [await of(ours), await of(theirs)];
    const after = { codes: [`${code} 3`], regulation: own.regulation.slug, others: [other.regulation.slug] };
    const entry = { institutionId: near.id, actor: null, action: "dictionary.imported", subjectType: "competency" };
    await db.$transaction((tx) => recordAudit(tx, { ...entry, subjectId: code, after }));
    const { names, rows } = (await listAuditRows(await viewerWith("AUDITOR", near), { page: 1 }))!;
    const { name } = await db.competency.findUniqueOrThrow({ where: { code } });
    expect(names.get(codeKey("competency", code))).toBe(name);
    const { kind, number, year, issuer } = own.regulation;
    expect(names.get(codeKey("regulation", own.regulation.slug))).toEqual({ kind, number, year, issuer });
    expect(renderAuditCsv({ rows, names })).toContain(`peraturan: ${regulationName(own.regulation)}`);
    expect(names.has(codeKey("regulation", other.regulation.slug))).toBe(false);
    expect(renderAuditCsv({ rows, names })).toContain(`kode: ${name}, level 3`);
  });

  it("filters by actor, action, object and days in Jakarta", async () => {
    const today = todayInJakarta(new Date());
    expect(await find({ pelaku: actor.id })).toEqual(["result.revoked", "user.roles-changed"]);
    expect(await find({ pelaku: "sistem" })).toEqual(["user.created"]);
    expect(await find({ tindakan: "user.created" })).toEqual(["user.created"]);
    expect(await find({ objek: "result" })).toEqual(["result.revoked"]);
    expect(await find({ objek: "result,user" })).toHaveLength(3);
    expect(await find({ id: "b" })).toEqual(["result.revoked"]);
    expect(await find({ dari: today, sampai: today })).toHaveLength(3);
    expect(await find({ sampai: "2020-01-01" })).toEqual([]);
    expect(await find({ halaman: "2" })).toEqual([]);
  });

  it("says beside the field what is rubbish in the address", () => {
    const { errors, filter } = readSearch({ dari: "2026-02-30", halaman: "-1", pelaku: "x", objek: ["user", "y"] });
    expect(Object.keys(errors).sort()).toEqual(["dari", "halaman", "pelaku"]);
    expect(errors.dari?.join()).toMatch(/2026-02-30.*tidak dipakai untuk menyaring/);
    expect(filter).toEqual({ page: 1, subjectType: "user" });
    expect(readSearch({ dari: "2026-02-02", sampai: "2026-02-01" }).errors.sampai).toHaveLength(1);
  });

  it("never shows a NIP, on the page or in a file, and no cell is a formula", async () => {
    const { rows, names } = (await listAuditRows(auditor, { page: 1 }))!;
    const file = renderAuditCsv({ rows: [{ ...rows[0]!, subjectId: "=1+1" }, ...rows], names });
    expect(file).not.toMatch(/19850412 ?201001/);
    expect(file).toContain("[NIP disamarkan]");
    expect(file).toContain(`"'=1+1"`);
    // In the words of the page, and beside them as it is kept.
    expect(file).toContain('"peran: Analis SDM menjadi kosong"');
    expect(file).toContain('"peran: HR menjadi kosong"');
  });
});
