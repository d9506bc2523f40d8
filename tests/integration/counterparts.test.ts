import { afterAll, expect, it } from "vitest";

import { findCounterparts } from "@/lib/comparison/history-queries";
import { db } from "@/lib/core/db";
import { draftRegulation } from "@/lib/regulations/commands";
import type { DraftRegulation } from "@/lib/regulations/schema";
import { draftStandard } from "@/lib/standards/commands";
import { findPosition } from "@/lib/standards/queries";

import { regulationDraftFor, SOURCE_TEXT, standardDraftFor } from "../support/drafts";
import { givenInstitution } from "../support/factories";
import { sendAndPublish } from "../support/publishing";
import { viewerWith } from "../support/viewers";

afterAll(() => db.$disconnect());

const words = "dicabut dan dinyatakan tidak berlaku";
const CITATION = { value: words, source: [{ lineFrom: 1, lineTo: 1, reading: words }] };

type Step = { readonly day: string; readonly suffix: string; readonly does?: "AMENDS" | "REVOKES" };

it("offers as the same only what began when the standard ended, not what an earlier amendment put beside it", async () => {
  const home = await givenInstitution();
  const people = { drafter: await viewerWith("ADMIN", home), verifier: await viewerWith("VERIFIER", home) };
  let base: string | null = null;
  const publish = async ({ day, suffix, does }: Step): Promise<string> => {
    const founding = regulationDraftFor(home);
    const relations = does && base ? [{ type: does, target: base, citation: CITATION }] : [];
    const annexes = founding.annexes.map((annex) => ({ ...annex, positions: annex.positions.map(named(suffix)) }));
    const regulation = { ...founding, effectiveFrom: day, relations, annexes };
    await draftRegulation(people.drafter, regulation, SOURCE_TEXT);
    const position = `sekretaris-daerah${suffix}`;
    await draftStandard(people.drafter, { ...standardDraftFor(regulation), position, validFrom: day });
    await sendAndPublish(people, regulation.slug);
    return regulation.slug;
  };
  base = await publish({ day: "2020-01-01", suffix: "" });
  await publish({ day: "2022-01-01", suffix: "-muda", does: "AMENDS" });
  await publish({ day: "2024-01-01", suffix: "-utama", does: "REVOKES" });

  const counterpartsOf = async (slug: string) => {
    const position = await findPosition(home.slug, slug);
    if (!position) throw new Error("no position");
    const found = await findCounterparts(position);
    return found.map((counterpart) => [counterpart.direction, counterpart.position.slug]);
  };
  expect(await counterpartsOf("sekretaris-daerah")).toEqual([["AFTER", "sekretaris-daerah-utama"]]);
  expect(await counterpartsOf("sekretaris-daerah-utama")).toEqual([["BEFORE", "sekretaris-daerah"]]);
  expect(await counterpartsOf("sekretaris-daerah-muda")).toEqual([]);
});

type Position = DraftRegulation["annexes"][number]["positions"][number];

function named(suffix: string) {
  return (position: Position): Position => ({
    ...position,
    slug: `${position.slug}${suffix}`,
    name: { ...position.name, value: `${position.name.value}${suffix.replace("-", " ")}` },
  });
}
