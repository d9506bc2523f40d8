import { readdirSync, readFileSync } from "node:fs";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { publishRegulation } from "@/lib/publication/commands";
import { draftRegulation } from "@/lib/regulations/commands";
import { DraftRegulation } from "@/lib/regulations/schema";
import { draftStandard } from "@/lib/standards/commands";
import { DraftStandard } from "@/lib/standards/schema";

const DATA = new URL("./data/", import.meta.url);
const SOURCES = new URL("./sources/", import.meta.url);

/** The founding regulations, oldest first, so that a later one may relate to an earlier one. */
export const FOUNDING_REGULATIONS = ["perbup-purwakarta-213-2020", "perwal-pekalongan-90-2020"] as const;

type FoundingRegulation = {
  readonly regulation: DraftRegulation;
  readonly standards: readonly DraftStandard[];
  readonly source: { readonly fileName: string; readonly text: string };
};

/** Reads and validates one founding regulation: its source document, its body and the standards of its annexes. */
export function readFoundingRegulation(slug: string): FoundingRegulation {
  const folder = new URL(`${slug}/`, DATA);
  const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  const fileName = `${slug}.txt`;
  return {
    regulation: DraftRegulation.parse(json("regulation.json")),
    standards: readdirSync(folder)
      .filter((name) => name.endsWith(".json") && name !== "regulation.json")
      .sort()
      .map((name) => DraftStandard.parse(json(name))),
    source: { fileName, text: readFileSync(new URL(fileName, SOURCES), "utf8") },
  };
}

/**
 * Loads the founding regulations that are not published yet, through the same commands as everybody else's.
 *
 * @returns how many were published now
 */
export async function loadStandards(drafter: Viewer, verifier: Viewer): Promise<number> {
  let loaded = 0;
  for (const slug of FOUNDING_REGULATIONS) {
    const existing = await db.regulation.findUnique({ where: { slug }, select: { status: true } });
    if (existing && existing.status !== "DRAFT") continue;

    const { regulation, standards, source } = readFoundingRegulation(slug);
    await draftRegulation(drafter, regulation, source);
    for (const standard of standards) await draftStandard(drafter, standard);
    const { revision } = await db.regulation.findUniqueOrThrow({ where: { slug }, select: { revision: true } });
    await publishRegulation(verifier, { regulation: slug, revision });
    loaded += 1;
  }
  return loaded;
}
