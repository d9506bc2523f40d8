import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findAuditPage } from "@/lib/audit/queries";
import { recordAudit } from "@/lib/audit/record";
import { findAssignmentPlan } from "@/lib/assignments/queries";
import { db } from "@/lib/core/db";
import { inviteUser } from "@/lib/users/commands";

import { givenEvent } from "../support/assessments";
import { givenInstitution, randomKey } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

// A person of another institution is named here once a role was given here, and not before (DESIGN.md 6).

let home: GivenInstitution;
let other: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
  other = await givenInstitution();
});
afterAll(() => db.$disconnect());

/** Somebody whom the other institution made an assessor. */
async function givenStranger(institution: GivenInstitution) {
  const name = `Orang ${randomKey()}`;
  const email = `${randomKey()}@uji.id`;
  const account = { institutionId: institution.id, email, name, roles: ["ASSESSOR" as const] };
  await inviteUser(await viewerWith("ADMIN", institution), account);
  const { id } = await db.user.findUniqueOrThrow({ where: { email } });
  return { id, email, name };
}

async function assessorsHere(): Promise<string> {
  const hr = await viewerWith("HR", home);
  const plan = await findAssignmentPlan(hr, await givenEvent(hr), { page: 1, search: "" });
  return JSON.stringify(plan?.assessors);
}

async function trailHere(): Promise<string> {
  const page = await findAuditPage(await viewerWith("AUDITOR", home), { page: 1 });
  return JSON.stringify([page?.rows, [...(page?.names ?? [])], page?.actors]);
}

describe("an assessor of another institution", () => {
  it("is named in the lists and the trail of this one only after a role was given here", async () => {
    const stranger = await givenStranger(other);
    // Also where a row of the own trail holds the id.
    await db.$transaction((tx) =>
      recordAudit(tx, {
        actor: null,
        institutionId: home.id,
        action: "assessor.assigned",
        subjectType: "assessor",
        subjectId: stranger.id,
        after: { assessorId: stranger.id },
      }),
    );
    expect(await assessorsHere()).not.toContain(stranger.name);
    expect(await trailHere()).not.toContain(stranger.name);

    const roles = ["ASSESSOR" as const];
    const account = { institutionId: home.id, email: stranger.email, name: "Kata Kami", roles };
    await inviteUser(await viewerWith("ADMIN", home), account);
    expect(await assessorsHere()).toContain(stranger.name);
    expect(await trailHere()).toContain(stranger.name);
  });
});
