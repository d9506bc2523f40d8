import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { FIELD_LABEL } from "@/lib/audit/labels";
import { db } from "@/lib/core/db";
import { Refusal } from "@/lib/core/errors";
import { Role } from "@/lib/generated/prisma/enums";

import { givenInstitution } from "../factories";
import type { GivenInstitution } from "../factories";
import { viewerWith } from "../viewers";
import type { Arranged, Entry, Outcome } from "./entry";

const ROLES: readonly (readonly Role[])[] = [...Object.values(Role).map((role) => [role]), []];

async function outcomeOf({ call, shows }: Arranged, viewer: Viewer): Promise<Outcome> {
  try {
    const answer = await call(viewer);
    if (shows) return shows(answer) ? "allowed" : "nothing";
    return answer === null ? "not-found" : "allowed";
  } catch (error) {
    if (error instanceof Refusal && (error.kind === "forbidden" || error.kind === "not-found")) return error.kind;
    throw error;
  }
}

function expectedAtHome({ allowed, refusal = "forbidden" }: Entry, roles: readonly Role[]): Outcome {
  if (allowed === "everyone") return "allowed";
  return roles.some((role) => allowed.includes(role)) ? "allowed" : refusal;
}

function expectedElsewhere({ allowed, strangers = "not-found" }: Entry): Outcome {
  return allowed === "everyone" ? "allowed" : strangers;
}

/** Fields of the audit rows of these institutions that an auditor would read as they are called in code. */
async function unlabelledFields(institutionIds: readonly string[]): Promise<readonly string[]> {
  const rows = await db.auditEvent.findMany({
    where: { institutionId: { in: [...institutionIds] } },
    select: { before: true, after: true },
  });
  const fields = new Set(rows.flatMap(({ before, after }) => [...fieldsIn(before), ...fieldsIn(after)]));
  return [...fields].filter((field) => !(field in FIELD_LABEL)).sort();
}

function fieldsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(fieldsIn)];
}

/** Tries every entry with every role, at home and in another institution. */
export function describeMatrix(entries: readonly Entry[]): void {
  const titled = entries.map((entry) => ({ entry, title: entry.on ? `${entry.name}, ${entry.on}` : entry.name }));
  describe.each(titled)("$title", ({ entry }) => {
    let home: GivenInstitution;
    let elsewhere: GivenInstitution;

    beforeAll(async () => {
      [home, elsewhere] = await Promise.all([givenInstitution(), givenInstitution()]);
    });

    let untouched: Arranged | undefined;

    /** A refusal leaves what it refused as it was, so that the next case is tried on the same. */
    async function tried(viewer: Viewer, expected: Outcome): Promise<Outcome> {
      const arranged = untouched ?? (await entry.arrange(home));
      untouched = expected === "allowed" ? undefined : arranged;
      return outcomeOf(arranged, viewer);
    }

    const cases = ROLES.map((roles) => ({ roles, name: roles.join() || "no role" }));

    it.each(cases)("for $name of its own institution", async ({ roles }) => {
      // Without a role nobody belongs to an institution.
      const expected = roles.length > 0 ? expectedAtHome(entry, roles) : expectedElsewhere(entry);
      expect(await tried(await viewerWith(roles, home), expected)).toBe(expected);
    });

    it.each(cases)("for $name of another institution", async ({ roles }) => {
      const expected = expectedElsewhere(entry);
      expect(await tried(await viewerWith(roles, elsewhere), expected)).toBe(expected);
    });

    it("writes no field into the audit trail that has no words", async () => {
      expect(await unlabelledFields([home.id, elsewhere.id])).toEqual([]);
    });

    if (entry.owned) {
      it("for whose it is", async () => {
        const arranged = await entry.arrange(home);
        if (!arranged.owner) throw new Error(`${entry.name} is owned, but its arrangement names no owner.`);
        expect(await outcomeOf(arranged, arranged.owner)).toBe("allowed");
      });
    }
  });
}
