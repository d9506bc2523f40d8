import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

import { answerPosition, answerRegulation } from "@/lib/api/answers";
import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { todayInJakarta } from "@/lib/core/dates";
import { declareRelation } from "@/lib/editing/commands";
import { addFollower } from "@/lib/following/commands";
import { findFollowing } from "@/lib/following/queries";
import { withdrawRegulation } from "@/lib/publication/commands";
import { findReview } from "@/lib/publication/queries";
import { findAmendments } from "@/lib/regulations/amendment-queries";
import { draftRegulation, startRegulation } from "@/lib/regulations/commands";
import { findRegulation } from "@/lib/regulations/queries";
import { draftStandard } from "@/lib/standards/commands";
import { findPosition, findStandardInForce } from "@/lib/standards/queries";

import { readFoundingRegulation } from "../../seeds/founding-regulations";
import { regulationHead } from "../support/editing";
import { givenInstitution, randomKey } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { sendAndPublish } from "../support/publishing";
import { viewerWith } from "../support/viewers";

const founding = readFoundingRegulation("perbup-purwakarta-213-2020");
const ALL = ["sekretaris-daerah", "jpt-pratama", "administrator", "pengawas"] as const;
type Slug = (typeof ALL)[number];
type Relation = { readonly type: "AMENDS" | "REVOKES"; readonly target: string };

const CITATION = {
  value: "sebagaimana diatur dalam peraturan ini",
  source: [{ lineFrom: 1, lineTo: 1, reading: "sebagaimana diatur dalam peraturan ini" }],
};

let home: GivenInstitution;
let drafter: Viewer;
let verifier: Viewer;

beforeEach(async () => {
  home = await givenInstitution();
  drafter = await viewerWith("ADMIN", home);
  verifier = await viewerWith("VERIFIER", home);
});
afterAll(() => db.$disconnect());

/** A draft of the founding regulation's annexes for these positions only, each with its first competency. */
async function drafted(day: string, carries: readonly Slug[] = ALL, relations: readonly Relation[] = []) {
  const slug = `perbup-${randomKey()}`;
  const standards = founding.standards.filter(({ position }) => carries.some((carried) => carried === position));
  await draftRegulation(
    drafter,
    {
      ...founding.regulation,
      slug,
      institution: home.slug,
      articles: [],
      annexes: founding.regulation.annexes.filter(({ label }) => standards.some(({ annex }) => annex === label)),
      effectiveFrom: day,
      relations: relations.map((relation) => ({ ...relation, citation: CITATION })),
    },
    founding.source,
  );
  for (const { competencies, ...standard } of standards) {
    const own = { regulation: slug, validFrom: day, requirements: [], findings: [] };
    await draftStandard(drafter, { ...standard, ...own, competencies: competencies.slice(0, 1) });
  }
  return slug;
}

async function published(...draft: Parameters<typeof drafted>) {
  const slug = await drafted(...draft);
  await sendAndPublish({ drafter, verifier }, slug);
  return slug;
}

async function inForce(day: string): Promise<Record<Slug, string | undefined>> {
  const found = await Promise.all(
    ALL.map(async (slug) => [slug, (await findStandardInForce(home.slug, slug, day))?.regulation.slug] as const),
  );
  return Object.fromEntries(found) as Record<Slug, string | undefined>;
}

const everywhere = (regulation: string): Record<Slug, string> =>
  Object.fromEntries(ALL.map((slug) => [slug, regulation])) as Record<Slug, string>;

describe("a regulation that amends another", () => {
  it("replaces only the positions it carries, from its first day", async () => {
    const base = await published("2020-09-03");
    const before = await db.standardVersion.findMany({
      where: { regulation: { slug: base }, position: { slug: { not: "administrator" } } },
      orderBy: { id: "asc" },
    });
    const amendment = await published("2027-02-01", ["administrator"], [{ type: "AMENDS", target: base }]);

    expect(await inForce("2027-01-31")).toEqual(everywhere(base));
    expect(await inForce("2027-02-01")).toEqual({ ...everywhere(base), administrator: amendment });
    const after = await db.standardVersion.findMany({
      where: { id: { in: before.map(({ id }) => id) } },
      orderBy: { id: "asc" },
    });
    expect(after).toEqual(before);
    expect(await findRegulation(base, "2027-02-01")).toMatchObject({ status: "IN_FORCE", revokedFrom: null });
    const position = await findPosition(home.slug, "administrator");
    expect(
      position?.versions.map(({ regulation, amends }) => [regulation.slug, amends.map(({ slug }) => slug)]),
    ).toEqual([
      [amendment, [base]],
      [base, []],
    ]);
  });

  it("is said by both regulations, at the position, and in the API, each as of its day", async () => {
    const base = await published("2020-09-03");
    const amendment = await published("2024-02-01", ["administrator"], [{ type: "AMENDS", target: base }]);

    expect(await findRegulation(amendment)).toMatchObject({ relations: [{ type: "AMENDS", target: { slug: base } }] });
    const changes = (await findRegulation(base))?.annexes.flatMap(({ positions }) =>
      positions.map(({ slug, changedBy }) => [slug, changedBy?.slug ?? null]),
    );
    expect(Object.fromEntries(changes ?? [])).toEqual({
      "sekretaris-daerah": null,
      "jpt-pratama": null,
      administrator: amendment,
      pengawas: null,
    });
    expect((await findRegulation(base, "2024-01-31"))?.inverseRelations).toEqual([]);
    expect(await findAmendments(base, "2024-01-31")).toEqual({ amends: [], amendedBy: [] });
    expect(await findAmendments(base, "2024-02-01")).toMatchObject({ amends: [], amendedBy: [{ slug: amendment }] });
    expect(await findAmendments(amendment, "2024-02-01")).toMatchObject({
      amends: [{ target: { slug: base, status: "IN_FORCE" } }],
      amendedBy: [],
    });
    expect(await answerRegulation(base, {})).toMatchObject({
      inverseRelations: [{ type: "AMENDS", from: { slug: amendment } }],
    });
    const key = { institution: home.slug, position: "administrator" };
    expect((await answerPosition(key, { per: "2024-02-01" })).standard).toMatchObject({ amends: [{ slug: base }] });
  });

  it("says before it is published what it replaces and what stays, amendments before it included", async () => {
    const base = await published("2020-09-03");
    await published("2024-02-01", ["pengawas"], [{ type: "AMENDS", target: base }]);
    const second = await drafted("2027-01-01", ["administrator"], [{ type: "AMENDS", target: base }]);
    expect((await findReview(verifier, second))?.impact).toMatchObject({
      beginning: 1,
      ending: 1,
      amended: [{ slug: base, replaced: ["Administrator"] }],
      unreplaced: [],
      outliving: [],
    });
    const staying = (await findReview(verifier, second))?.impact.amended[0]?.staying;
    expect(staying).toHaveLength(3);
    expect(staying).toContain("Pengawas");
    expect(staying).not.toContain("Administrator");
  });

  /** A typed amendment that adds a position and lets it follow "Pengawas". */
  async function typedFollower(base: string, effectiveFrom: string) {
    const head = { ...regulationHead(home.id), effectiveFrom };
    const { slug: regulation } = await startRegulation(drafter, head);
    await declareRelation(drafter, { regulation, type: "AMENDS", target: base, words: "" });
    const added = { newName: "Kepala Seksi Uji", newUnit: "", newTier: "PENGAWAS" as const };
    await addFollower(drafter, { ...added, regulation, follows: "pengawas" });
    return regulation;
  }

  it("may add a position that follows a standard which goes on in the amended regulation", async () => {
    const base = await published("2020-09-03");
    const amendment = await typedFollower(base, "2024-02-01");
    const listed = (await findFollowing(drafter, amendment))?.positions ?? [];
    expect(listed.map(({ slug, follows, isOfAmended = false }) => [slug, follows, isOfAmended])).toEqual([
      ["kepala-seksi-uji", "pengawas", false],
      ["administrator", null, true],
      ["jpt-pratama", null, true],
      ["pengawas", null, true],
      ["sekretaris-daerah", null, true],
    ]);
    await sendAndPublish({ drafter, verifier }, amendment);
    expect((await findStandardInForce(home.slug, "kepala-seksi-uji", "2024-02-01"))?.regulation.slug).toBe(base);
  });

  it("may add it to a draft that was read, at the lines that name it; the public page says whose standard it follows", async () => {
    const slug = await drafted("2020-09-03", ["pengawas", "administrator"]);
    const added = { newName: "Kepala Seksi Uji", newUnit: "", newTier: "PENGAWAS", follows: "pengawas" } as const;
    const add = (lines?: string) => addFollower(drafter, { ...added, regulation: slug, ...(lines && { lines }) });
    await expect(add()).rejects.toMatchObject({ fields: { lines: [expect.any(String)] } });
    await expect(add("9999999")).rejects.toMatchObject({ kind: "invalid" });
    const line = founding.source.text.split("\n").findIndex((words) => words.trim() !== "") + 1;
    await add(String(line));
    await sendAndPublish({ drafter, verifier }, slug);
    const annexes = (await findRegulation(slug))?.annexes ?? [];
    const own = annexes.flatMap(({ positions }) => positions).find((each) => each.slug === "kepala-seksi-uji");
    expect(own).toMatchObject({ hasStandard: false, follows: { slug: "pengawas" }, lineFrom: line, lineTo: line });
    expect(annexes.find(({ positions }) => positions.some((each) => each === own))?.positions[0]?.slug).toBe(
      "pengawas",
    );
    expect((await findStandardInForce(home.slug, "kepala-seksi-uji", "2024-02-01"))?.regulation.slug).toBe(slug);
  });

  it("is not sent where a position follows a standard that ends meanwhile", async () => {
    const base = await published("2020-09-03");
    const amendment = await typedFollower(base, "2027-02-01");
    await published("2027-01-01", ["administrator"], [{ type: "REVOKES", target: base }]);
    await expect(sendAndPublish({ drafter, verifier }, amendment)).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringMatching(/Kepala Seksi Uji mengikuti standar Pengawas/),
    });
  });

  it("outlives a revocation that does not name it, which is said before", async () => {
    const base = await published("2020-09-03");
    const amendment = await published("2024-02-01", ["pengawas"], [{ type: "AMENDS", target: base }]);
    const next = await drafted("2027-01-01", ["administrator"], [{ type: "REVOKES", target: base }]);
    const impact = (await findReview(verifier, next))?.impact;
    expect(impact).toMatchObject({ ending: 3, outliving: [{ slug: amendment, staying: ["Pengawas"] }] });
    expect(impact?.unreplaced).toHaveLength(2);
    await sendAndPublish({ drafter, verifier }, next);
    expect(await inForce("2027-01-01")).toEqual({
      "sekretaris-daerah": undefined,
      "jpt-pratama": undefined,
      administrator: next,
      pengawas: amendment,
    });
  });

  it.each([
    ["that is not in force yet", "2028-01-01", null, /baru berlaku mulai 1 Januari 2028/],
    ["that is revoked by then", "2020-09-03", "2026-12-01", /tidak berlaku lagi mulai 1 Desember 2026/],
  ])("is refused for a regulation %s", async (_what, from, revokedFrom, sentence) => {
    const base = await published(from);
    if (revokedFrom) await published(revokedFrom, ["pengawas"], [{ type: "REVOKES", target: base }]);
    const amendment = await drafted("2027-01-01", ["administrator"], [{ type: "AMENDS", target: base }]);
    await expect(sendAndPublish({ drafter, verifier }, amendment)).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringMatching(sentence),
    });
    await expect(findRegulation(amendment)).resolves.toBeNull();
  });

  it("is withdrawn before its first day without a trace, and before what it amends", async () => {
    const base = await published("2027-01-01");
    const amendment = await published("2027-06-01", ["administrator"], [{ type: "AMENDS", target: base }]);
    const withdraw = async (regulation: string) => {
      const { revision } = await db.regulation.findUniqueOrThrow({ where: { slug: regulation } });
      return withdrawRegulation(verifier, { regulation, revision, reason: "Keliru." });
    };
    await expect(withdraw(base)).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining("diubah dengan"),
    });
    await withdraw(amendment);
    expect(await inForce("2028-01-01")).toEqual(everywhere(base));
    expect((await findRegulation(base))?.inverseRelations).toEqual([]);
    await withdraw(base);
  });
});

describe("validity", () => {
  const step = fc.record({
    month: fc.integer({ min: 0, max: 23 }),
    carries: fc.subarray([...ALL], { minLength: 1 }),
    type: fc.constantFrom("AMENDS" as const, "REVOKES" as const, null),
    isWithdrawn: fc.boolean(),
  });

  it("never overlaps, whatever amends and revokes whatever in whatever order", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        home = await givenInstitution();
        drafter = await viewerWith("ADMIN", home);
        verifier = await viewerWith("VERIFIER", home);
        const done: string[] = [];
        for (const { month, carries, type, isWithdrawn } of steps) {
          const day = new Date(Date.UTC(2026, month, 15)).toISOString().slice(0, 10);
          const target = done.at(-1);
          const before = await versions();
          const slug = await drafted(day, carries, type && target ? [{ type, target }] : []);
          const isPublished = await sendAndPublish({ drafter, verifier }, slug).then(
            () => true,
            (error: unknown) => {
              // A sentence, never an error of the database.
              expect(error).toMatchObject({ kind: "rule" });
              return false;
            },
          );
          const after = await versions();
          if (!isPublished) expect(after).toEqual(before);
          else if (type !== "REVOKES") expect(others(after, carries)).toEqual(others(before, carries));
          noOverlap(after);
          if (isPublished && isWithdrawn && day > todayInJakarta(new Date())) {
            const { revision } = await db.regulation.findUniqueOrThrow({ where: { slug } });
            await withdrawRegulation(verifier, { regulation: slug, revision, reason: "Uji" });
            expect(await versions()).toEqual(before);
          } else if (isPublished) done.push(slug);
        }
      }),
      { numRuns: 6 },
    );
  });
});

type Version = { readonly position: string; readonly from: string; readonly to: string };

async function versions(): Promise<readonly Version[]> {
  const rows = await db.standardVersion.findMany({
    where: { position: { institutionId: home.id }, status: { in: ["PUBLISHED", "SUPERSEDED"] } },
    orderBy: [{ position: { slug: "asc" } }, { validFrom: "asc" }],
    select: { validFrom: true, validTo: true, position: { select: { slug: true } } },
  });
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  return rows.map(({ position, validFrom, validTo }) => ({
    position: position.slug,
    from: iso(validFrom),
    to: validTo ? iso(validTo) : "9999-12-31",
  }));
}

const others = (all: readonly Version[], carries: readonly Slug[]): readonly Version[] =>
  all.filter(({ position }) => !carries.some((carried) => carried === position));

function noOverlap(all: readonly Version[]): void {
  all.slice(1).forEach((later, index) => {
    const earlier = all[index];
    if (earlier?.position === later.position) expect(earlier.to < later.from).toBe(true);
  });
}
