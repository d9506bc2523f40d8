import { afterAll, beforeAll, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { findReview } from "@/lib/publication/queries";
import { draftRegulation } from "@/lib/regulations/commands";
import { draftStandard } from "@/lib/standards/commands";

import { readFoundingRegulation } from "../../seeds/founding-regulations";
import { givenInstitution, randomKey } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { sendAndPublish } from "../support/publishing";
import { viewerWith } from "../support/viewers";

const founding = readFoundingRegulation("perbup-purwakarta-213-2020");

let home: GivenInstitution;
let drafter: Viewer;
let verifier: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  drafter = await viewerWith("ADMIN", home);
  verifier = await viewerWith("VERIFIER", home);
});
afterAll(() => db.$disconnect());

type Position = { readonly slug: string; readonly name: string };
type Draft = { readonly day: string; readonly revoked: string | null };

/** A draft whose only standard is the one that the founding regulation gives to Pengawas, for this position. */
async function drafted({ slug: position, name }: Position, { day, revoked }: Draft): Promise<string> {
  const slug = `perbup-${randomKey()}`;
  const standard = founding.standards.find((each) => each.position === "pengawas");
  const annex = founding.regulation.annexes.find(({ label }) => label === standard?.annex);
  if (!standard || !annex) throw new Error("no standard");
  const positions = annex.positions.map((each) => {
    const remark = { kind: "CORRECTED", reason: "Nama dari peraturan contoh." } as const;
    return { ...each, slug: position, name: { ...each.name, value: name, remark } };
  });
  const citation = { value: "dicabut", source: [{ lineFrom: 1, lineTo: 1, reading: "dicabut" }] };
  await draftRegulation(
    drafter,
    {
      ...founding.regulation,
      slug,
      institution: home.slug,
      articles: [],
      annexes: [{ ...annex, positions }],
      effectiveFrom: day,
      relations: revoked === null ? [] : [{ type: "REVOKES", target: revoked, citation }],
    },
    founding.source,
  );
  const own = { regulation: slug, position, validFrom: day, findings: [] };
  await draftStandard(drafter, { ...standard, ...own });
  return slug;
}

it("says of a position that ends as which other one it may go on", async () => {
  const before = await drafted(
    { slug: "kepala-seksi", name: "Kepala Seksi Uji" },
    { day: "2020-09-03", revoked: null },
  );
  await sendAndPublish({ drafter, verifier }, before);
  const impactOf = async (position: Position) => {
    const next = await drafted(position, { day: "2027-01-01", revoked: before });
    return (await findReview(verifier, next))?.impact;
  };
  expect(await impactOf({ slug: "kepala-seksi-uji-mutu", name: "Kepala Seksi Uji Mutu" })).toMatchObject({
    ending: 1,
    unreplaced: ["Kepala Seksi Uji (kemungkinan besar berganti nama menjadi Kepala Seksi Uji Mutu)"],
  });
  expect((await impactOf({ slug: "lurah", name: "Lurah" }))?.unreplaced).toEqual(["Kepala Seksi Uji"]);
  expect((await impactOf({ slug: "kepala-seksi", name: "Kepala Seksi Uji" }))?.unreplaced).toEqual([]);
});
