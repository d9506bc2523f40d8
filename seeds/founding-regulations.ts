import { readdirSync, readFileSync } from "node:fs";

import { DraftRegulation } from "@/lib/regulations/schema";
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
