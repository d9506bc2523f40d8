import { findAuditPage, listAuditRows } from "@/lib/audit/queries";
import { recordAudit } from "@/lib/audit/record";
import { db } from "@/lib/core/db";

import type { GivenInstitution } from "../factories";

import type { Entry } from "./entry";

/** One row of the institution; only its auditor is shown that one. */
async function givenRow({ id: institutionId }: GivenInstitution): Promise<string> {
  const subjectId = crypto.randomUUID();
  await db.$transaction((tx) =>
    recordAudit(tx, { actor: null, institutionId, action: "user.created", subjectType: "user", subjectId }),
  );
  return subjectId;
}

const has = (rows: readonly { readonly subjectId: string }[], subjectId: string) =>
  rows.some((row) => row.subjectId === subjectId);

export const AUDIT: readonly Entry[] = [
  {
    name: "audit/queries.findAuditPage",
    allowed: ["AUDITOR"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const subjectId = await givenRow(home);
      return {
        call: (viewer) => findAuditPage(viewer, { page: 1 }),
        shows: (answer) => has((answer as Awaited<ReturnType<typeof findAuditPage>>)?.rows ?? [], subjectId),
      };
    },
  },
  {
    name: "audit/queries.listAuditRows",
    allowed: ["AUDITOR"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const subjectId = await givenRow(home);
      return {
        call: (viewer) => listAuditRows(viewer, { page: 1 }),
        shows: (answer) => has((answer as Awaited<ReturnType<typeof listAuditRows>>)?.rows ?? [], subjectId),
      };
    },
  },
];
