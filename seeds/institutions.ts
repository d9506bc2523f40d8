import { readFileSync } from "node:fs";

import { z } from "zod";

import { db } from "@/lib/core/db";
import { Slug } from "@/lib/regulations/schema";

const Institutions = z.array(
  z.strictObject({ slug: Slug, name: z.string().trim().min(1), shortName: z.string().trim().min(1) }),
);

/** Makes the institutions of the founding regulations, where they are not there yet. */
export async function loadInstitutions(): Promise<void> {
  const institutions = Institutions.parse(
    JSON.parse(readFileSync(new URL("./data/institutions.json", import.meta.url), "utf8")),
  );
  await db.institution.createMany({ data: institutions, skipDuplicates: true });
}
