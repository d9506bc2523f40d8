import { readFileSync } from "node:fs";

import { z } from "zod";

import { db } from "@/lib/core/db";
import { AssessmentScheme } from "@/lib/schemes/schema";

/** Makes the schemes that ship (DESIGN.md 4), where they are not there yet; a changed one needs a new version. */
export async function loadSchemes(): Promise<void> {
  const schemes = z
    .array(AssessmentScheme)
    .parse(JSON.parse(readFileSync(new URL("./data/schemes.json", import.meta.url), "utf8")));
  await db.assessmentScheme.createMany({
    data: schemes.map(({ code, version, name, ...settings }) => ({ code, version, name, settings })),
    skipDuplicates: true,
  });
}
