import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { publishRegulation, returnRegulation } from "@/lib/publication/commands";
import { draftRegulation } from "@/lib/regulations/commands";
import { findRegulation } from "@/lib/regulations/queries";
import type { DraftRegulation } from "@/lib/regulations/schema";
import { draftStandard } from "@/lib/standards/commands";
import { findPosition, findStandardInForce, findStandardVersion } from "@/lib/standards/queries";
import type { DraftStandard } from "@/lib/standards/schema";

import { readFoundingRegulation } from "../../seeds/founding-regulations";
import { send, sendAndPublish } from "../support/publishing";
import { membershipsIn } from "../support/viewers";

const FIRST = "perbup-purwakarta-213-2020";
const founding = readFoundingRegulation(FIRST);

let drafter: Viewer;
let verifier: Viewer;

/** A later regulation with the same annexes: its own slug, number and first day, and what it revokes. */
function later(slug: string, effectiveFrom: string, revokes: readonly string[]): DraftRegulation {
  const [basis] = founding.regulation.relations;
  if (!basis) throw new Error("no relation to copy the citation of");
  const revoking = revokes.map((target) => ({ type: "REVOKES" as const, target, citation: basis.citation }));
  return { ...founding.regulation, slug, effectiveFrom, relations: revoking };
}

async function draftWhole(regulation: DraftRegulation, standards: readonly DraftStandard[] = founding.standards) {
  await draftRegulation(drafter, regulation, founding.source);
  for (const standard of standards) {
    await draftStandard(drafter, { ...standard, regulation: regulation.slug, validFrom: regulation.effectiveFrom });
  }
}

async function publish(slug: string, viewer = verifier): Promise<void> {
  const { revision } = await db.regulation.findUniqueOrThrow({ where: { slug }, select: { revision: true } });
  await publishRegulation(viewer, { regulation: slug, revision });
}

beforeAll(async () => {
  const institution = await db.institution.create({
    data: { slug: "purwakarta", name: "Pemerintah Kabupaten Purwakarta", shortName: "Kabupaten Purwakarta" },
    select: { id: true, slug: true, name: true, shortName: true },
  });
  const person = async (email: string, role: "ADMIN" | "VERIFIER"): Promise<Viewer> => {
    const user = await db.user.create({ data: { email, name: email }, select: { id: true, name: true } });
    return { ...user, memberships: membershipsIn(institution, [role]) };
  };
  drafter = await person("penyusun@uji.id", "ADMIN");
  verifier = await person("verifikator@uji.id", "VERIFIER");
  await draftWhole(founding.regulation);
});
afterAll(() => db.$disconnect());

describe("a drafted regulation", () => {
  it("is seen by nobody before it is published", async () => {
    expect(await findRegulation(FIRST)).toBeNull();
    expect(await findStandardInForce("purwakarta", "administrator", "2026-11-23")).toBeNull();
  });

  it("is not published before it is sent", async () => {
    await expect(publish(FIRST)).rejects.toMatchObject({ kind: "rule", message: expect.stringContaining("dikirim") });
  });

  it("is published by a verifier, and never on a revision that has changed", async () => {
    await send(drafter, FIRST);
    await expect(publish(FIRST, drafter)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(publishRegulation(verifier, { regulation: FIRST, revision: 99 })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  it("lies still while it is being verified", async () => {
    await expect(draftWhole(founding.regulation)).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining("sedang diverifikasi"),
    });
  });

  it("may be drafted again as a whole after it was returned, without traces of the first draft", async () => {
    const { revision } = await db.regulation.findUniqueOrThrow({ where: { slug: FIRST }, select: { revision: true } });
    await returnRegulation(verifier, { regulation: FIRST, revision, reason: "Lampiran III kurang satu baris." });
    await draftWhole(founding.regulation);
    expect(await db.standardVersion.count()).toBe(4);
  });
});

describe("publishing", () => {
  beforeAll(() => sendAndPublish({ drafter, verifier }, FIRST));

  it("puts the regulation and its standards in force from the printed day", async () => {
    expect(await findStandardInForce("purwakarta", "administrator", "2020-09-02")).toBeNull();
    const standard = await findStandardInForce("purwakarta", "administrator", "2020-09-03");
    expect(standard).toMatchObject({ status: "PUBLISHED", annex: { label: "III" }, validTo: null });
    expect(standard?.competencies).toHaveLength(28);
  });

  it("writes who did it into the audit trail, with the change", async () => {
    const [event] = await db.auditEvent.findMany({ where: { action: "regulation.published" } });
    expect(event).toMatchObject({ actorId: verifier.id, before: { status: "IN_REVIEW" } });
  });

  it("happens once", async () => {
    await expect(publish(FIRST)).rejects.toMatchObject({ kind: "rule" });
  });

  it("cites the lines of every value, down to the indicators", async () => {
    const standard = await findStandardInForce("purwakarta", "jpt-pratama", "2026-11-23");
    expect(standard?.sources["/competencies/0/name"]).toEqual({
      document: FIRST,
      spans: [{ lineFrom: 211, lineTo: 211 }],
    });
    for (const { source, indicators } of standard?.competencies ?? []) {
      for (const cited of [source, ...indicators.map((indicator) => indicator.source)]) {
        expect(cited.spans.length).toBeGreaterThan(0);
      }
    }
  });

  it("refuses a change of what is published", async () => {
    await expect(draftRegulation(drafter, founding.regulation, founding.source)).rejects.toMatchObject({
      kind: "rule",
    });
    const [standard] = founding.standards;
    if (!standard) throw new Error("no standard");
    await expect(draftStandard(drafter, standard)).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("a regulation that revokes another", () => {
  const SECOND = "perbup-purwakarta-7-2027";

  beforeAll(async () => {
    // Only the Administrators get a new standard; the others end without one.
    const administrator = founding.standards.filter(({ position }) => position === "administrator");
    await draftWhole(later(SECOND, "2027-02-01", [FIRST]), administrator);
    await sendAndPublish({ drafter, verifier }, SECOND);
  });

  it("closes the old one and all its standards the day before", async () => {
    const ofDay = async (day: string) => (await findRegulation(FIRST, day))?.status;
    expect([await ofDay("2027-01-31"), await ofDay("2027-02-01")]).toEqual(["IN_FORCE", "REVOKED"]);
    expect(await findStandardInForce("purwakarta", "pengawas", "2027-01-31")).toMatchObject({
      validTo: "2027-01-31",
    });
    expect(await findStandardInForce("purwakarta", "pengawas", "2027-02-01")).toBeNull();
  });

  it("says revoked and superseded only from that day on", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      vi.setSystemTime("2027-01-31T10:00:00Z");
      expect(await findRegulation(FIRST)).toMatchObject({ status: "IN_FORCE" });
      expect(await findStandardVersion("purwakarta", "pengawas", 1)).toMatchObject({ status: "PUBLISHED" });
      // Midnight in Jakarta is 17.00 UTC of the day before.
      vi.setSystemTime("2027-01-31T17:00:00Z");
      expect(await findRegulation(FIRST)).toMatchObject({ status: "REVOKED" });
      expect(await findStandardVersion("purwakarta", "pengawas", 1)).toMatchObject({ status: "SUPERSEDED" });
    } finally {
      vi.useRealTimers();
    }
  });

  it("leaves both versions readable, each on its days", async () => {
    expect(await findStandardInForce("purwakarta", "administrator", "2027-01-31")).toMatchObject({ version: 1 });
    expect(await findStandardInForce("purwakarta", "administrator", "2027-02-01")).toMatchObject({ version: 2 });
    expect((await findPosition("purwakarta", "administrator"))?.versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it("is published once, also when two verifiers press at the same moment", async () => {
    const THIRD = "perbup-purwakarta-9-2028";
    await draftWhole(later(THIRD, "2028-01-01", [SECOND]));
    await send(drafter, THIRD);
    const attempts = await Promise.allSettled([publish(THIRD), publish(THIRD)]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.auditEvent.count({ where: { action: "regulation.published" } })).toBe(3);
  });
});

describe("a regulation for the day from which another already holds", () => {
  it("is refused in words that name the position and the day, and changes nothing", async () => {
    const current = await db.standardVersion.findFirstOrThrow({
      where: { status: "PUBLISHED", validTo: null },
      select: { validFrom: true },
    });
    const day = current.validFrom.toISOString().slice(0, 10);
    await draftWhole(later("perbup-sama-hari", day, []));
    await send(drafter, "perbup-sama-hari");
    await expect(publish("perbup-sama-hari")).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining("harus berlaku sesudah hari itu"),
    });
    const { status } = await db.regulation.findUniqueOrThrow({ where: { slug: "perbup-sama-hari" } });
    expect(status).toBe("DRAFT");
  });
});
